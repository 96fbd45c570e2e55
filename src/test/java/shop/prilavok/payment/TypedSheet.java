package shop.prilavok.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakes.FakeJournal;

/** A sheet that the merchant types into, and that shows the shop's journal some time after the shop has written it. */
final class TypedSheet {
    private final FakeJournal journal;
    private final List<Sku> skus;
    private final Map<Sku, Integer> typed = new HashMap<>();
    private int rowsShown;
    private int formulasBack;

    TypedSheet(FakeJournal journal, List<Sku> skus, int opening) {
        this.journal = journal;
        this.skus = skus;
        journal.holdUp(true);
        skus.forEach(sku -> type(sku, opening));
    }

    void type(Sku sku, int pieces) {
        typed.put(sku, pieces);
    }

    /** So many more rows of the journal have arrived; the formulas come behind all of them. */
    void show(int more) {
        List<JournalEntry> rows = journal.rows();
        rowsShown = Math.min(rows.size(), rowsShown + more);
        journal.arrive(more);
        if (rowsShown < rows.size()) {
            return;
        }
        List<FakeJournal.Restored> restored = journal.restored();
        restored.subList(formulasBack, restored.size()).forEach(back -> typed.remove(back.sku(), back.typed()));
        formulasBack = restored.size();
    }

    CatalogReading read() {
        List<Row> rows = new ArrayList<>();
        for (Sku sku : skus) {
            Item item = new Item(sku, "Чай", sku.code(), "", "", Counter.PRICE, List.of(), true, rows.size());
            rows.add(new Good(item, cell(sku), List.of()));
        }
        return new CatalogReading.Rows(rows);
    }

    private StockCell cell(Sku sku) {
        Integer number = typed.get(sku);
        if (number != null) {
            return new Typed(number);
        }
        return new Formula(journal.rows().subList(0, rowsShown).stream()
                .filter(row -> row.sku().equals(sku))
                .mapToInt(JournalEntry::change)
                .sum());
    }

    /** What stands in the cell as a number. */
    int typedOr(Sku sku, int otherwise) {
        return typed.getOrDefault(sku, otherwise);
    }
}
