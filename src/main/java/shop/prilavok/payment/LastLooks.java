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

    synchronized boolean beganAfter(PaymentId id, Instant moment) {
        return began.getOrDefault(id, Instant.MIN).isAfter(moment);
    }

    synchronized void began(PaymentId id, Instant now) {
        began.remove(id);
        began.put(id, now);
        if (began.size() > MOST) {
            began.remove(began.keySet().iterator().next());
        }
    }
}
