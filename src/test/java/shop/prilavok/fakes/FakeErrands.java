package shop.prilavok.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shop.prilavok.payment.ErrandResult;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RunningErrands;

/** Remembers errands until a test has them run. */
public final class FakeErrands implements Errands {
    private final Kept<String, Errand> errands;
    private final Kept<String, Errand> ended;
    private final FakeUnitOfWork unit;
    private long last;

    public FakeErrands(FakeUnitOfWork unit) {
        this.unit = unit;
        this.errands = new Kept<>(unit);
        this.ended = new Kept<>(unit);
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
        post("create " + id, new Errand(Kind.CREATE, id.value()));
    }

    @Override
    public void capture(PaymentId id) {
        post("capture " + id, new Errand(Kind.CAPTURE, id.value()));
    }

    @Override
    public void sync(PaymentId id) {
        post("sync " + ++last, new Errand(Kind.SYNC, id.value()));
    }

    @Override
    public void refund(RefundId id) {
        post("refund " + id, new Errand(Kind.REFUND, id.value()));
    }

    private void post(String key, Errand errand) {
        if (!ended.rows().containsKey(key)) {
            errands.put(key, errand);
        }
    }

    public int waiting() {
        return errands.rows().size();
    }

    /** Runs what is waiting, each once; what has to be done again waits for the next time. */
    public List<ErrandResult> runAll(RunningErrands running) {
        List<ErrandResult> results = new ArrayList<>();
        errands.rows().forEach((key, errand) -> {
            ErrandResult result = switch (errand.kind()) {
                case CREATE -> running.create(new PaymentId(errand.id()));
                case CAPTURE -> running.capture(new PaymentId(errand.id()));
                case SYNC -> running.sync(new PaymentId(errand.id()), Instant.MAX);
                case REFUND -> running.refund(new RefundId(errand.id()));
            };
            results.add(result);
            if (!(result instanceof ErrandResult.Again)) {
                unit.perform(() -> {
                    errands.remove(key);
                    ended.put(key, errand);
                });
            }
        });
        return results;
    }
}
