package shop.prilavok.sheets;

import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderList;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;

/** Posts that an order's row is to be brought up to date; {@link SheetWriter} does it. Thread-safe. */
public final class SheetOrders implements OrderList {
    /** Apart from the journal: when one tab takes no rows, the other still does. */
    static final String TOPIC = "orders";

    private final Outbox outbox;

    public SheetOrders(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(Order order) {
        post(order.id(), "v" + order.progress().version());
    }

    /** @param why says what is new about the order; the same is posted once */
    void post(OrderId order, String why) {
        SheetParcel parcel = new SheetParcel.OrderRow(order);
        outbox.post(Lane.SHEET, TOPIC, parcel.kind(), "order:" + order + ":" + why, parcel.payload());
    }
}
