package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.prilavok.payment.Counter.ANNA;
import static shop.prilavok.payment.Counter.TEA;
import static shop.prilavok.payment.Counter.checkout;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;

class CheckingOutTest {
    private final Counter shop = Counter.withTea(5);

    @Test
    void an_order_is_placed_together_with_the_intent_to_be_paid() {
        OrderId id = shop.place(2);

        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
        Payment payment = shop.payment(id);
        assertThat(payment).isInstanceOf(Payment.Intended.class);
        assertThat(payment.intent().amount()).isEqualTo(Counter.PRICE.times(2));
        assertThat(payment.intent().idempotenceKey()).isEqualTo("p-" + payment.id());
        assertThat(shop.errands.waiting()).isEqualTo(1);
        assertThat(shop.gateway.calls())
                .as("nothing is called before the commit")
                .isEmpty();
    }

    @Test
    void the_same_checkout_pressed_twice_is_one_order_with_one_payment() {
        PlacingOrder.Outcome first = shop.checkingOut.checkOut(checkout("t", ANNA, Map.of(TEA, 2)));
        PlacingOrder.Outcome second = shop.checkingOut.checkOut(checkout("t", ANNA, Map.of(TEA, 2)));

        Order order = ((PlacingOrder.Placed) first).order();
        assertThat(second).isEqualTo(new PlacingOrder.AlreadyPlaced(order));
        assertThat(shop.payments.ofOrder(order.id())).hasSize(1);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));
    }

    @Test
    void a_refused_order_intends_no_payment() {
        assertThat(shop.checkingOut.checkOut(checkout("t", ANNA, Map.of(TEA, 6))))
                .isInstanceOf(PlacingOrder.OutOfStock.class);
        assertThat(shop.errands.waiting()).isZero();
    }

    @Test
    void an_order_that_is_paid_on_receipt_is_sold_at_once_and_has_no_payment() {
        OrderId id = shop.placeOnReceipt(2);

        assertThat(shop.order(id)).isInstanceOf(Order.Confirmed.class);
        assertThat(shop.payments.ofOrder(id)).isEmpty();
        assertThat(shop.errands.waiting()).isZero();
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
        assertThat(shop.journal.rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("sale:" + id + ":" + TEA);
            assertThat(row.change()).isEqualTo(-2);
            assertThat(row.sum()).isEqualTo(Counter.PRICE.times(2));
        });
        assertThat(shop.announcements.news(id)).containsExactly(new News.Confirmed());
        assertThat(shop.carts.of(ANNA)).isEmpty();
    }

    @Test
    void an_order_that_costs_nothing_is_sold_at_once_and_has_no_payment() {
        PlacingOrder.Outcome outcome = shop.placeWithCode(Counter.GIFT, ANNA, 2);

        Order order = shop.order(((PlacingOrder.Placed) outcome).order().id());
        assertThat(order).isInstanceOf(Order.Confirmed.class);
        assertThat(order.facts().total()).isEqualTo(Money.ZERO);
        assertThat(shop.payments.ofOrder(order.id())).isEmpty();
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
        assertThat(shop.journal.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.sum()).isEqualTo(Money.ZERO));
        assertThat(shop.placeWithCode(Counter.GIFT, ANNA, 1))
                .as("the code's only use is used up")
                .isInstanceOf(PlacingOrder.PromoRefused.class);
    }

    @Test
    void nothing_is_sold_without_money_that_is_not_there() {
        shop.place(4);
        assertThat(shop.checkingOut.checkOut(Counter.onReceipt(checkout("t", ANNA, Map.of(TEA, 2)))))
                .isInstanceOf(PlacingOrder.OutOfStock.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 4));
    }

    @Test
    void a_failure_between_order_and_intent_leaves_neither() {
        CheckingOut broken = new CheckingOut(
                shop.unit,
                new PlacingOrder(
                        shop.unit,
                        shop.shelf,
                        shop.stock,
                        shop.orders,
                        shop.carts,
                        shop.limits,
                        shop.pricing,
                        shop.announcements,
                        shop.clock),
                shop.payments,
                shop.gateway,
                shop.money,
                shop.errands,
                () -> {
                    throw new IllegalStateException("no name left");
                },
                InstantSource.system());
        shop.unit.perform(() -> shop.carts.set(ANNA, TEA, 2));

        assertThatThrownBy(() -> broken.checkOut(checkout("t", ANNA, Map.of(TEA, 2))))
                .hasMessage("no name left");

        assertThat(shop.orders.all()).isEmpty();
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.carts.of(ANNA)).containsEntry(TEA, 2);
        assertThat(shop.announcements.changes()).isEmpty();
    }
}
