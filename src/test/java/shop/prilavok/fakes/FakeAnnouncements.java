package shop.prilavok.fakes;

import java.util.List;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

/** Remembers what people were told. As promised, the same news of an order and the same alert are told once. */
public final class FakeAnnouncements implements Announcements {
    private final Kept<Integer, OrderId> changes;
    private final Kept<Integer, OrderId> noted;
    private final Kept<Told, News> news;
    private final Kept<String, Alert> alerts;
    private final Kept<String, OrderId> asked;

    public FakeAnnouncements(FakeUnitOfWork unit) {
        changes = new Kept<>(unit);
        noted = new Kept<>(unit);
        news = new Kept<>(unit);
        alerts = new Kept<>(unit);
        asked = new Kept<>(unit);
    }

    /** @param news its kind, or itself where each is told */
    private record Told(OrderId order, Object news) {}

    @Override
    public void placed(Order.AwaitingPayment order) {
        changed(order);
    }

    @Override
    public void changed(Order order) {
        changes.put(changes.rows().size(), order.id());
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
        noted.put(noted.rows().size(), order.id());
    }

    @Override
    public void tell(OrderId order, News what) {
        boolean each =
                what instanceof News.PartRefunding || what instanceof News.PartRefunded || what instanceof News.Track;
        news.put(new Told(order, each ? what : what.getClass()), what);
    }

    @Override
    public void askWhetherToRefund(Order order, String key) {
        asked.put(order.id() + ":" + key, order.id());
    }

    @Override
    public void alert(String key, Alert alert) {
        if (!alerts.rows().containsKey(key)) {
            alerts.put(key, alert);
        }
    }

    /** Every change that was announced, one that was announced twice twice. */
    public List<OrderId> changes() {
        return List.copyOf(changes.rows().values());
    }

    /** Orders of customers about whom something was noted, in that order. */
    public List<OrderId> noted() {
        return List.copyOf(noted.rows().values());
    }

    public List<News> news(OrderId order) {
        return news.rows().entrySet().stream()
                .filter(entry -> entry.getKey().order().equals(order))
                .map(entry -> entry.getValue())
                .toList();
    }

    /** Orders whose refund the admins were asked about, one that was asked about twice twice. */
    public List<OrderId> asked() {
        return List.copyOf(asked.rows().values());
    }

    public List<Alert> alerts() {
        return List.copyOf(alerts.rows().values());
    }
}
