package shop.prilavok.payment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.order.Order;
import shop.prilavok.order.Orders;

/**
 * Makes the calls that {@link Errands} ordered. Each may be made again after a crash or an unknown result, always with
 * the same key and the same bytes. Calls out: not inside a unit of work. Thread-safe.
 */
public final class RunningErrands {
    /** YooKassa remembers a key for 24 hours; after that the same bytes would be a second payment. */
    static final Duration KEY_LIFE = Duration.ofHours(23);

    private static final Duration HELD_PAUSE = Duration.ofMinutes(10);

    private final Orders orders;
    private final Payments payments;
    private final PaymentGateway gateway;
    private final SettlingPayment settling;
    private final SettlingRefund settlingRefund;
    private final Refunds refunds;
    private final InstantSource clock;

    public RunningErrands(
            Orders orders,
            Payments payments,
            Refunds refunds,
            PaymentGateway gateway,
            SettlingPayment settling,
            SettlingRefund settlingRefund,
            InstantSource clock) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.gateway = gateway;
        this.settling = settling;
        this.settlingRefund = settlingRefund;
        this.clock = clock;
    }

    public ErrandResult create(PaymentId id) {
        Optional<Payment> payment = payments.find(id);
        if (payment.isEmpty() || !(payment.get() instanceof Payment.Intended intended)) {
            return new ErrandResult.Done();
        }
        Intent intent = intended.intent();
        if (isForgotten(intent)) {
            // The order keeps its pieces and the admins look into the payment service: guessing could charge twice.
            settling.unanswered(intended);
            return new ErrandResult.Hopeless("no answer for " + KEY_LIFE.toHours() + " hours");
        }
        GatewayAnswer<GatewayPayment> answer = gateway.create(intent.idempotenceKey(), intent.body());
        if (answer instanceof GatewayAnswer.Refused<GatewayPayment> refused) {
            settling.refuse(id, refused.code(), refused.description());
            return new ErrandResult.Done();
        }
        return settling.settle(id, answer);
    }

    /** Takes the held money if the order still wants it, and lets it go if the order was given up. */
    public ErrandResult capture(PaymentId id) {
        Optional<Payment> payment = payments.find(id);
        if (payment.isEmpty() || !(payment.get() instanceof Payment.Held held)) {
            return new ErrandResult.Done();
        }
        boolean wanted = orders.find(held.order()).orElseThrow() instanceof Order.AwaitingPayment;
        GatewayAnswer<GatewayPayment> answer =
                wanted ? gateway.capture(held.gatewayId(), "c-" + id) : gateway.cancel(held.gatewayId(), "x-" + id);
        if (answer instanceof GatewayAnswer.Refused<GatewayPayment> refused) {
            return refusedToMove(held, refused);
        }
        return settling.settle(id, answer);
    }

    /** Mostly because it is not held any more, so what it is now is believed. If it is, somebody has to know. */
    private ErrandResult refusedToMove(Payment.Held held, GatewayAnswer.Refused<GatewayPayment> refused) {
        ErrandResult result = settling.sync(held.id());
        if (result instanceof ErrandResult.Done && payments.find(held.id()).orElseThrow() instanceof Payment.Held) {
            settling.stillHeld(held, refused);
            return new ErrandResult.Again("still held: " + refused.code(), Optional.of(HELD_PAUSE), false);
        }
        return result;
    }

    public ErrandResult sync(PaymentId id) {
        return settling.sync(id);
    }

    public ErrandResult refund(RefundId id) {
        Optional<Refund> refund = refunds.find(id);
        if (refund.isEmpty() || !(refund.get() instanceof Refund.Intended intended)) {
            return new ErrandResult.Done();
        }
        Intent intent = intended.intent();
        if (isForgotten(intent)) {
            settlingRefund.fail(id, "no answer for " + KEY_LIFE.toHours() + " hours");
            return new ErrandResult.Hopeless("no answer for " + KEY_LIFE.toHours() + " hours");
        }
        return settlingRefund.settle(id, gateway.refund(intent.idempotenceKey(), intent.body()));
    }

    private boolean isForgotten(Intent intent) {
        return clock.instant().isAfter(intent.at().plus(KEY_LIFE));
    }
}
