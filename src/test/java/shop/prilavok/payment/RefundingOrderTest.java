package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.payment.Counter.TEA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

class RefundingOrderTest {
    private final Counter shop = Counter.withTea(5);

    @ParameterizedTest(name = "after {0} step(s)")
    @ValueSource(ints = {0, 1, 2, 3})
    void money_of_a_paid_order_can_go_back_however_far_the_goods_have_come(int steps) {
        OrderId id = shop.paid(2);
        List.of(Step.values()).subList(0, steps).forEach(step -> shop.handling.handle(id, step, "Борис"));

        assertThat(shop.refunding.refund(id, "Борис")).isInstanceOf(RefundingOrder.Done.class);
        assertThat(shop.order(id).progress().by()).isEqualTo("Борис");
        shop.runErrands();
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void a_refund_asked_for_twice_is_one_refund() {
        OrderId id = shop.paid(2);
        shop.refunding.refund(id, "Борис");
        assertThat(shop.refunding.refund(id, "Вера")).isEqualTo(new RefundingOrder.NotNow(shop.order(id)));
        shop.runErrands();
        assertThat(shop.refunding.refund(id, "Вера")).isInstanceOf(RefundingOrder.NotNow.class);
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
    }

    @Test
    void an_order_without_money_has_nothing_to_give_back() {
        OrderId id = shop.awaiting(2);
        assertThat(shop.refunding.refund(id, "Борис")).isInstanceOf(RefundingOrder.NotNow.class);
        assertThat(shop.refunding.fulfil(id, "Борис")).isInstanceOf(RefundingOrder.NotNow.class);
        assertThat(shop.refunds.ofOrder(id)).isEmpty();
    }

    private OrderId paidShort() {
        OrderId id = shop.awaiting(4);
        shop.unit.perform(List.of(TEA), () -> shop.stock.release(id.holder()));
        shop.gateway.payAll();
        shop.hear(id);
        return id;
    }

    @Test
    void a_short_order_that_is_refunded_brings_no_goods_back() {
        OrderId id = paidShort();
        shop.refunding.refund(id, "Борис");
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.journal.rows()).isEmpty();
    }

    @Test
    void a_short_order_that_is_fulfilled_is_sold_even_below_zero_and_can_still_be_refunded() {
        OrderId id = paidShort();
        shop.paid(3);
        assertThat(shop.refunding.fulfil(id, "Борис")).isInstanceOf(RefundingOrder.Done.class);
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(-2, 0));
        assertThat(shop.refunding.fulfil(id, "Вера")).isInstanceOf(RefundingOrder.NotNow.class);

        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(2, 0));
        assertThat(shop.journal.rows()).extracting(row -> row.kind().name()).containsExactly("SALE", "SALE", "RETURN");
    }
}
