package shop.prilavok.crash;

import java.util.UUID;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;

/** Posts what is to be told and done, and nobody ever fetches it. */
record Notices(Outbox outbox) implements Announcements, Errands {

    @Override
    public void create(PaymentId id) {
        post(Lane.PAYMENT, "create:" + id);
    }

    @Override
    public void capture(PaymentId id) {
        post(Lane.PAYMENT, "capture:" + id);
    }

    @Override
    public void sync(PaymentId id) {
        post(Lane.PAYMENT, "sync:" + id);
    }

    @Override
    public void refund(RefundId id) {
        post(Lane.PAYMENT, "refund:" + id);
    }

    @Override
    public void askWhetherToRefund(Order order, String key) {
        changed(order);
    }

    @Override
    public void placed(Order.AwaitingPayment order) {
        changed(order);
    }

    @Override
    public void changed(Order order) {
        post(Lane.TELEGRAM, "card:" + order.id() + ":" + UUID.randomUUID());
    }

    @Override
    public void paid(Order order) {
        changed(order);
    }

    @Override
    public void changed(Order order, String what) {
        changed(order);
    }

    @Override
    public void noted(Order order) {
        changed(order);
    }

    @Override
    public void tell(OrderId order, News news) {
        post(Lane.TELEGRAM, "news:" + order + ":" + news.getClass().getSimpleName());
    }

    @Override
    public void alert(String key, Alert alert) {
        post(Lane.TELEGRAM, "alert:" + key);
    }

    private void post(Lane lane, String key) {
        outbox.post(lane, key, "notice", key, "");
    }
}
