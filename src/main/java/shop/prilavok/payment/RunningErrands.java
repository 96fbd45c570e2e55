package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes the calls that {@link Errands} ordered. Each may be made again after a crash or an unknown result, always with
 * the same key and the same bytes. Calls out: not inside a unit of work. Thread-safe.
 */
public final class RunningErrands {
    private static final Duration HELD_PAUSE = Duration.ofMinutes(10);
    private static final Duration REFUSED_PAUSE = Duration.ofHours(1);
    private static final String NEVER_MADE = "never_made";

    private final DecidingHold deciding;
    private final Payments payments;
    private final PaymentGateway gateway;
    private final SettlingPayment settling;
    private final SettlingRefund settlingRefund;
    private final Refunds refunds;
    private final UnansweredCalls unanswered;
    private final LastLooks looks = new LastLooks();
    private final InstantSource clock;

    public RunningErrands(
            DecidingHold deciding,
            Payments payments,
            Refunds refunds,
            PaymentGateway gateway,
            SettlingPayment settling,
            SettlingRefund settlingRefund,
            InstantSource clock) {
        this.deciding = deciding;
        this.payments = payments;
        this.refunds = refunds;
        this.gateway = gateway;
        this.settling = settling;
        this.settlingRefund = settlingRefund;
        this.clock = clock;
        this.unanswered = new UnansweredCalls(gateway, clock);
    }

    public ErrandResult create(PaymentId id) {
        Optional<Payment> payment = payments.find(id);
        if (payment.isEmpty() || !(payment.get() instanceof Payment.Intended intended)) {
            return new ErrandResult.Done();
        }
        Intent intent = intended.intent();
        if (unanswered.isKeyForgotten(intent)) {
            return lookFor(intended);
        }
        GatewayAnswer<GatewayPayment> answer = gateway.create(intent.idempotenceKey(), intent.body());
        if (answer instanceof GatewayAnswer.Refused<GatewayPayment> refused) {
            settling.refuse(id, refused.code(), refused.description());
            return new ErrandResult.Done();
        }
        return settling.settle(id, answer);
    }

    /** While nobody knows, the order keeps its pieces: another payment could charge twice. */
    private ErrandResult lookFor(Payment.Intended intended) {
        if (!unanswered.isSettledThere(intended.intent())) {
            return lastCallMayBeUnderWay();
        }
        GatewayAnswer<Optional<GatewayPayment>> found = unanswered.find(intended);
        if (found instanceof GatewayAnswer.Refused<Optional<GatewayPayment>> refused) {
            settling.unanswered(intended);
            return new ErrandResult.Again("no list: " + refused.code(), Optional.of(REFUSED_PAUSE), false);
        }
        if (found instanceof GatewayAnswer.Known<Optional<GatewayPayment>> known
                && known.object().isEmpty()) {
            settling.refuse(intended.id(), NEVER_MADE, "no answer for a day, and there is no such payment");
            return new ErrandResult.Done();
        }
        return settling.settle(intended.id(), found.map(Optional::orElseThrow));
    }

    private static ErrandResult lastCallMayBeUnderWay() {
        Duration pause = UnansweredCalls.LAST_CALL;
        return new ErrandResult.Again("the last call may still be under way", Optional.of(pause), false);
    }

    /** Takes the held money or lets it go, as was decided. */
    public ErrandResult capture(PaymentId id) {
        Optional<Payment> payment = payments.find(id);
        if (payment.isEmpty()) {
            return new ErrandResult.Done();
        }
        Payment decided = deciding.decide(payment.get());
        GatewayAnswer<GatewayPayment> answer;
        if (decided instanceof Payment.Capturing capturing) {
            answer = gateway.capture(capturing.gatewayId(), "c-" + id);
        } else if (decided instanceof Payment.Releasing releasing) {
            answer = gateway.cancel(releasing.gatewayId(), "x-" + id);
        } else {
            return new ErrandResult.Done();
        }
        if (answer instanceof GatewayAnswer.Refused<GatewayPayment> refused) {
            return refusedToMove(decided, refused);
        }
        return settling.settle(id, answer);
    }

    /** Mostly because it is not held any more, so what it is now is believed. If it is, somebody has to know. */
    private ErrandResult refusedToMove(Payment held, GatewayAnswer.Refused<GatewayPayment> refused) {
        ErrandResult result = settling.sync(held.id());
        if (result instanceof ErrandResult.Done
                && !payments.find(held.id()).orElseThrow().isTerminal()) {
            settling.stillHeld(held, refused);
            return new ErrandResult.Again("still held: " + refused.code(), Optional.of(HELD_PAUSE), false);
        }
        return result;
    }

    /**
     * Looks at a payment, unless another look that began after this one was asked for has served it too: however many ask
     * while the payment service is away, it is asked once.
     */
    public ErrandResult sync(PaymentId id, Instant askedAt) {
        Instant now = clock.instant();
        if (looks.beganAfter(id, askedAt, now)) {
            return new ErrandResult.Done();
        }
        ErrandResult result = settling.sync(id);
        if (result instanceof ErrandResult.Done) {
            looks.began(id, now);
        }
        return result;
    }

    public ErrandResult refund(RefundId id) {
        Optional<Refund> refund = refunds.find(id);
        if (refund.isEmpty() || !(refund.get() instanceof Refund.Intended intended)) {
            return new ErrandResult.Done();
        }
        Intent intent = intended.intent();
        if (unanswered.isKeyForgotten(intent)) {
            return unanswered.isSettledThere(intent) ? lookFor(intended, NEVER_MADE) : lastCallMayBeUnderWay();
        }
        GatewayAnswer<GatewayRefund> answer = gateway.refund(intent.idempotenceKey(), intent.body());
        // An earlier call may have been heard though its answer was lost: the refusal is believed if no list says
        // otherwise.
        return answer instanceof GatewayAnswer.Refused<GatewayRefund> refused
                ? lookFor(intended, refused.code() + ": " + refused.description())
                : settlingRefund.settle(id, answer);
    }

    /** @param otherwise why there is none, if the payment service does not list it */
    private ErrandResult lookFor(Refund.Intended intended, String otherwise) {
        String paid =
                SettlingPayment.gatewayId(payments.find(intended.payment()).orElseThrow());
        GatewayAnswer<Optional<GatewayRefund>> found = unanswered.find(intended, Objects.requireNonNull(paid));
        if (found instanceof GatewayAnswer.Refused<Optional<GatewayRefund>> refused) {
            settlingRefund.unanswered(intended, "no list: " + refused.code() + ": " + refused.description());
            return new ErrandResult.Again("no list: " + refused.code(), Optional.of(REFUSED_PAUSE), false);
        }
        if (found instanceof GatewayAnswer.Known<Optional<GatewayRefund>> known
                && known.object().isEmpty()) {
            settlingRefund.fail(intended.id(), otherwise);
            return new ErrandResult.Done();
        }
        return settlingRefund.settle(intended.id(), found.map(Optional::orElseThrow));
    }
}
