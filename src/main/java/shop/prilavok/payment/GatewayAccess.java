package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;

/**
 * Whether the payment service lets the shop in. When it refuses our credentials or a right, the admins are told once, and
 * once more when everything that was refused goes well again. Whatever was refused is tried again by its errand, so this
 * closes by itself. Thread-safe.
 */
public final class GatewayAccess {
    /** Older refusals keep no customer from trying: his payment is then what finds out. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final UnitOfWork unit;
    private final RefusedCalls refused;
    private final Announcements announcements;
    private final InstantSource clock;
    private final Map<GatewayCall, Instant> lastRefusals = new EnumMap<>(GatewayCall.class);
    private @Nullable Set<GatewayCall> known;

    public GatewayAccess(UnitOfWork unit, RefusedCalls refused, Announcements announcements, InstantSource clock) {
        this.unit = unit;
        this.refused = refused;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Could a customer pay, and could we learn that he did? */
    public synchronized boolean canCharge() {
        Instant stale = clock.instant().minus(FRESH);
        return !isRefusedSince(GatewayCall.CHARGE, stale) && !isRefusedSince(GatewayCall.LOOK, stale);
    }

    private boolean isRefusedSince(GatewayCall call, Instant stale) {
        Instant last = lastRefusals.get(call);
        return last != null && last.isAfter(stale);
    }

    /** Takes note of an answer. Not inside a unit of work. */
    void heard(GatewayCall call, GatewayAnswer<?> answer) {
        if (answer instanceof GatewayAnswer.NotAllowed<?> notAllowed) {
            noteRefusal(call);
            if (known().add(call)) { // of all threads that hear it one tells
                store(() -> begin(call, notAllowed.description()), () -> known().remove(call));
            }
        } else if (!(answer instanceof GatewayAnswer.Unknown<?>)) {
            notePermission(call);
            if (known().remove(call)) {
                store(() -> end(call), () -> known().add(call));
            }
        }
    }

    private void store(Runnable change, Runnable takeBack) {
        try {
            unit.perform(change);
        } catch (RuntimeException e) {
            takeBack.run();
            throw e;
        }
    }

    private synchronized void noteRefusal(GatewayCall call) {
        lastRefusals.put(call, clock.instant());
    }

    private synchronized void notePermission(GatewayCall call) {
        lastRefusals.remove(call);
    }

    /** What is stored, so that good answers need not ask the store. */
    private synchronized Set<GatewayCall> known() {
        Set<GatewayCall> calls = known;
        if (calls == null) {
            calls = ConcurrentHashMap.newKeySet();
            calls.addAll(refused.all());
            known = calls;
        }
        return calls;
    }

    private void begin(GatewayCall call, String why) {
        Instant now = clock.instant();
        if (refused.all().isEmpty()) {
            announcements.alert("payments-off:" + now.toEpochMilli(), new Alert.PaymentsOff(why));
        }
        refused.add(call, now);
    }

    private void end(GatewayCall call) {
        refused.remove(call);
        if (refused.all().isEmpty()) {
            announcements.alert("payments-on:" + clock.instant().toEpochMilli(), new Alert.PaymentsOn());
        }
    }
}
