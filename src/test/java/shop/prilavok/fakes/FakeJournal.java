package shop.prilavok.fakes;

import java.util.List;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Sku;

/** Journal rows in memory. A row that was appended twice stands there twice, so that a test can see it. */
public final class FakeJournal implements Journal {
    private final Kept<Integer, JournalEntry> rows;
    private final Kept<Integer, Restored> restored;

    public FakeJournal(FakeUnitOfWork unit) {
        this.rows = new Kept<>(unit);
        this.restored = new Kept<>(unit);
    }

    /** A formula that was asked for, over this typed number. */
    public record Restored(Sku sku, int typed) {}

    public List<JournalEntry> rows() {
        return List.copyOf(rows.rows().values());
    }

    /** Formulas that were put back, oldest first. */
    public List<Restored> restored() {
        return List.copyOf(restored.rows().values());
    }

    @Override
    public void append(JournalEntry entry) {
        rows.put(rows.rows().size(), entry);
    }

    @Override
    public void restoreFormula(Sku sku, int typed) {
        restored.put(restored.rows().size(), new Restored(sku, typed));
    }
}
