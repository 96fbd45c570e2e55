package shop.prilavok.catalog;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.CatalogReading.Rows;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.RefreshingCatalog.Refreshed;
import shop.prilavok.fakes.FakeCatalogStore;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeJournal;
import shop.prilavok.fakes.FakeStockCells;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeStockNews;
import shop.prilavok.fakes.FakeUnitOfWork;

/** A catalog whose sheet is typed by the test. A minute passes before each look. */
final class CatalogOnFakes {
    static final Sku TEA = new Sku("TEA");
    static final Sku CUP = new Sku("CUP");
    static final Problem PRICE_MISSING = new Problem(Problem.Kind.PRICE_MISSING, "Товары!F2", "");

    final FakeClock clock = new FakeClock();
    final FakeUnitOfWork unit = new FakeUnitOfWork();
    final FakeStockLedger stock = new FakeStockLedger(unit);
    final FakeStockCells cells = new FakeStockCells(unit);
    final FakeJournal journal = new FakeJournal(unit);
    final FakeCatalogStore store = new FakeCatalogStore(unit);
    final FakeStockNews news = new FakeStockNews();
    RefreshingCatalog catalog = opened();

    private int movements;

    private RefreshingCatalog opened() {
        return new RefreshingCatalog(unit, store, stock, cells, journal, news, clock);
    }

    /** The process is killed and started again. */
    void restart() {
        catalog = opened();
    }

    static Item item(Sku sku, long roubles, int position) {
        return new Item(sku, "Чай", "Пуэр " + sku, "", "", Money.ofRoubles(roubles), List.of(), true, position);
    }

    static Good good(Sku sku, long roubles, StockCell stock) {
        return new Good(item(sku, roubles, sku.equals(TEA) ? 1 : 2), stock, List.of());
    }

    static Bad bad(Sku sku) {
        return new Bad(sku.code(), List.of(PRICE_MISSING));
    }

    Refreshed look(Row... rows) {
        clock.advance(Duration.ofMinutes(1));
        return catalog.refresh(catalog.beforeLooking(), new Rows(Arrays.asList(rows)));
    }

    /** The sheet has one row, and this stands in its stock cell. */
    Refreshed tea(StockCell cell) {
        return look(good(TEA, 500, cell));
    }

    void sell(int pieces) {
        book(-pieces, StockMovement.Kind.SALE);
    }

    void takeBack(int pieces) {
        book(pieces, StockMovement.Kind.RETURN);
    }

    private void book(int change, StockMovement.Kind kind) {
        String key = kind + ":" + ++movements;
        Item tea = item(TEA, 500, 1);
        unit.perform(List.of(TEA), () -> {
            stock.book(new StockMovement(key, TEA, change, kind, clock.instant()));
            journal.append(new JournalEntry(
                    key, clock.instant(), "", TEA, tea.title(), kind, change, tea.price(), Money.ZERO));
        });
    }

    int onHand() {
        return stock.stock(TEA).orElseThrow().onHand();
    }
}
