package shop.prilavok.catalog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;

/**
 * Books what the merchant types into a stock cell. Inside the caller's unit of work, which names the items.
 *
 * <ol>
 *   <li>An item that the ledger does not know yet: the number is its opening stock.
 *   <li>A number where the formula was: it has to stand for two looks, for he may still be typing.
 *   <li>Then the difference to what he could see is booked as a recount. Sales that he could not see yet are thereby
 *       subtracted from his number, and nothing is ever added to it, so that a mistake can never sell what is not there.
 *   <li>The formula is put back.
 * </ol>
 */
final class CountingStock {
    private final StockLedger ledger;
    private final StockCells cells;
    private final Journal journal;
    private final InstantSource clock;

    CountingStock(StockLedger ledger, StockCells cells, Journal journal, InstantSource clock) {
        this.ledger = ledger;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /** Would {@link #count} write anything? Asked first, so that a look at an unchanged sheet costs no commit. */
    boolean isNews(Optional<Stock> stock, StockCells.Seen seen, StockCell cell) {
        if (stock.isEmpty()) { // unreadable and unknown: nothing to sell, and no account until the cell is mended
            return !(cell instanceof Unreadable);
        }
        if (cell instanceof Typed typed) {
            return !(seen.booked() && seen.typed().orElse(-1) == typed.pieces());
        }
        if (cell instanceof Formula formula) {
            return seen.typed().isPresent() || seen.shown().orElse(Integer.MIN_VALUE) != formula.shown();
        }
        return cell instanceof Empty && stock.get() instanceof Stock.Counted;
    }

    void count(Item item, StockCell cell, Map<Sku, StockCells.Seen> known) {
        Sku sku = item.sku();
        StockCells.Seen seen = known.getOrDefault(sku, StockCells.Seen.NOTHING);
        Optional<Stock> stock = ledger.stock(sku);
        if (cell instanceof Typed typed) {
            typed(item, typed.pieces(), seen, stock);
        } else if (cell instanceof Formula formula) {
            if (stock.isEmpty()) { // a new database beside an old sheet: the journal there already adds up to this
                ledger.open(sku, true);
                book(item, formula.shown(), StockMovement.Kind.OPENING, false);
            } else if (stock.get() instanceof Stock.Uncounted) {
                ledger.open(sku, true);
            }
            cells.save(sku, seen.withFormula(formula.shown()));
        } else if (cell instanceof Empty) {
            ledger.open(sku, false);
            cells.save(sku, StockCells.Seen.NOTHING);
        }
    }

    private void typed(Item item, int pieces, StockCells.Seen seen, Optional<Stock> stock) {
        Sku sku = item.sku();
        if (stock.isEmpty()) {
            ledger.open(sku, true);
            book(item, pieces, StockMovement.Kind.OPENING, true);
            cells.save(sku, seen.withTyped(pieces, 0).asBooked());
            journal.restoreFormula(sku, pieces);
        } else if (seen.typed().orElse(-1) != pieces) {
            cells.save(sku, seen.withTyped(pieces, visible(seen, stock.get())));
        } else if (!seen.booked()) {
            ledger.open(sku, true);
            // What left unseen is subtracted. What came unseen is not added: it may lie on the shelf he counted.
            int known = Math.max(seen.base(), stock.get().onHand());
            book(item, pieces - known, StockMovement.Kind.RECOUNT, true);
            cells.save(sku, seen.asBooked());
            journal.restoreFormula(sku, pieces);
        }
    }

    /** What stood in the cell before he typed. */
    private static int visible(StockCells.Seen seen, Stock stock) {
        if (seen.typed().isPresent()) {
            // Over a number that is booked he counts anew, and that number he saw; else he is still typing.
            return seen.booked() ? seen.typed().getAsInt() : seen.base();
        }
        return seen.shown().orElse(stock.onHand());
    }

    private void book(Item item, int change, StockMovement.Kind kind, boolean inJournal) {
        if (change == 0 && kind == StockMovement.Kind.RECOUNT) {
            return;
        }
        Instant now = clock.instant();
        String key = kind.name().toLowerCase(Locale.ROOT) + ":" + item.sku() + ":" + now.toEpochMilli();
        if (ledger.book(new StockMovement(key, item.sku(), change, kind, now)) && inJournal) {
            journal.append(
                    new JournalEntry(key, now, "", item.sku(), item.title(), kind, change, item.price(), Money.ZERO));
        }
    }
}
