package shop.prilavok.payment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Progress;

/** The only way that a refund changes state. Repeatable: what was settled before changes nothing. Thread-safe. */
public final class SettlingRefund {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Refunds refunds;
    private final PaymentGateway gateway;
    private final OrderMoney orderMoney;
    private final Bookkeeping bookkeeping;
    private final Announcements announcements;

    public SettlingRefund(
            UnitOfWork unit,
            Orders orders,
            Refunds refunds,
            PaymentGateway gateway,
            OrderMoney orderMoney,
            Bookkeeping bookkeeping,
            Announcements announcements) {
        this.unit = unit;
        this.orders = orders;
        this.refunds = refunds;
        this.gateway = gateway;
        this.orderMoney = orderMoney;
        this.bookkeeping = bookkeeping;
        this.announcements = announcements;
    }

    /** Asks the payment service about a refund and settles what it says. Calls out: not inside a unit of work. */
    public ErrandResult sync(RefundId id) {
        Optional<Refund> refund = refunds.find(id);
        if (refund.isPresent() && refund.get() instanceof Refund.Pending pending) {
            return settle(id, gateway.getRefund(pending.gatewayId()));
        }
        return new ErrandResult.Done();
    }

    ErrandResult settle(RefundId id, GatewayAnswer<GatewayRefund> answer) {
        if (answer instanceof GatewayAnswer.Known<GatewayRefund> known) {
            apply(id, known.object());
            return new ErrandResult.Done();
        }
        if (answer instanceof GatewayAnswer.Unknown<GatewayRefund> unknown) {
            return new ErrandResult.Again(unknown.why(), unknown.after(), true);
        }
        if (answer instanceof GatewayAnswer.NotAllowed<GatewayRefund> notAllowed) {
            return new ErrandResult.Again("not allowed: " + notAllowed.description(), Optional.empty(), true);
        }
        GatewayAnswer.Refused<GatewayRefund> refused = (GatewayAnswer.Refused<GatewayRefund>) answer;
        String why = refused.code() + ": " + refused.description();
        unanswered(refunds.find(id).orElseThrow(), why);
        return new ErrandResult.Hopeless(why);
    }

    /** Tells the admins that the payment service does not say what became of this refund. It is not taken for failed. */
    void unanswered(Refund refund, String why) {
        String what = "refund of " + refund.intent().amount() + ": " + why;
        unit.perform(() -> announcements.alert(
                "refund-unanswered:" + refund.id(), new Alert.PaymentMismatch(refund.order(), what)));
    }

    /** Books that this refund will not happen, and calls the admins: its money is still here. The order stays as it is. */
    void fail(RefundId id, String reason) {
        unit.perform(() -> {
            Refund refund = refunds.lock(id);
            if (!refund.isTerminal()) {
                refunds.save(new Refund.Failed(id, refund.payment(), refund.returned(), refund.intent(), reason));
                List<RefundId> all =
                        refunds.ofOrder(refund.order()).stream().map(Refund::id).toList();
                Alert alert = new Alert.RefundFailed(
                        refund.order(), all.indexOf(id), refund.intent().amount(), reason);
                announcements.alert("refund-failed:" + id, alert);
                announcements.changed(orders.lock(refund.order()), "refund-failed:" + id);
            }
        });
    }

    /**
     * Books what somebody sent back in the payment service's own pages. When that was the last money of an order whose own
     * refund had failed, it stands for that refund, and the order is over.
     */
    void madeByHand(OrderId id, PaymentId payment, GatewayRefund theirs) {
        unit.perform(orders.find(id).orElseThrow().facts().skus(), () -> {
            bookkeeping.refunded(id, theirs);
            Order order = orders.lock(id);
            List<Refund> before = refunds.ofOrder(id);
            @Nullable Refund last = before.isEmpty() ? null : before.get(before.size() - 1);
            if (order instanceof Order.Refunding
                    && last instanceof Refund.Failed failed
                    && !bookkeeping.kept(id).isPositive()) {
                RefundId name = new RefundId(theirs.id());
                Intent failedIntent = failed.intent();
                Intent intent = new Intent(id, failedIntent.amount(), "h-" + name, "", failedIntent.at());
                Refund.Succeeded made = new Refund.Succeeded(name, payment, failed.returned(), intent, theirs.id());
                refunds.add(made, Progress.SHOP);
                orderMoney.moneyWentBack(order, made, Refundable.of(order.facts(), before));
            } else if (order instanceof Order.PaidShort paidShort
                    && !bookkeeping.kept(id).isPositive()) {
                orderMoney.wentBackByHand(paidShort);
            } else {
                announcements.alert("refund-by-hand:" + theirs.id(), new Alert.RefundedByHand(id, theirs.amount()));
            }
        });
    }

    private void apply(RefundId id, GatewayRefund theirs) {
        Intent intent = refunds.find(id).orElseThrow().intent();
        if (!theirs.amount().equals(intent.amount())) {
            String what = "refund of " + theirs.amount() + " instead of " + intent.amount();
            unit.perform(() ->
                    announcements.alert("refund-mismatch:" + id, new Alert.PaymentMismatch(intent.order(), what)));
            return;
        }
        switch (theirs.status()) {
            case PENDING, OTHER ->
                unit.perform(() -> {
                    if (refunds.lock(id) instanceof Refund.Intended intended) {
                        refunds.save(new Refund.Pending(
                                id, intended.payment(), intended.returned(), intended.intent(), theirs.id()));
                    }
                });
            case SUCCEEDED -> succeed(id, theirs);
            case CANCELED -> fail(id, theirs.cancellationReason().orElse("unknown"));
        }
    }

    private void succeed(RefundId id, GatewayRefund theirs) {
        Order known = orders.find(refunds.find(id).orElseThrow().order()).orElseThrow();
        unit.perform(known.facts().skus(), () -> {
            Refund refund = refunds.lock(id);
            if (refund.isTerminal()) {
                return;
            }
            Refund.Succeeded succeeded =
                    new Refund.Succeeded(id, refund.payment(), refund.returned(), refund.intent(), theirs.id());
            refunds.save(succeeded);
            Money kept = bookkeeping.kept(refund.order());
            bookkeeping.refunded(refund.order(), theirs);
            List<Refund> earlier = refunds.ofOrder(refund.order()).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            Order order = orders.lock(refund.order());
            orderMoney.moneyWentBack(order, succeeded, Refundable.of(order.facts(), earlier, kept));
        });
    }
}
