package shop.prilavok.catalog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shop.prilavok.catalog.StockNews.Correction;

/**
 * Takes back what was booked for numbers that the merchant had typed by mistake, as far as he has not counted again since.
 * What was sold or came back meanwhile stays as it is. Each count is undone once, by the key of its undoing. Thread-safe.
 *
 * <p>Not guaranteed: when the clock was put back between two counts of an item, the earlier one can still be undone.
 */
public final class UndoingCount {
    private final UnitOfWork unit;
    private final StockLedger ledger;
    private final Journal journal;
    private final Catalog catalog;
    private final InstantSource clock;

    public UndoingCount(UnitOfWork unit, StockLedger ledger, Journal journal, Catalog catalog, InstantSource clock) {
        this.unit = unit;
        this.ledger = ledger;
        this.journal = journal;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The items that {@link #undo} may change, to be named to the unit of work that it happens in. */
    public Set<Sku> items(Instant at) {
        return ledger.recounts(at).stream().map(StockMovement::sku).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param at when the numbers were booked
     * @return what the items have now; none when it was undone before, or all were counted again
     */
    public List<Correction> undo(Instant at) {
        return unit.run(items(at), () -> {
            List<Correction> undone = new ArrayList<>();
            for (StockMovement recount : ledger.recounts(at)) {
                StockMovement undoing = new StockMovement(
                        "undo:" + recount.key(),
                        recount.sku(),
                        -recount.change(),
                        StockMovement.Kind.RECOUNT,
                        clock.instant());
                if (ledger.book(undoing)) {
                    Optional<Item> item = catalog.current().item(recount.sku());
                    String name = item.map(Item::title).orElse(recount.sku().code());
                    journal.append(
                            JournalEntry.of(undoing, name, item.map(Item::price).orElse(Money.ZERO)));
                    undone.add(new Correction(
                            name,
                            undoing.change(),
                            ledger.stock(recount.sku()).map(Stock::onHand).orElse(0)));
                }
            }
            return undone;
        });
    }
}
