package shop.prilavok.fakes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shop.prilavok.catalog.Departures;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.OnTheWay;
import shop.prilavok.catalog.Sku;

/**
 * Journal rows in memory. A row that was appended twice stands there twice, so that a test can see it. Each arrives in the
 * sheet at once, unless they are held up.
 */
public final class FakeJournal implements Journal {
    private final FakeUnitOfWork unit;
    private final Kept<Integer, JournalEntry> rows;
    private final Kept<Integer, JournalEntry> onTheirWay;
    private final Kept<Integer, JournalEntry> setAside;
    private final Kept<Integer, Restored> restored;
    private final Kept<Integer, Without> without;
    private final Kept<Integer, Sku> repaired;
    private final Kept<Sku, Integer> restoring;
    private boolean heldUp;

    public FakeJournal(FakeUnitOfWork unit) {
        this.unit = unit;
        this.rows = new Kept<>(unit);
        this.onTheirWay = new Kept<>(unit);
        this.setAside = new Kept<>(unit);
        this.restored = new Kept<>(unit);
        this.without = new Kept<>(unit);
        this.repaired = new Kept<>(unit);
        this.restoring = new Kept<>(unit);
    }

    /** A formula that was asked for, over this typed number. */
    public record Restored(Sku sku, int typed) {}

    /** A formula that was asked for, without those pieces beside it. */
    public record Without(Sku sku, int added) {}

    public List<JournalEntry> rows() {
        return List.copyOf(rows.rows().values());
    }

    /** Formulas that were put back, oldest first. */
    public List<Restored> restored() {
        return List.copyOf(restored.rows().values());
    }

    /** Formulas that pieces are to be taken away from, oldest first. */
    public List<Without> without() {
        return List.copyOf(without.rows().values());
    }

    /** Formulas that were asked for anew, oldest first. */
    public List<Sku> repaired() {
        return List.copyOf(repaired.rows().values());
    }

    /** From now on rows do not arrive, or arrive at once again; those that were held up stay so. */
    public void holdUp(boolean on) {
        heldUp = on;
    }

    /** Of the rows on their way, the oldest arrive. */
    public void arrive(int howMany) {
        unit.perform(() -> onTheirWay.rows().keySet().stream().limit(howMany).forEach(onTheirWay::remove));
    }

    /** All formulas arrive; until then they are on their way. */
    public void formulasArrive() {
        unit.perform(() -> restoring.rows().keySet().forEach(restoring::remove));
    }

    /** Of the rows on their way, the oldest never arrives. */
    public void setOneAside() {
        unit.perform(() -> onTheirWay.rows().entrySet().stream().limit(1).forEach(row -> {
            onTheirWay.remove(row.getKey());
            setAside.put(row.getKey(), row.getValue());
        }));
    }

    /** What the formula of this item shows. */
    public int sum(Sku sku) {
        Map<Integer, JournalEntry> arrived = rows.rows();
        arrived.keySet().removeAll(onTheirWay.rows().keySet());
        arrived.keySet().removeAll(setAside.rows().keySet());
        return arrived.values().stream()
                .filter(row -> row.sku().equals(sku))
                .mapToInt(JournalEntry::change)
                .sum();
    }

    @Override
    public void append(JournalEntry entry) {
        int place = rows.rows().size();
        rows.put(place, entry);
        if (heldUp) {
            onTheirWay.put(place, entry);
        }
    }

    @Override
    public void restoreFormula(Sku sku, int typed) {
        restored.put(restored.rows().size(), new Restored(sku, typed));
        restoring.put(sku, typed);
    }

    @Override
    public void restoreFormulaWithout(Sku sku, int added) {
        without.put(without.rows().size(), new Without(sku, added));
        restoring.put(sku, added);
    }

    @Override
    public void repairFormula(Sku sku) {
        repaired.put(repaired.rows().size(), sku);
        restoring.put(sku, -1);
    }

    @Override
    public OnTheWay onTheWay() {
        Map<Sku, Integer> pieces = new HashMap<>();
        Set<Sku> moving = new HashSet<>();
        Stream.concat(onTheirWay.rows().values().stream(), setAside.rows().values().stream())
                .forEach(row -> {
                    pieces.merge(row.sku(), Math.max(0, -row.change()), Integer::sum);
                    moving.add(row.sku());
                });
        return new OnTheWay(new Departures(pieces), moving, restoring.rows().keySet());
    }
}
