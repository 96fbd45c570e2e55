package shop.prilavok.payment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When the last answered looks at payments began. Kept in memory and only for those that were looked at last: a look that
 * is forgotten costs one look more. Thread-safe.
 */
final class LastLooks {
    private static final int MOST = 1_000;

    private final Map<PaymentId, Instant> began = new LinkedHashMap<>(); // guarded by this

    /** @param now a look that is to begin later than this began before the clock was put back, and serves nobody */
    synchronized boolean beganAfter(PaymentId id, Instant moment, Instant now) {
        Instant last = began.getOrDefault(id, Instant.MIN);
        return last.isAfter(moment) && !last.isAfter(now);
    }

    synchronized void began(PaymentId id, Instant now) {
        began.remove(id);
        began.put(id, now);
        if (began.size() > MOST) {
            began.remove(began.keySet().iterator().next());
        }
    }
}
