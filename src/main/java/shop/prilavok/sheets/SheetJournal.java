package shop.prilavok.sheets;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.catalog.Departures;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.OnTheWay;
import shop.prilavok.catalog.Sku;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;

/** Posts what the journal is to show; {@link SheetWriter} takes it there. Thread-safe. */
public final class SheetJournal implements Journal {
    /** One topic: rows appear in the order of what happened. */
    static final String TOPIC = "journal";

    /** Formulas that wait until the products' tab can be written: rows of the journal pass them. */
    static final String LOCKED_OUT = "formulas";

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
        post(SheetParcel.Formula.insteadOf(sku, typed), "formula:" + sku + ":" + clock.millis());
    }

    @Override
    public void restoreFormulaWithout(Sku sku, int added) {
        post(SheetParcel.Formula.without(sku, added), "formula:" + sku + ":" + clock.millis());
    }

    @Override
    public void repairFormula(Sku sku) {
        post(SheetParcel.Formula.repaired(sku), "formula:" + sku + ":repair:" + clock.millis());
    }

    /** A parcel that only another version of the shop can read counts for nothing. */
    @Override
    public OnTheWay onTheWay() {
        Map<Sku, Integer> departed = new HashMap<>();
        Set<Sku> rows = new HashSet<>();
        Set<Sku> formulas = new HashSet<>();
        outbox.undelivered(Lane.SHEET, Set.of(TOPIC, LOCKED_OUT)).stream()
                .map(SheetParcel::read)
                .flatMap(Optional::stream)
                .forEach(parcel -> {
                    if (parcel instanceof SheetParcel.Row row) {
                        JournalEntry entry = row.entry();
                        departed.merge(entry.sku(), Math.max(0, -entry.change()), Integer::sum);
                        rows.add(entry.sku());
                    } else if (parcel instanceof SheetParcel.Formula formula) {
                        formulas.add(formula.sku());
                    }
                });
        return new OnTheWay(new Departures(departed), rows, formulas);
    }

    private void post(SheetParcel parcel, String key) {
        outbox.post(Lane.SHEET, TOPIC, parcel.kind(), key, parcel.payload());
    }
}
