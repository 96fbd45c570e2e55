package shop.prilavok.sheets;

import java.time.InstantSource;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Sku;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;

/** Posts what the journal is to show; {@link SheetWriter} takes it there. Thread-safe. */
public final class SheetJournal implements Journal {
    /** One topic: rows appear in the order of what happened. */
    static final String TOPIC = "journal";

    private final Outbox outbox;
    private final InstantSource clock;

    public SheetJournal(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void append(JournalEntry entry) {
        post(new JournalParcel.Row(entry), entry.key());
    }

    @Override
    public void restoreFormula(Sku sku, int typed) {
        post(new JournalParcel.Formula(sku, typed), "formula:" + sku + ":" + clock.millis());
    }

    private void post(JournalParcel parcel, String key) {
        outbox.post(Lane.SHEET, TOPIC, parcel.kind(), key, parcel.payload());
    }
}
