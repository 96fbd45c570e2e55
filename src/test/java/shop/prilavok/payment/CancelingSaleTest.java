package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.payment.Counter.TEA;

import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.payment.Returned.Goods;

class CancelingSaleTest {
    private final Counter shop = Counter.withTea(5);
    private final CancelingSale cancelingSale = new CancelingSale(shop.unit, shop.orders, shop.money);

    private JournalEntry lastRow() {
        return shop.journal.rows().get(shop.journal.rows().size() - 1);
    }

    @Test
    void goods_that_come_back_can_be_sold_again_and_the_journal_says_so() {
        OrderId id = shop.placeOnReceipt(2);

        assertThat(cancelingSale.callOff(id, Goods.TO_SHELF, "Ольга")).isInstanceOf(CancelingSale.Done.class);

        assertThat(shop.order(id)).isInstanceOfSatisfying(Order.Canceled.class, canceled -> {
            assertThat(canceled.sold()).isTrue();
            assertThat(canceled.progress().by()).isEqualTo("Ольга");
        });
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(lastRow().key()).isEqualTo("return:" + id + ":" + TEA + ":canceled");
        assertThat(lastRow().change()).isEqualTo(2);
        assertThat(lastRow().sum()).isEqualTo(Counter.PRICE.times(2).negated());
        assertThat(shop.announcements.news(id)).containsExactly(new News.Confirmed(), new News.CalledOff());
        assertThat(shop.gateway.calls()).isEmpty();
    }

    @Test
    void goods_that_are_lost_are_written_off_and_only_their_money_is_taken_back() {
        OrderId id = shop.placeOnReceipt(2);

        cancelingSale.callOff(id, Goods.WRITTEN_OFF, "Ольга");

        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
        assertThat(lastRow().kind()).isEqualTo(StockMovement.Kind.WRITE_OFF);
        assertThat(lastRow().change()).isZero();
        assertThat(lastRow().sum()).isEqualTo(Counter.PRICE.times(2).negated());
    }

    @Test
    void a_parcel_that_nobody_fetched_can_be_called_off_too() {
        OrderId id = shop.placeOnReceipt(1);
        shop.handling.handle(id, Step.ACCEPT, "Ольга");
        shop.handling.handle(id, Step.SHIP, "Ольга");

        assertThat(cancelingSale.callOff(id, Goods.TO_SHELF, "Ольга")).isInstanceOf(CancelingSale.Done.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void an_order_is_called_off_once() {
        OrderId id = shop.placeOnReceipt(2);
        cancelingSale.callOff(id, Goods.TO_SHELF, "Ольга");

        assertThat(cancelingSale.callOff(id, Goods.TO_SHELF, "Вера"))
                .isEqualTo(new CancelingSale.NotNow(shop.order(id)));
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void an_order_that_waits_for_money_or_has_it_is_not_called_off() {
        OrderId waiting = shop.awaiting(1);
        OrderId paid = shop.paid(1);
        shop.handling.handle(paid, Step.ACCEPT, "Ольга");

        assertThat(cancelingSale.callOff(waiting, Goods.TO_SHELF, "Ольга")).isInstanceOf(CancelingSale.NotNow.class);
        assertThat(cancelingSale.callOff(paid, Goods.TO_SHELF, "Ольга")).isInstanceOf(CancelingSale.NotNow.class);
        assertThat(shop.order(paid)).isInstanceOf(Order.Accepted.class);
    }

    @Test
    void there_is_no_money_to_send_back_for_it() {
        OrderId id = shop.placeOnReceipt(2);
        shop.handling.handle(id, Step.ACCEPT, "Ольга");

        assertThat(shop.refunding.refund(id, "Ольга")).isInstanceOf(RefundingOrder.NotNow.class);
        assertThat(shop.order(id).isPaid()).isFalse();
    }

    @Test
    void a_gift_that_is_called_off_goes_back_to_the_shelf() {
        PlacingOrder.Outcome outcome = shop.placeWithCode(Counter.GIFT, Counter.ANNA, 2);
        OrderId id = ((PlacingOrder.Placed) outcome).order().id();

        cancelingSale.callOff(id, Goods.TO_SHELF, "Ольга");

        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(lastRow().sum()).isEqualTo(Money.ZERO);
    }
}
