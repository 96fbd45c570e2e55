package shop.prilavok.payment;

import java.time.Instant;
import java.util.Set;

/**
 * What the payment service does not let us do, kept over restarts: it is mostly mended by one. Writing is to be done
 * inside a unit of work.
 */
public interface RefusedCalls {
    Set<GatewayCall> all();

    /** Nothing happens when it was there before. */
    void add(GatewayCall call, Instant since);

    void remove(GatewayCall call);
}
