package shop.prilavok.fakes;

import java.time.Instant;
import java.util.Set;
import shop.prilavok.payment.GatewayCall;
import shop.prilavok.payment.RefusedCalls;

/** Refused calls in memory. */
public final class FakeRefusedCalls implements RefusedCalls {
    private final Kept<GatewayCall, Instant> calls;

    public FakeRefusedCalls(FakeUnitOfWork unit) {
        calls = new Kept<>(unit);
    }

    @Override
    public Set<GatewayCall> all() {
        return calls.rows().keySet();
    }

    @Override
    public void add(GatewayCall call, Instant since) {
        if (!calls.rows().containsKey(call)) {
            calls.put(call, since);
        }
    }

    @Override
    public void remove(GatewayCall call) {
        calls.remove(call);
    }
}
