package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.payment.Counter.ANNA;
import static shop.prilavok.payment.Counter.ONCE;

import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.GatewayPayment.Status;

/** What becomes of a promo code's use when money comes, does not come, or goes back. */
class PromoMoneyTest {
    private final Counter shop = Counter.withTea(9);

    private OrderId awaiting() {
        OrderId order =
                ((PlacingOrder.Placed) shop.placeWithCode(ANNA, 3)).order().id();
        shop.runErrands();
        return order;
    }

    private void hear(OrderId order, Status answer) {
        shop.gateway.put(shop.gatewayId(order), answer);
        shop.hear(order);
        shop.runErrands();
        shop.runErrands();
    }

    private long uses() {
        return shop.promoUses.count(ONCE.code());
    }

    @Test
    void the_payment_is_of_the_lowered_sum() {
        OrderId order = awaiting();
        assertThat(shop.payment(order).intent().amount())
                .isEqualTo(shop.order(order).facts().total())
                .isLessThan(shop.order(order).facts().goods());
    }

    @Test
    void while_an_order_waits_for_its_money_nobody_else_gets_the_last_use() {
        awaiting();
        assertThat(shop.placeWithCode(new CustomerId(2), 1)).isInstanceOf(PlacingOrder.PromoRefused.class);
        assertThat(shop.tea().reserved()).isEqualTo(3);
    }

    @Test
    void an_order_that_expires_gives_its_use_back() {
        OrderId order = awaiting();
        hear(order, Status.CANCELED);
        assertThat(uses()).isZero();
        assertThat(shop.placeWithCode(new CustomerId(2), 1)).isInstanceOf(PlacingOrder.Placed.class);
    }

    @Test
    void an_order_that_is_given_up_gives_its_use_back_at_once() {
        OrderId order = awaiting();
        shop.canceling.cancel(order, Progress.CUSTOMER);
        assertThat(uses()).isZero();
        assertThat(shop.placeWithCode(new CustomerId(2), 1)).isInstanceOf(PlacingOrder.Placed.class);
        hear(order, Status.CANCELED);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void money_for_an_order_that_was_given_up_goes_back_and_so_does_the_use() {
        OrderId order = awaiting();
        shop.canceling.cancel(order, Progress.CUSTOMER);
        hear(order, Status.SUCCEEDED);
        assertThat(shop.order(order)).isInstanceOf(Order.Refunded.class);
        assertThat(uses()).isZero();
    }

    @Test
    void a_paid_order_keeps_its_use_even_when_it_is_refunded() {
        OrderId order = awaiting();
        hear(order, Status.SUCCEEDED);
        shop.refunding.refund(order, "Оля");
        shop.runErrands();
        shop.runErrands();
        assertThat(shop.order(order)).isInstanceOf(Order.Refunded.class);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void money_that_comes_though_the_order_had_expired_counts_the_use_again() {
        OrderId order = awaiting();
        Order.AwaitingPayment waiting = (Order.AwaitingPayment) shop.order(order);
        shop.unit.perform(waiting.facts().skus(), () -> shop.money.paymentEnded(waiting, "expired_on_confirmation"));
        assertThat(uses()).isZero();
        hear(order, Status.SUCCEEDED);
        assertThat(shop.order(order)).isInstanceOf(Order.Paid.class);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void the_journal_tells_what_was_paid_and_what_went_back() {
        OrderId order = awaiting();
        Money goods = shop.order(order).facts().total();
        hear(order, Status.SUCCEEDED);
        shop.refunding.refund(order, "Оля");
        shop.runErrands();
        shop.runErrands();

        assertThat(shop.journal.rows().stream().map(JournalEntry::kind))
                .containsExactly(StockMovement.Kind.SALE, StockMovement.Kind.RETURN);
        assertThat(shop.journal.rows().stream().map(JournalEntry::sum)).containsExactly(goods, goods.negated());
    }
}
