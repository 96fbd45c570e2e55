package shop.prilavok.simulation;

import java.util.List;
import shop.prilavok.fakeyookassa.FakeRefund;

/** The books and YooKassa agree to the kopeck. */
public final class MoneyAddsUp implements MoneyInvariant {
    /** Of a second payment, which the order knows nothing of. */
    private static final String OF_NOTHING =
            "(not r.delivery and not exists (select 1 from refund_line n where n.refund_id = r.id))";

    private static final String LIVE = " from orders o"
            + " where o.state in ('Paid', 'PaidShort', 'Accepted', 'Shipped', 'Delivered', 'Refunding')"
            + " and not o.on_receipt";

    @Override
    public String sentence() {
        return "Captured minus refunded at YooKassa is the value of the paid orders less what went back of them.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Books books = trail.books();
        long there = trail.captured() - trail.refunded();
        long goods = books.number("select coalesce(sum(l.price * l.quantity), 0) from order_line l"
                + " where l.order_id in (select o.id" + LIVE + ")");
        long delivery = books.number("select coalesce(sum(o.delivery_fee), 0)" + LIVE);
        long discounts = books.number("select coalesce(sum(o.discount), 0)" + LIVE);
        long back = books.number("select coalesce(sum(r.amount), 0) from refund r where r.state = 'Succeeded'"
                + " and not " + OF_NOTHING + " and r.order_id in (select o.id" + LIVE + ")");
        long second = books.number("select coalesce(sum(p.amount), 0) from payment p"
                        + " where exists (select 1 from refund r where r.payment_id = p.id and " + OF_NOTHING + ")")
                - books.number("select coalesce(sum(r.amount), 0) from refund r where r.state = 'Succeeded' and "
                        + OF_NOTHING);
        long byHand = trail.byHand().stream()
                .filter(refund -> isMissed(books, refund))
                .mapToLong(FakeRefund::kopecks)
                .sum();
        long worth = goods - discounts + delivery - back;
        return there == worth + second - byHand
                ? List.of()
                : List.of("YooKassa has " + there + " kopecks, the orders are worth " + worth
                        + ", second payments that did not go back " + second + ", less by hand " + byHand);
    }

    /** Is it money that is counted as here: of an order that goes on, or of a second payment that was not sent back? */
    private static boolean isMissed(Books books, FakeRefund byHand) {
        return books.number(
                        "select count(*) from payment p where p.gateway_id = ? and (p.order_id in (select o.id" + LIVE
                                + ") or exists (select 1 from refund r where r.payment_id = p.id and " + OF_NOTHING
                                + ")) and not exists (select 1 from refund r where r.payment_id = p.id"
                                + " and r.id = r.gateway_id)", // it stands for a refund of ours that failed
                        byHand.paymentId())
                > 0;
    }
}
