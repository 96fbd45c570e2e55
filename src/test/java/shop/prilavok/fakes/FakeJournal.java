package shop.prilavok.fakes;

import java.util.ArrayList;
import java.util.List;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Sku;

/** Journal rows in memory. */
public final class FakeJournal implements Journal {
    private final Kept<String, JournalEntry> rows;
    private final FakeUnitOfWork unit;
    private final List<Sku> restored = new ArrayList<>();

    public FakeJournal(FakeUnitOfWork unit) {
        this.unit = unit;
        this.rows = new Kept<>(unit);
    }

    public List<JournalEntry> rows() {
        return List.copyOf(rows.rows().values());
    }

    /** Items whose formula was put back. */
    public List<Sku> restored() {
        return List.copyOf(restored);
    }

    @Override
    public void append(JournalEntry entry) {
        rows.put(entry.key(), entry);
    }

    @Override
    public void restoreFormula(Sku sku, int typed) {
        unit.writing();
        restored.add(sku);
    }
}
