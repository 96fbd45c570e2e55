package shop.prilavok;

import java.util.Locale;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;

/** Announcements that are noted in the outbox and go no further: what is not committed is not told, here too. */
final class NotedAnnouncements implements Announcements {
    private final Outbox outbox;

    NotedAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void placed(Order.AwaitingPayment order) {
        changed(order);
    }

    @Override
    public void changed(Order order) {
        String topic = "card:" + order.id();
        note(topic, "card", topic + ":v" + order.progress().version(), name(order));
    }

    @Override
    public void paid(Order order) {
        changed(order);
    }

    @Override
    public void changed(Order order, String what) {
        String topic = "card:" + order.id();
        note(topic, "card-again", topic + ":" + what, name(order));
    }

    @Override
    public void noted(Order order) {
        throw new UnsupportedOperationException("Nobody notes anything here");
    }

    @Override
    public void tell(OrderId order, News news) {
        String refund = news instanceof News.PartRefunding part
                ? part.refund()
                : news instanceof News.PartRefunded part ? part.refund() : "";
        note("news:" + order, "news", "news:" + order + ":" + name(news).toLowerCase(Locale.ROOT) + refund, name(news));
    }

    @Override
    public void askWhetherToRefund(Order order, String key) {
        note("card:" + order.id(), "ask", "ask:" + order.id() + ":" + key, name(order));
    }

    @Override
    public void alert(String key, Alert alert) {
        note("alert", "alert", "alert:" + key, alert.toString());
    }

    private void note(String topic, String kind, String key, String payload) {
        outbox.post(Lane.TELEGRAM, topic, kind, key, payload);
    }

    private static String name(Object what) {
        return what.getClass().getSimpleName();
    }
}
