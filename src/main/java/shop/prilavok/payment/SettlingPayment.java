package shop.prilavok.payment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.Orders;

/**
 * The way that a payment changes state, but for {@link DecidingHold}: the payment service is asked, its answer is compared with what we intended,
 * and payment and order move together in one commit. A webhook, the poller, a button and a restart all end here, any
 * number of times in any order; what was settled before changes nothing. Thread-safe.
 */
public final class SettlingPayment {
    private static final String NOT_FOUND = "not_found";
    private static final String TIME_IS_OVER = "expired_on_confirmation";

    /** By then a page that was open when the payment was lost sight of is closed for sure. */
    private static final Duration LOST = Duration.ofHours(23);

    /** YooKassa holds money for seven days at most. */
    private static final Duration LONGEST_HOLD = Duration.ofDays(8);

    /** A customer who waits for his payment page longer than this has left, and is called back. */
    private static final Duration LATE = Duration.ofSeconds(30);

    /** A payment page lives an hour. */
    private static final Duration USUAL = Duration.ofMinutes(75);

    private final UnitOfWork unit;
    private final Orders orders;
    private final Payments payments;
    private final PaymentGateway gateway;
    private final PaymentCheck check;
    private final OrderMoney orderMoney;
    private final Bookkeeping bookkeeping;
    private final Errands errands;
    private final Announcements announcements;
    private final InstantSource clock;

    public SettlingPayment(
            UnitOfWork unit,
            Orders orders,
            Payments payments,
            PaymentGateway gateway,
            PaymentCheck check,
            OrderMoney orderMoney,
            Bookkeeping bookkeeping,
            Errands errands,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.payments = payments;
        this.gateway = gateway;
        this.check = check;
        this.orderMoney = orderMoney;
        this.bookkeeping = bookkeeping;
        this.errands = errands;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Asks the payment service about a payment and settles what it says. Calls out: not inside a unit of work. */
    public ErrandResult sync(PaymentId id) {
        Optional<Payment> payment = payments.find(id);
        if (payment.isEmpty() || payment.get().isTerminal()) {
            return new ErrandResult.Done();
        }
        String gatewayId = gatewayId(payment.get());
        if (gatewayId == null) {
            return new ErrandResult.Done(); // not made yet: the errand that makes it is on its way
        }
        return settle(id, gateway.get(gatewayId));
    }

    /** Settles an answer that was got for this payment, to whatever call. */
    ErrandResult settle(PaymentId id, GatewayAnswer<GatewayPayment> answer) {
        if (answer instanceof GatewayAnswer.Known<GatewayPayment> known) {
            apply(id, known.object());
            return new ErrandResult.Done();
        }
        if (answer instanceof GatewayAnswer.Refused<GatewayPayment> refused) {
            return unknownThere(id, refused.code(), refused.code() + ": " + refused.description());
        }
        return ErrandResult.ofSilence(answer).orElseThrow();
    }

    /**
     * The payment service tells nothing of a payment that it made, as when the shop's account was changed. Its page is closed
     * long before a day is over, so its pieces are let go then; money that came through it lies in the other account.
     */
    private ErrandResult unknownThere(PaymentId id, String code, String why) {
        unit.perform(orderOf(id).facts().skus(), () -> {
            Payment payment = payments.lock(id);
            announcements.alert("unknown-there:" + id, new Alert.PaymentUnknownThere(payment.order(), why));
            if (payment instanceof Payment.Known known && code.equals(NOT_FOUND) && isOver(payment)) {
                payments.save(new Payment.Canceled(id, payment.intent(), known.gatewayId(), TIME_IS_OVER));
                orderMoney.paymentEnded(orders.lock(payment.order()), TIME_IS_OVER);
            }
        });
        return new ErrandResult.Hopeless(why);
    }

    /** Can no money come through a payment that the payment service does not know any more? */
    private boolean isOver(Payment payment) {
        Duration life = payment instanceof Payment.Pending ? LOST : LONGEST_HOLD;
        return !payment.isTerminal()
                && clock.instant().isAfter(payment.intent().at().plus(life));
    }

    private Order orderOf(PaymentId id) {
        return orders.find(payments.find(id).orElseThrow().order()).orElseThrow();
    }

    /** Books that the payment service will never make this payment. */
    void refuse(PaymentId id, String code, String description) {
        unit.perform(orderOf(id).facts().skus(), () -> {
            Payment payment = payments.lock(id);
            if (payment instanceof Payment.Intended intended) {
                payments.save(new Payment.Refused(id, intended.intent(), code));
                orderMoney.paymentEnded(orders.lock(payment.order()), code);
                announcements.alert("refused:" + id, new Alert.PaymentRefused(payment.order(), code, description));
            }
        });
    }

    /** Tells the admins that the payment service holds a customer's money and neither gives it nor lets it go. */
    void stillHeld(Payment payment, GatewayAnswer.Refused<GatewayPayment> refused) {
        String what = refused.code() + ": " + refused.description();
        unit.perform(() ->
                announcements.alert("still-held:" + payment.id(), new Alert.MoneyStillHeld(payment.order(), what)));
    }

    /** Tells the admins that nobody knows whether this payment exists; it stays as it is until one of them has looked. */
    void unanswered(Payment.Intended payment) {
        unit.perform(
                () -> announcements.alert("unanswered:" + payment.id(), new Alert.PaymentUnanswered(payment.order())));
    }

    private void apply(PaymentId id, GatewayPayment theirs) {
        unit.perform(orderOf(id).facts().skus(), () -> {
            Payment ours = payments.lock(id);
            if (ours.isTerminal()) {
                return;
            }
            Optional<String> mismatch = check.mismatch(ours, theirs);
            if (mismatch.isPresent()) {
                announcements.alert("mismatch:" + id, new Alert.PaymentMismatch(ours.order(), mismatch.get()));
                followWithoutLink(ours, theirs);
                return;
            }
            move(ours, theirs, orders.lock(ours.order()));
        });
    }

    /** A payment that does not fit is offered to nobody, but looked at until it ends, for its order waits as long. */
    private void followWithoutLink(Payment ours, GatewayPayment theirs) {
        boolean isOurs = ours.id().value().equals(theirs.metadata().get(GatewayPayment.ATTEMPT))
                && theirs.id().equals(Objects.requireNonNullElse(gatewayId(ours), theirs.id()));
        if (isOurs && theirs.status() == GatewayPayment.Status.CANCELED) {
            move(ours, theirs, orders.lock(ours.order()));
        } else if (isOurs && ours instanceof Payment.Intended) {
            payments.save(new Payment.Pending(ours.id(), ours.intent(), theirs.id(), ""));
        }
    }

    private void move(Payment ours, GatewayPayment theirs, Order order) {
        switch (theirs.status()) {
            case PENDING -> {
                if (ours instanceof Payment.Intended) {
                    String url = theirs.confirmationUrl().orElse("");
                    payments.save(new Payment.Pending(ours.id(), ours.intent(), theirs.id(), url));
                    announcements.changed(order);
                    if (order instanceof Order.AwaitingPayment && isOlderThan(LATE, ours)) {
                        announcements.tell(order.id(), new News.PaymentReady());
                    }
                } else if (isOlderThan(USUAL, ours)) {
                    announcements.alert("still-open:" + ours.id(), new Alert.PaymentStillOpen(ours.order()));
                }
            }
            case WAITING_FOR_CAPTURE -> {
                if (ours instanceof Payment.Intended || ours instanceof Payment.Pending) {
                    payments.save(new Payment.Held(ours.id(), ours.intent(), theirs.id()));
                    errands.capture(ours.id());
                }
            }
            case SUCCEEDED -> {
                payments.save(new Payment.Succeeded(ours.id(), ours.intent(), theirs.id()));
                bookkeeping.charged(ours.order(), theirs);
                orderMoney.moneyCame(order, ours.id(), theirs.id());
            }
            case CANCELED -> {
                String reason = ours instanceof Payment.Releasing releasing
                        ? releasing.reason()
                        : theirs.cancellationReason().orElse("unknown");
                payments.save(new Payment.Canceled(ours.id(), ours.intent(), theirs.id(), reason));
                orderMoney.paymentEnded(order, reason);
            }
            case OTHER -> announcements.alert("status:" + ours.id(), new Alert.PaymentStateUnknown(ours.order()));
        }
    }

    private boolean isOlderThan(Duration age, Payment payment) {
        return clock.instant().isAfter(payment.intent().at().plus(age));
    }

    static @Nullable String gatewayId(Payment payment) {
        return payment instanceof Payment.Known known ? known.gatewayId() : null;
    }
}
