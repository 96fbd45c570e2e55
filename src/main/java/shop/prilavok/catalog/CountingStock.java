package shop.prilavok.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.catalog.CatalogReading.Added;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;
import shop.prilavok.catalog.RefreshingCatalog.Beforehand;
import shop.prilavok.catalog.StockNews.Recount;

/**
 * Books what the merchant types into a stock cell. Inside the caller's unit of work, which names the items.
 *
 * <ol>
 *   <li>An item that the ledger does not know yet: the number is its opening stock.
 *   <li>A number where the formula was: it has to stand for two looks, for he may still be typing.
 *   <li>Then the difference to what he saw is booked as a recount.
 *   <li>The formula is put back.
 * </ol>
 *
 * <p>What he saw, nobody knows for sure: the cell goes on changing between our last look and his typing. Say it showed ten,
 * then two pieces came back and one was sold. When he types thirteen, has he found three more pieces than the ten, one more
 * than the twelve, or two more than the eleven? We take the most that can have stood there, here twelve: all that came since
 * the look, and nothing that left. So a sale that he may not have seen is subtracted from his number, and nothing is ever
 * added to it. If we are wrong the shop has a piece too few until he counts again, and never sells one that is not there.
 *
 * <p>Not guaranteed: a number that he types in the moment between our last look and the formula's arrival is written over,
 * for the sheet knows no write that depends on what stands in a cell. He sees the formula instead of his number.
 *
 * <p>In an empty cell he sees nothing; there the sales since the last look at it are subtracted, and no return is added.
 *
 * <p>Pieces that he adds to the formula are as many more, whatever he saw: the formula goes on subtracting beside them. That
 * is so as long as its sum is not less than the books have; where it is, he may have made up for that, and only what he
 * added beyond it is booked. The same addition counts again only after a look in between has found it gone.
 */
final class CountingStock {
    private final StockLedger ledger;
    private final StockCells cells;
    private final Journal journal;

    CountingStock(StockLedger ledger, StockCells cells, Journal journal) {
        this.ledger = ledger;
        this.cells = cells;
        this.journal = journal;
    }

    /** Would {@link #count} write anything? Asked first, so that a look at an unchanged sheet costs no commit. */
    boolean isNews(Sku sku, Optional<Stock> stock, StockCells.Seen seen, StockCell cell, Beforehand before) {
        if (cell instanceof Torn) {
            return !before.restoring().contains(sku);
        }
        if (stock.isEmpty()) { // unreadable and unknown: nothing to sell, and no account until the cell is mended
            return !(cell instanceof Unreadable);
        }
        if (cell instanceof Typed typed) {
            return !(seen.isBooked(typed.pieces()) && before.restoring().contains(sku));
        }
        if (cell instanceof Formula formula) {
            return !seen.equals(
                    StockCells.Seen.withFormula(formula.shown(), before.shown().of(sku)));
        }
        if (cell instanceof Added added) {
            return !(seen.booked()
                    && seen.isAdded(added.pieces())
                    && before.restoring().contains(sku));
        }
        return cell instanceof Empty
                && (stock.get() instanceof Stock.Counted
                        || !seen.equals(
                                StockCells.Seen.withNothing(before.shown().of(sku))));
    }

    /**
     * @param now names what is booked; in whole milliseconds
     * @return the count that was booked, if one was
     */
    Optional<Recount> count(
            Item item, StockCell cell, Map<Sku, StockCells.Seen> known, Beforehand before, Instant now) {
        Sku sku = item.sku();
        StockCells.Seen seen = known.getOrDefault(sku, StockCells.Seen.NOTHING);
        Optional<Stock> stock = ledger.stock(sku);
        if (cell instanceof Typed typed) {
            return typed(item, typed.pieces(), seen, stock, now);
        }
        if (cell instanceof Added added && stock.isPresent()) {
            return added(item, added, seen, stock.get().onHand(), before, now);
        }
        if (cell instanceof Formula formula) {
            formula(sku, formula.shown(), stock, before, now);
        } else if (cell instanceof Added added) {
            formula(sku, added.sum(), stock, before, now);
        } else if (cell instanceof Empty) {
            ledger.open(sku, false);
            cells.save(sku, StockCells.Seen.withNothing(before.shown().of(sku)));
        } else if (cell instanceof Torn) {
            journal.repairFormula(sku);
        }
        return Optional.empty();
    }

    private void formula(Sku sku, int shown, Optional<Stock> stock, Beforehand before, Instant now) {
        if (stock.isEmpty()) { // a new database beside an old sheet: the journal there already adds up to this
            ledger.open(sku, true);
            ledger.book(opening(sku, shown, now));
        } else if (stock.get() instanceof Stock.Uncounted) {
            ledger.open(sku, true);
        }
        cells.save(sku, StockCells.Seen.withFormula(shown, before.shown().of(sku)));
    }

    private Optional<Recount> typed(Item item, int pieces, StockCells.Seen seen, Optional<Stock> stock, Instant now) {
        Sku sku = item.sku();
        if (stock.isEmpty()) {
            ledger.open(sku, true);
            book(item, opening(sku, pieces, now));
            cells.save(sku, seen.withTyped(pieces, 0).asBooked(pieces));
            journal.restoreFormula(sku, pieces);
        } else if (seen.typed().orElse(-1) != pieces) {
            cells.save(sku, seen.withTyped(pieces, visible(seen, stock.get())));
        } else if (seen.booked()) { // the formula was back, and over it he typed the same number again
            cells.save(sku, seen.withTyped(pieces, stock.get().onHand()));
        } else {
            int change = pieces - mostHeSaw(sku, seen, stock.get());
            journal.restoreFormula(sku, pieces);
            return recount(item, pieces, change, seen, stock.get().onHand(), now);
        }
        return Optional.empty();
    }

    private Optional<Recount> added(
            Item item, Added cell, StockCells.Seen seen, int onHand, Beforehand before, Instant now) {
        Sku sku = item.sku();
        if (!seen.isAdded(cell.pieces())) {
            cells.save(sku, seen.withAdded(cell.pieces()));
            return Optional.empty();
        }
        journal.restoreFormulaWithout(sku, cell.pieces());
        if (seen.booked()) { // and the formula did not come back
            return Optional.empty();
        }
        int unseen = ledger.departures(Set.of(sku)).of(sku) - before.shown().of(sku);
        int lacking = Math.max(0, onHand + unseen - cell.sum());
        return recount(item, cell.shown(), cell.pieces() - Math.max(seen.base(), lacking), seen, onHand, now);
    }

    private Optional<Recount> recount(Item item, int shown, int change, StockCells.Seen seen, int onHand, Instant now) {
        Sku sku = item.sku();
        ledger.open(sku, true);
        if (change != 0) {
            String key = StockMovement.recountKey(sku, now);
            book(item, new StockMovement(key, sku, change, StockMovement.Kind.RECOUNT, now));
        }
        cells.save(sku, seen.asBooked(change));
        return Optional.of(new Recount(item.title(), shown, change, onHand + change))
                .filter(recount -> recount.change() != 0);
    }

    /** What the cell showed if he saw all that came since the last look and nothing that left; more it never showed. */
    private int mostHeSaw(Sku sku, StockCells.Seen seen, Stock stock) {
        int leftSince = ledger.departures(Set.of(sku)).of(sku) - seen.departed();
        return Math.max(seen.base(), stock.onHand() + leftSince);
    }

    /** What stood in the cell at the last look before he typed. */
    private static int visible(StockCells.Seen seen, Stock stock) {
        if (seen.typed().isPresent()) {
            // Over a number that is booked he counts anew, and that number he saw; else he is still typing.
            return seen.booked() ? seen.typed().getAsInt() : seen.base();
        }
        return seen.shown().orElse(stock.onHand());
    }

    private static StockMovement opening(Sku sku, int pieces, Instant now) {
        return new StockMovement(
                "opening:" + sku + ":" + now.toEpochMilli(), sku, pieces, StockMovement.Kind.OPENING, now);
    }

    private void book(Item item, StockMovement movement) {
        if (ledger.book(movement)) {
            journal.append(JournalEntry.of(movement, item.title(), item.price()));
        }
    }
}
