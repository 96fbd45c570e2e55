package shop.prilavok.sheets;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.prilavok.catalog.Departures;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Sku;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;

/** Posts what the journal is to show; {@link SheetWriter} takes it there. Thread-safe. */
public final class SheetJournal implements Journal {
    /** One topic: rows appear in the order of what happened. */
    static final String TOPIC = "journal";

    private final OutboxStore outbox;
    private final InstantSource clock;

    public SheetJournal(OutboxStore outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void append(JournalEntry entry) {
        post(new SheetParcel.Row(entry), entry.key());
    }

    @Override
    public void restoreFormula(Sku sku, int typed) {
        post(new SheetParcel.Formula(sku, typed), "formula:" + sku + ":" + clock.millis());
    }

    /** A parcel that only another version of the shop can read counts for nothing. */
    @Override
    public Departures unseen() {
        Map<Sku, Integer> pieces = new HashMap<>();
        undelivered().filter(SheetParcel.Row.class::isInstance).forEach(parcel -> {
            JournalEntry entry = ((SheetParcel.Row) parcel).entry();
            pieces.merge(entry.sku(), Math.max(0, -entry.change()), Integer::sum);
        });
        return new Departures(pieces);
    }

    @Override
    public Set<Sku> restoring() {
        return undelivered()
                .filter(SheetParcel.Formula.class::isInstance)
                .map(parcel -> ((SheetParcel.Formula) parcel).sku())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<SheetParcel> undelivered() {
        return outbox.undelivered(Lane.SHEET).stream().map(SheetParcel::read).flatMap(Optional::stream);
    }

    private void post(SheetParcel parcel, String key) {
        outbox.post(Lane.SHEET, TOPIC, parcel.kind(), key, parcel.payload());
    }
}
