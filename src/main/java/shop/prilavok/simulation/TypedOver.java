package shop.prilavok.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that vanish because the merchant typed them into a cell while a formula was on its way there. Google writes
 * whatever stands in a cell by then, so nobody can keep the one from going over the other; the merchant sees the formula
 * instead of his number, and counts again. Until then nobody can say what he would have told.
 */
final class TypedOver {
    private final World world;
    private final Map<String, String> typed;

    /** Just before a write arrives. */
    TypedOver(World world) {
        this.world = world;
        this.typed = typed(world);
    }

    private static Map<String, String> typed(World world) {
        Map<String, String> typed = new TreeMap<>();
        for (String sku : world.shelf.skus()) {
            MerchantAtWork.cell(world, sku, Shelf.STOCK)
                    .filter(cell -> !cell.isFormula())
                    .ifPresent(cell -> typed.put(sku, cell.entered()));
        }
        return typed;
    }

    /** Just after it. */
    void look() {
        Map<String, String> left = typed(world);
        typed.forEach((sku, number) -> {
            if (!left.containsKey(sku) && !isBooked(sku, number)) {
                world.say("a formula went over the " + number + " that was typed for " + sku + " meanwhile");
                world.shelf.lose(sku);
            }
        });
    }

    private boolean isBooked(String sku, String number) {
        return world.books.rows("select typed from stock_cell where booked and sku = ?", sku).stream()
                .anyMatch(row -> row.text("typed").equals(number));
    }
}
