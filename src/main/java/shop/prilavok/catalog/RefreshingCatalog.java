package shop.prilavok.catalog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Rows;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.CatalogReading.Unusable;

/**
 * Takes over what was read from the sheet, row by row, and keeps the last good version of every row that cannot be
 * understood, or that shares its SKU with another. An item is dropped only after it was missing in two readings, and a sheet
 * that lost all its rows at once is not believed. The result is {@link #current}, which any thread may ask; readings are to come from one thread.
 */
public final class RefreshingCatalog implements Catalog {
    private static final int SEVERAL = 3;

    private final UnitOfWork unit;
    private final CatalogStore store;
    private final StockLedger ledger;
    private final StockCells cells;
    private final Journal journal;
    private final CountingStock counting;
    private final ReconcilingJournal reconciling;
    private final StockNews news;
    private final InstantSource clock;
    private final Set<Sku> missingOnce = new HashSet<>();
    private volatile CatalogSnapshot snapshot;

    public RefreshingCatalog(
            UnitOfWork unit,
            CatalogStore store,
            StockLedger ledger,
            StockCells cells,
            Journal journal,
            StockNews news,
            InstantSource clock) {
        this.unit = unit;
        this.store = store;
        this.ledger = ledger;
        this.cells = cells;
        this.journal = journal;
        this.counting = new CountingStock(ledger, cells, journal);
        this.reconciling = new ReconcilingJournal(ledger, journal, clock);
        this.news = news;
        this.clock = clock;
        this.snapshot = new CatalogSnapshot(store.load());
    }

    @Override
    public CatalogSnapshot current() {
        return snapshot;
    }

    /**
     * What a reading changed.
     *
     * @param changed whether anything new was taken over; an unchanged sheet costs no commit
     * @param problems everything in the sheet that has to be mended
     */
    public record Refreshed(boolean changed, List<Problem> problems) {}

    /**
     * What was known of the sheet before a look at it: what happens while Google answers may be in the answer or not.
     *
     * @param shown of all pieces that ever left, those that the sheet surely shows as gone
     * @param onTheWay what it does not show yet
     */
    public record Beforehand(Departures shown, OnTheWay onTheWay) {
        /** Items whose formula has yet to come back. */
        Set<Sku> restoring() {
            return onTheWay.formulas();
        }
    }

    /** To be asked before the sheet is read, and given to {@link #refresh} with the reading. */
    public Beforehand beforeLooking() {
        Set<Sku> skus = new HashSet<>(cells.all().keySet()); // an item that was dropped may come back in this look
        snapshot.items().forEach(item -> skus.add(item.sku()));
        // In this order: a sale in between is taken for unseen, and not for seen.
        Departures departed = ledger.departures(skus);
        OnTheWay onTheWay = journal.onTheWay();
        return new Beforehand(departed.without(onTheWay.departures()), onTheWay);
    }

    public Refreshed refresh(Beforehand before, CatalogReading reading) {
        if (reading instanceof Unusable unusable) {
            return new Refreshed(false, unusable.problems());
        }
        KnownSkus known = new KnownSkus(snapshot, cells);
        List<CatalogReading.Row> rows =
                ((Rows) reading).rows().stream().map(known::known).toList();
        List<Problem> problems = new ArrayList<>();
        List<Good> good = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        for (CatalogReading.Row row : rows) {
            if (row instanceof Good fine) {
                good.add(fine);
                mentioned.add(fine.item().sku().code());
                problems.addAll(fine.problems());
            } else {
                mentioned.add(((Bad) row).code());
                problems.addAll(((Bad) row).problems());
            }
        }
        if (rows.isEmpty() && !snapshot.isEmpty()) {
            problems.add(new Problem(Problem.Kind.ALL_ROWS_GONE, "", ""));
            return new Refreshed(false, problems);
        }
        List<Good> emptied = emptied(rows, good);
        Map<Sku, Stock> stocks = ledger.stocks(Stream.concat(good.stream(), emptied.stream())
                .map(row -> row.item().sku())
                .toList());
        emptied.removeIf(row -> !isCounted(row, stocks));
        long rest = good.stream()
                .filter(row -> isCounted(row, stocks) && !(row.stock() instanceof Empty))
                .count();
        if (emptied.size() >= SEVERAL && emptied.size() >= rest) {
            // Somebody emptied the column: an empty cell means plenty, and nobody means that for most of his goods.
            problems.add(new Problem(Problem.Kind.STOCK_CLEARED, "", ""));
            good.removeIf(row -> isCounted(row, stocks) && row.stock() instanceof Empty);
            emptied.forEach(row -> good.add(row.with(new Torn())));
        }
        return new Refreshed(take(before, good, stocks, gone(mentioned)), problems);
    }

    /** Rows without anything in their stock cell; of those that cannot be understood the last good version. */
    private List<Good> emptied(List<CatalogReading.Row> rows, List<Good> good) {
        List<Good> emptied = new ArrayList<>(
                good.stream().filter(row -> row.stock() instanceof Empty).toList());
        rows.stream()
                .filter(row -> row instanceof Bad bad
                        && bad.isWithoutStock()
                        && !bad.code().isEmpty())
                .flatMap(row -> snapshot.item(new Sku(((Bad) row).code())).stream())
                .forEach(item -> emptied.add(new Good(item, new Empty(), List.of())));
        return emptied;
    }

    private static boolean isCounted(Good row, Map<Sku, Stock> stocks) {
        return stocks.get(row.item().sku()) instanceof Stock.Counted;
    }

    /** Items that were missing in this reading and in the one before. */
    private Set<Sku> gone(Set<String> mentioned) {
        Set<Sku> gone = new TreeSet<>();
        Set<Sku> missing = new HashSet<>();
        for (Item item : snapshot.items()) {
            if (!mentioned.contains(item.sku().code())) {
                missing.add(item.sku());
                if (missingOnce.contains(item.sku())) {
                    gone.add(item.sku());
                }
            }
        }
        missingOnce.clear();
        missingOnce.addAll(missing);
        return gone;
    }

    private boolean take(Beforehand before, List<Good> good, Map<Sku, Stock> stocks, Set<Sku> gone) {
        List<Item> changed = new ArrayList<>();
        List<Good> counts = new ArrayList<>();
        Map<Sku, StockCells.Seen> known = cells.all();
        for (Good row : good) {
            Sku sku = row.item().sku();
            if (!snapshot.item(sku).equals(Optional.of(row.item()))) {
                changed.add(row.item());
            }
            StockCells.Seen seen = known.getOrDefault(sku, StockCells.Seen.NOTHING);
            if (counting.isNews(sku, Optional.ofNullable(stocks.get(sku)), seen, row.stock(), before)) {
                counts.add(row);
            }
        }
        List<Good> untrue = reconciling.untrue(good, stocks, before);
        if (changed.isEmpty() && counts.isEmpty() && gone.isEmpty() && untrue.isEmpty()) {
            return false;
        }
        Set<Sku> touched = new TreeSet<>(gone);
        counts.forEach(row -> touched.add(row.item().sku()));
        untrue.forEach(row -> touched.add(row.item().sku()));
        Instant at = Instant.ofEpochMilli(clock.millis()); // as finely as a button can name it
        unit.perform(touched, () -> {
            store.put(changed);
            store.remove(gone);
            tell(
                    counts.stream()
                            .map(row -> counting.count(row.item(), row.stock(), known, before, at))
                            .flatMap(Optional::stream)
                            .toList(),
                    recounts -> news.recounted(at, recounts));
            tell(
                    untrue.stream()
                            .map(row -> reconciling.correct(row, at))
                            .flatMap(Optional::stream)
                            .toList(),
                    corrections -> news.reconciled(at, corrections));
        });
        Map<Sku, Item> now = new HashMap<>();
        snapshot.items().forEach(item -> now.put(item.sku(), item));
        changed.forEach(item -> now.put(item.sku(), item));
        gone.forEach(now::remove);
        snapshot = new CatalogSnapshot(now.values());
        return true;
    }

    private static <T> void tell(List<T> what, Consumer<List<T>> listener) {
        if (!what.isEmpty()) {
            listener.accept(what);
        }
    }
}
