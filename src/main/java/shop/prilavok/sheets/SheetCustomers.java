package shop.prilavok.sheets;

import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerList;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderList;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;

/** Posts that a customer's row is to be brought up to date; {@link SheetWriter} does it. Thread-safe. */
public final class SheetCustomers implements CustomerList, OrderList {
    /** Apart from the journal and the orders: when one tab takes no rows, the others still do. */
    static final String TOPIC = "customers";

    private final Outbox outbox;

    public SheetCustomers(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(Order order) {
        if (changesFigures(order)) {
            changed(
                    order.facts().customer(),
                    order.id() + ":v" + order.progress().version());
        }
    }

    /** Not where money moves as well: its entry in the ledger posts the same. */
    private static boolean changesFigures(Order order) {
        return order instanceof Order.AwaitingPayment
                || order instanceof Order.Confirmed
                || order instanceof Order.Delivered
                || order instanceof Order.Refunding
                || (order instanceof Order.Canceled canceled && canceled.sold());
    }

    @Override
    public void changed(CustomerId customer, String what) {
        SheetParcel parcel = new SheetParcel.CustomerRow(customer);
        outbox.post(Lane.SHEET, TOPIC, parcel.kind(), "customer:" + customer + ":" + what, parcel.payload());
    }
}
