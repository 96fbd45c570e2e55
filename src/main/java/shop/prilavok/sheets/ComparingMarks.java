package shop.prilavok.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;

/**
 * Compares at each look what stands beside the merchant's rows with what should, and has it written when it differs: because
 * something changed, because somebody typed over it, or because a row moved in the moment when it was written. Nobody is
 * fought with: the same is written again at once, and from then on once in ten minutes for each cell. For one thread.
 */
public final class ComparingMarks {
    /** Apart from the journal and the orders, and behind them. */
    static final String TOPIC = "marks";

    private static final Logger log = LoggerFactory.getLogger(ComparingMarks.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final UnitOfWork unit;
    private final RowMarks marks;
    private final OutboxStore outbox;
    private final InstantSource clock;
    private final Map<String, Posted> posted = new HashMap<>();

    private record Posted(String wanted, Instant at, boolean again) {}

    public ComparingMarks(UnitOfWork unit, RowMarks marks, OutboxStore outbox, InstantSource clock) {
        this.unit = unit;
        this.marks = marks;
        this.outbox = outbox;
        this.clock = clock;
    }

    public RowMarks marks() {
        return marks;
    }

    /** Is something still to be written? To be asked before the sheet is read. */
    boolean isWaiting() {
        return !outbox.undelivered(Lane.SHEET, Set.of(TOPIC)).isEmpty();
    }

    /** @param waiting whether nothing can be expected yet */
    void compare(SheetView view, boolean waiting) {
        if (waiting) {
            return;
        }
        Instant now = clock.instant();
        posted.values().removeIf(before -> !before.at().plus(PATIENCE).isAfter(now));
        List<Mark> news =
                marks.untrue(view).stream().filter(mark -> isNews(mark, now)).toList();
        if (!news.isEmpty()) {
            log.debug("{} cell(s) beside the merchant's rows are written", news.size());
            SheetParcel parcel = new SheetParcel.Marks();
            String key = TOPIC + ":" + now.toEpochMilli();
            unit.perform(() -> outbox.post(Lane.SHEET, TOPIC, parcel.kind(), key, parcel.payload()));
        }
    }

    private boolean isNews(Mark mark, Instant now) {
        Posted before = posted.get(mark.key());
        if (before != null && before.wanted().equals(mark.wanted())) {
            posted.put(mark.key(), new Posted(mark.wanted(), before.at(), true));
            return !before.again();
        }
        posted.put(mark.key(), new Posted(mark.wanted(), now, false));
        return true;
    }
}
