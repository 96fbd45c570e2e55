package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Buyer;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Phone;
import shop.prilavok.payment.CustomerAccounts;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyEntry.Kind;

/** What orders and ledger tell of customers. */
class BuyersTest extends OnEachStore {
    @Test
    void a_customer_bought_what_is_sold_and_not_what_was_given_up_or_went_back() {
        Instant first = now();
        Order.AwaitingPayment waiting = placed("waiting");
        Order.AwaitingPayment expired = placed("expired");
        Order.AwaitingPayment paid = placed("paid");
        Order.AwaitingPayment refunded = placed("refunded");
        clock.pass(Duration.ofHours(1));
        Order.AwaitingPayment onReceipt = placed(onReceipt("on receipt"));
        Order.AwaitingPayment handedOver = placed(onReceipt("handed over"));
        unit.perform(() -> {
            db.orders().save(expired.expire(now()));
            db.orders().save(paid.paid(now()));
            Order.Paid sold = refunded.paid(now());
            db.orders().save(sold);
            db.orders().save(sold.refund(now(), "Оля"));
            db.orders().save(onReceipt.confirm(now()));
            Order.Confirmed confirmed = handedOver.confirm(now());
            Order.Accepted accepted = confirmed.accept(now(), "Оля");
            Order.Shipped shipped = accepted.ship(now(), "Оля");
            List.of(confirmed, accepted, shipped, shipped.deliver(now(), "Оля")).forEach(db.orders()::save);
        });

        assertThat(db.orders().buyers(List.of(ANNA, new CustomerId(5))))
                .containsOnlyKeys(ANNA)
                .containsValue(new Buyer(
                        ANNA,
                        new Contact("Анна", new Phone("+79161234567")),
                        3,
                        Money.parse("1391.00"), // goods and 300 of delivery
                        first,
                        now(),
                        List.of(waiting, expired, paid, refunded, onReceipt, handedOver).stream()
                                .map(Order::id)
                                .toList()));
        assertThat(db.orders().buyers(List.of())).isEmpty();
    }

    @Test
    void name_and_phone_are_those_of_the_newest_order() {
        placed("first");
        OrderFacts facts = facts("second", new Delivery.Pickup());
        Contact contact = new Contact("Анна Кузнецова", new Phone("+79260000000"));
        placed(new OrderFacts(
                facts.id(),
                facts.token(),
                ANNA,
                "ru",
                contact,
                facts.delivery(),
                facts.lines(),
                Optional.empty(),
                now()));

        assertThat(db.orders().buyers(List.of(ANNA)).values())
                .extracting(Buyer::contact)
                .containsExactly(contact);
    }

    @Test
    void what_a_customer_paid_is_what_came_less_what_went_back_without_fees() {
        OrderId one = placedId("one");
        OrderId two = placedId("two");
        book(Kind.CHARGE, "c-1", one, 1000);
        book(Kind.FEE, "c-1", one, -35);
        book(Kind.REFUND, "r-1", one, -400);
        book(Kind.CHARGE, "c-2", two, 500);

        assertThat(db.moneyLedger().kept(List.of(one, two, new OrderId(9))))
                .containsOnlyKeys(one, two)
                .containsEntry(one, Money.ofRoubles(600))
                .containsEntry(two, Money.ofRoubles(500));
        assertThat(new CustomerAccounts(db.orders(), db.moneyLedger())
                        .of(List.of(ANNA))
                        .values())
                .extracting(account -> account.paid())
                .containsExactly(Money.ofRoubles(1100));
    }

    private OrderFacts onReceipt(String token) {
        return facts(token, new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(300), "Курьер", true));
    }

    private Order.AwaitingPayment placed(OrderFacts facts) {
        Order.AwaitingPayment order = awaiting(facts);
        unit.perform(() -> db.orders().add(order));
        return order;
    }

    private void book(Kind kind, String id, OrderId order, long roubles) {
        unit.perform(() -> db.moneyLedger().book(new MoneyEntry(kind, id, order, Money.ofRoubles(roubles), now())));
    }
}
