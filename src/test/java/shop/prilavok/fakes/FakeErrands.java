package shop.prilavok.fakes;

import java.util.List;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RunningErrands;

/** Remembers errands until a test has them run. */
public final class FakeErrands implements Errands {
    private final Kept<String, Errand> errands;
    private final FakeUnitOfWork unit;
    private long last;

    public FakeErrands(FakeUnitOfWork unit) {
        this.unit = unit;
        this.errands = new Kept<>(unit);
    }

    private enum Kind {
        CREATE,
        CAPTURE,
        SYNC,
        REFUND
    }

    private record Errand(Kind kind, String id) {}

    @Override
    public void create(PaymentId id) {
        errands.put("create " + id, new Errand(Kind.CREATE, id.value()));
    }

    @Override
    public void capture(PaymentId id) {
        errands.put("capture " + id, new Errand(Kind.CAPTURE, id.value()));
    }

    @Override
    public void sync(PaymentId id) {
        errands.put("sync " + ++last, new Errand(Kind.SYNC, id.value()));
    }

    @Override
    public void refund(RefundId id) {
        errands.put("refund " + id, new Errand(Kind.REFUND, id.value()));
    }

    public int waiting() {
        return errands.rows().size();
    }

    /** Runs what is waiting, each once. */
    public void runAll(RunningErrands running) {
        List.copyOf(errands.rows().entrySet()).forEach(entry -> {
            unit.perform(() -> errands.remove(entry.getKey()));
            String id = entry.getValue().id();
            switch (entry.getValue().kind()) {
                case CREATE -> running.create(new PaymentId(id));
                case CAPTURE -> running.capture(new PaymentId(id));
                case SYNC -> running.sync(new PaymentId(id));
                case REFUND -> running.refund(new RefundId(id));
            }
        });
    }
}
