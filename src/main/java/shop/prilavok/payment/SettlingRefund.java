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
        if (answer instanceof GatewayAnswer.Refused<GatewayRefund> refused) {
            String why = refused.code() + ": " + refused.description();
            unanswered(refunds.find(id).orElseThrow(), why);
            return new ErrandResult.Hopeless(why);
        }
        return ErrandResult.ofSilence(answer).orElseThrow();
    }

    /** Tells the admins that the payment service does not say what became of this refund. It is not taken for failed. */
    void unanswered(Refund refund, String why) {
        Alert alert = new Alert.RefundUnanswered(refund.order(), refund.intent().amount(), why);
        unit.perform(() -> announcements.alert("refund-unanswered:" + refund.id(), alert));
    }

    /**
     * Books that this refund will not happen. Its money is still here, which the admins are told; or a hand has sent it back
     * meanwhile, which may be just why this one was refused.
     */
    void fail(RefundId id, String reason) {
        Order known = orders.find(refunds.find(id).orElseThrow().order()).orElseThrow();
        unit.perform(known.facts().skus(), () -> {
            Refund refund = refunds.lock(id);
            if (refund.isTerminal()) {
                return;
            }
            Refund.Failed failed = new Refund.Failed(id, refund.payment(), refund.returned(), refund.intent(), reason);
            refunds.save(failed);
            Order order = orders.lock(refund.order());
            Optional<MoneyEntry> byHand = bookkeeping.lastRefund(order.id());
            if (order instanceof Order.Refunding && byHand.isPresent() && isAllBack(order)) {
                standFor(failed, order, byHand.get().gatewayId());
                return;
            }
            announcements.changed(order, "refund-failed:" + id);
            if (isAllBack(order)) {
                return; // nothing is here any more, as was told when the hand's refund was booked
            }
            List<RefundId> all =
                    refunds.ofOrder(order.id()).stream().map(Refund::id).toList();
            Alert alert = new Alert.RefundFailed(
                    order.id(), all.indexOf(id), refund.intent().amount(), reason);
            announcements.alert("refund-failed:" + id, alert);
        });
    }

    /**
     * Books what somebody sent back in the payment service's own pages. When that was the last money of an order whose own
     * refund had failed, it stands for that refund, and the order is over.
     */
    void madeByHand(OrderId id, GatewayRefund theirs) {
        unit.perform(orders.find(id).orElseThrow().facts().skus(), () -> {
            Order order = orders.lock(id);
            if (bookkeeping.isBooked(theirs)) {
                return; // by another hand of ours that read the same list
            }
            bookkeeping.refunded(id, theirs);
            List<Refund> ours = refunds.ofOrder(id);
            @Nullable Refund last = ours.isEmpty() ? null : ours.get(ours.size() - 1);
            if (order instanceof Order.Refunding && last instanceof Refund.Failed failed && isAllBack(order)) {
                standFor(failed, order, theirs.id());
            } else if (order instanceof Order.PaidShort paidShort && isAllBack(order)) {
                orderMoney.wentBackByHand(paidShort);
            } else {
                announcements.changed(order, "by-hand:" + theirs.id());
                announcements.alert("refund-by-hand:" + theirs.id(), new Alert.RefundedByHand(id, theirs.amount()));
            }
        });
    }

    private boolean isAllBack(Order order) {
        return !bookkeeping.kept(order.id()).isPositive();
    }

    /** What a hand sent back has the effect that our own refund would have had. */
    private void standFor(Refund.Failed failed, Order order, String gatewayId) {
        List<Refund> before = refunds.ofOrder(order.id());
        Intent ours = failed.intent();
        Intent intent = new Intent(order.id(), ours.amount(), "h-" + gatewayId, "", ours.at());
        Refund.Succeeded made =
                new Refund.Succeeded(new RefundId(gatewayId), failed.payment(), failed.returned(), intent, gatewayId);
        refunds.add(made, Progress.SHOP);
        orderMoney.moneyWentBack(order, made, Refundable.of(order.facts(), before));
    }

    private void apply(RefundId id, GatewayRefund theirs) {
        Intent intent = refunds.find(id).orElseThrow().intent();
        if (!theirs.amount().equals(intent.amount())) {
            Alert alert = new Alert.RefundMismatch(intent.order(), intent.amount(), theirs.amount());
            unit.perform(() -> announcements.alert("refund-mismatch:" + id, alert));
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
