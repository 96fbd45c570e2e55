package shop.prilavok.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Takes updates from the inbox to the {@link Dialogue}. Each is handled in one unit of work together with the note that it
 * was handled, so it takes effect once, whenever the shop is killed. Updates of one lane are handled in order, lanes in
 * parallel, as many as there are threads that call {@link #step}. Thread-safe.
 *
 * <ol>
 *   <li>Take the oldest update of a lane that nobody is busy with.
 *   <li>End the waiting circle on a button that only leads to another screen.
 *   <li>Handle it in a unit of work. What fails is rolled back and tried again after a pause, three times; then the
 *       customer gets an apology and the update is set aside.
 *   <li>After the commit, tell the one who pressed what there is to tell.
 * </ol>
 */
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Inbox inbox;
    private final UpdateReader reader;
    private final UnitOfWork unit;
    private final Dialogue dialogue;
    private final Messenger messenger;
    private final InstantSource clock;

    private final Set<String> busy = new HashSet<>();
    private final Map<String, Trouble> troubles = new HashMap<>();

    public Reception(
            Inbox inbox,
            UpdateReader reader,
            UnitOfWork unit,
            Dialogue dialogue,
            Messenger messenger,
            InstantSource clock) {
        this.inbox = inbox;
        this.reader = reader;
        this.unit = unit;
        this.dialogue = dialogue;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** How often the first update of a lane has failed, and when it may be tried again. */
    private record Trouble(int failures, Instant notBefore) {}

    /**
     * Handles one update. Throws only what the store throws when it cannot be read.
     *
     * @return true when there was one, so that another step may be worth while at once
     */
    public boolean step() {
        Optional<RawUpdate> next = take();
        if (next.isEmpty()) {
            return false;
        }
        String lane = next.get().lane();
        boolean done = false;
        try {
            done = handle(next.get());
        } finally {
            release(lane, done);
        }
        return true;
    }

    /** Before this moment a step is in vain, unless an update comes in meanwhile. */
    public synchronized Instant nextAt() {
        return troubles.values().stream()
                .map(Trouble::notBefore)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private synchronized Optional<RawUpdate> take() {
        Instant now = clock.instant();
        Set<String> closed = new HashSet<>(busy);
        troubles.forEach((lane, trouble) -> {
            if (now.isBefore(trouble.notBefore())) {
                closed.add(lane);
            }
        });
        Optional<RawUpdate> next = inbox.oldest(closed);
        next.ifPresent(update -> busy.add(update.lane()));
        if (next.isEmpty()) { // so nothing waits in lanes that were looked at: their update went, whatever became of it
            troubles.entrySet()
                    .removeIf(lane -> !busy.contains(lane.getKey())
                            && !now.isBefore(lane.getValue().notBefore()));
        }
        return next;
    }

    private synchronized void release(String lane, boolean done) {
        busy.remove(lane);
        if (done) {
            troubles.remove(lane);
        } else {
            int failures = failures(lane) + 1;
            troubles.put(lane, new Trouble(failures, clock.instant().plus(PAUSE.multipliedBy(failures))));
        }
    }

    private synchronized int failures(String lane) {
        Trouble trouble = troubles.get(lane);
        return trouble == null ? 0 : trouble.failures();
    }

    /** False when it has to be tried again. */
    private boolean handle(RawUpdate update) {
        try {
            Incoming incoming;
            try {
                incoming = reader.read(update.json());
            } catch (IllegalArgumentException e) {
                log.warn("Update {} is nothing that the shop understands, and was set aside", update.id());
                inbox.quarantine(update.id(), "cannot be read");
                return true;
            }
            return handle(update, incoming);
        } catch (RuntimeException e) {
            log.error("Update {} could not even be set aside", update.id(), e);
            return false;
        }
    }

    private boolean handle(RawUpdate update, Incoming incoming) {
        boolean early = incoming instanceof Incoming.Press press && Dialogue.isNavigation(press);
        int failures = failures(update.lane());
        if (early && failures == 0) {
            answer((Incoming.Press) incoming, Reply.SILENT);
        }
        Reply reply;
        try {
            reply = unit.run(dialogue.items(incoming), () -> {
                Reply said = dialogue.handle(incoming);
                inbox.handled(update.id());
                return said;
            });
        } catch (RuntimeException e) {
            log.error("Update {} failed, attempt {}", update.id(), failures + 1, e);
            if (failures + 1 < TRIES) {
                return false;
            }
            reply = giveUp(update, incoming, e);
        }
        if (!early && incoming instanceof Incoming.Press press) {
            answer(press, reply);
        }
        return true;
    }

    private void answer(Incoming.Press press, Reply reply) {
        messenger.answer(press.pressId(), reply.toast(), reply.alert());
    }

    private Reply giveUp(RawUpdate update, Incoming incoming, RuntimeException cause) {
        Reply reply = Reply.SILENT;
        try {
            reply = unit.run(() -> dialogue.sorry(incoming));
        } catch (RuntimeException e) {
            log.error("Nor could an apology for update {} be made", update.id(), e);
        }
        inbox.quarantine(update.id(), cause.getClass().getName());
        return reply;
    }
}
