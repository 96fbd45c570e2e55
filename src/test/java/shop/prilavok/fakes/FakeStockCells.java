package shop.prilavok.fakes;

import java.util.Map;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockCells;

/** What was seen in stock cells, in memory. */
public final class FakeStockCells implements StockCells {
    private final Kept<Sku, Seen> cells;

    public FakeStockCells(FakeUnitOfWork unit) {
        cells = new Kept<>(unit);
    }

    @Override
    public Map<Sku, Seen> all() {
        return cells.rows();
    }

    @Override
    public void save(Sku sku, Seen seen) {
        cells.put(sku, seen);
    }
}
