package shop.prilavok.catalog;

import java.util.Set;

/**
 * What the journal was asked for and the sheet does not show yet, or never will because it was set aside as undeliverable.
 *
 * @param departures what left without the merchant knowing
 * @param rows items of which some row is not there
 * @param formulas items whose formula is not back
 */
public record OnTheWay(Departures departures, Set<Sku> rows, Set<Sku> formulas) {
    public static final OnTheWay NOTHING = new OnTheWay(Departures.NONE, Set.of(), Set.of());

    public OnTheWay {
        rows = Set.copyOf(rows);
        formulas = Set.copyOf(formulas);
    }
}
