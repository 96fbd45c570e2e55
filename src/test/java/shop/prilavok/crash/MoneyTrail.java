package shop.prilavok.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeYooKassa;

/** What has become of one customer's money since this trail was begun: at YooKassa, and in the shop's books. */
final class MoneyTrail {
    private static final String LINES = """
            select 1, id, 'order ' || state from orders where customer = %1$d
            union all select 2, p.order_id, 'payment ' || p.state from payment p where p.order_id in (%2$s)
            union all select 3, r.order_id, 'refund ' || r.state from refund r where r.order_id in (%2$s)
            union all select 4, place, kind || ' ' || amount from money_entry where order_id in (%2$s)
            union all select 5, 0, 'reserved ' || quantity from reservation
                where holder in (select 'order:' || id from orders where customer = %1$d)
            union all select 6, 0, lower(m.kind) || ' ' || m.pieces from stock_movement m
                join orders o on m.fact like '%%:' || o.id || ':%%' where o.customer = %1$d
            order by 1, 2, 3
            """;

    private final FragileShop shop;
    private final FakeYooKassa yooKassa;
    private final long customer;
    private final int paymentsBefore;
    private final int refundsBefore;
    private final int callsBefore;

    MoneyTrail(FragileShop shop, long customer) {
        this.shop = shop;
        this.yooKassa = shop.town.yooKassa;
        this.customer = customer;
        paymentsBefore = yooKassa.payments().size();
        refundsBefore = yooKassa.refunds().size();
        callsBefore = yooKassa.calls().size();
    }

    /** The payments that YooKassa has, each as its sum in kopecks and its state, then the refunds. */
    List<String> account() {
        Stream<String> payments =
                payments().stream().map(payment -> "payment " + payment.kopecks() + " " + payment.status());
        Stream<String> refunds = yooKassa.refunds().stream()
                .skip(refundsBefore)
                .map(refund -> "refund " + refund.kopecks() + " "
                        + refund.status().name().toLowerCase(Locale.ROOT));
        return Stream.concat(payments, refunds).toList();
    }

    List<FakePayment> payments() {
        return yooKassa.payments().stream().skip(paymentsBefore).toList();
    }

    /** How YooKassa was asked for this, as often as it was. */
    List<Asked> asked(MoneyStep step) {
        return yooKassa.calls().stream()
                .skip(callsBefore)
                .filter(call -> step.isCall(call.method(), call.path()))
                .map(Asked::of)
                .toList();
    }

    /** What the books have of the customer, line by line; and a complaint if they contradict themselves. */
    List<String> books() throws SQLException {
        try (Books books = shop.books()) {
            String orders = "select id from orders where customer = " + customer;
            List<String> lines = new ArrayList<>();
            books.rows(LINES.formatted(customer, orders)).forEach(row -> lines.add(row.get(2)));
            lines.addAll(books.contradictions());
            return lines;
        }
    }
}
