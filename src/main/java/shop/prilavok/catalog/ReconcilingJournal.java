package shop.prilavok.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.RefreshingCatalog.Beforehand;
import shop.prilavok.catalog.StockNews.Correction;

/**
 * Brings the journal in the sheet back to the books where somebody edited, cut or doubled its rows, or restored an older
 * version of the sheet. The books are the truth; the sheet gets a row with the difference, and its formula is right again.
 *
 * <p>A sum is untrue only when it stays so for several looks while nothing of the item is on its way and nothing about it
 * changes: Google may show what was true a moment ago. For one thread.
 */
final class ReconcilingJournal {
    private static final int LOOKS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_REST = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final StockLedger ledger;
    private final Journal journal;
    private final InstantSource clock;
    private final Map<Sku, Doubt> doubts = new HashMap<>();
    private final Map<Sku, Rest> rests = new HashMap<>();

    /**
     * From one correction of an item to the next, as long as its sum was not true in between: there may be something about
     * its row that no correction mends.
     */
    private record Rest(Duration length, Instant until) {
        static Rest after(Optional<Rest> before, Instant now) {
            Duration length = before.map(rest -> rest.length().multipliedBy(2)).orElse(FIRST_REST);
            Duration atMost = length.compareTo(LONGEST_REST) < 0 ? length : LONGEST_REST;
            return new Rest(atMost, now.plus(atMost));
        }
    }

    private record State(int shown, int onHand, int departed) {}

    private record Doubt(State state, Instant since, int looks) {}

    ReconcilingJournal(StockLedger ledger, Journal journal, InstantSource clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rows whose sum is surely untrue. */
    List<Good> untrue(List<Good> rows, Map<Sku, Stock> stocks, Beforehand before) {
        List<Good> untrue = new ArrayList<>();
        Map<Sku, Doubt> earlier = Map.copyOf(doubts);
        doubts.clear();
        for (Good row : rows) {
            Sku sku = row.item().sku();
            if (isTrue(row, stocks)) {
                rests.remove(sku);
            }
            doubt(row, Optional.ofNullable(stocks.get(sku)), before).ifPresent(state -> {
                Doubt doubt = Optional.ofNullable(earlier.get(sku))
                        .filter(same -> same.state().equals(state))
                        .map(same -> new Doubt(state, same.since(), same.looks() + 1))
                        .orElseGet(() -> new Doubt(state, clock.instant(), 1));
                doubts.put(sku, doubt);
                if (!isResting(sku)
                        && doubt.looks() >= LOOKS
                        && !doubt.since().plus(PATIENCE).isAfter(clock.instant())) {
                    untrue.add(row);
                }
            });
        }
        return untrue;
    }

    private boolean isResting(Sku sku) {
        Rest rest = rests.get(sku);
        return rest != null && rest.until().isAfter(clock.instant());
    }

    private static boolean isTrue(Good row, Map<Sku, Stock> stocks) {
        Stock known = stocks.get(row.item().sku());
        return known != null && row.stock() instanceof Formula formula && formula.shown() == known.onHand();
    }

    private static Optional<State> doubt(Good row, Optional<Stock> stock, Beforehand before) {
        Sku sku = row.item().sku();
        boolean isMoving = before.onTheWay().rows().contains(sku)
                || before.onTheWay().formulas().contains(sku);
        return stock.filter(known ->
                        !isMoving && row.stock() instanceof Formula formula && formula.shown() != known.onHand())
                .map(known -> new State(
                        ((Formula) row.stock()).shown(),
                        known.onHand(),
                        before.shown().of(sku)));
    }

    /** Inside a unit of work that names the item. Empty when something happened to it meanwhile. */
    Optional<Correction> correct(Good row, Instant at) {
        Sku sku = row.item().sku();
        Doubt doubt = doubts.remove(sku);
        int onHand = ledger.stock(sku).map(Stock::onHand).orElse(0);
        if (doubt == null || onHand != doubt.state().onHand()) {
            return Optional.empty();
        }
        Optional<Rest> before = Optional.ofNullable(rests.get(sku));
        rests.put(sku, Rest.after(before, clock.instant()));
        if (before.isPresent()) { // the last correction did not help, so it may be the formula that looks elsewhere
            journal.repairFormula(sku);
        }
        if (before.map(Rest::length).equals(Optional.of(FIRST_REST))) {
            return Optional.empty();
        }
        int change = onHand - doubt.state().shown();
        String key = "reconciliation:" + sku + ":" + at.toEpochMilli();
        String name = row.item().title();
        StockMovement difference = new StockMovement(key, sku, change, StockMovement.Kind.RECONCILIATION, at);
        journal.append(JournalEntry.of(difference, name, row.item().price()));
        return Optional.of(new Correction(name, change, onHand));
    }
}
