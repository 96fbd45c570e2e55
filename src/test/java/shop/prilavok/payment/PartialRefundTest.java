package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.payment.Counter.TEA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement.Kind;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Returned.Goods;

class PartialRefundTest {
    private final Counter shop = Counter.withTea(5);
    private final OrderId id = shop.paid(3);

    private static Returned tea(int pieces, Goods goods) {
        return new Returned(Map.of(TEA, pieces), false, goods);
    }

    private RefundingOrder.Outcome refund(int pieces, Goods goods) {
        return shop.refunding.refund(
                id, tea(pieces, goods), shop.refunds.ofOrder(id).size(), "Борис");
    }

    @Test
    void a_part_goes_back_to_customer_and_shelf_and_the_order_goes_on() {
        assertThat(refund(1, Goods.TO_SHELF)).isInstanceOf(RefundingOrder.Done.class);
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(1000));
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
        JournalEntry row = shop.journal.rows().get(1);
        assertThat(row.kind()).isEqualTo(Kind.RETURN);
        assertThat(row.change()).isEqualTo(1);
        assertThat(row.sum()).isEqualTo(Money.ofRoubles(-500));
        String refund = shop.refund(id).id().value();
        assertThat(shop.announcements.news(id))
                .containsExactly(new News.Paid(), new News.PartRefunding(refund), new News.PartRefunded(refund));
    }

    @Test
    void goods_that_are_written_off_leave_only_their_money_in_the_journal() {
        refund(2, Goods.WRITTEN_OFF);
        shop.runErrands();

        assertThat(shop.tea()).isEqualTo(new Stock.Counted(2, 0));
        JournalEntry row = shop.journal.rows().get(1);
        assertThat(row.kind()).isEqualTo(Kind.WRITE_OFF);
        assertThat(row.change()).isZero();
        assertThat(row.sum()).isEqualTo(Money.ofRoubles(-1000));
        assertThat(shop.stock.movements()).noneMatch(movement -> movement.kind() == Kind.WRITE_OFF);
    }

    @Test
    void one_piece_after_another_goes_back_each_booked_once_and_with_the_last_the_order_is_over() {
        for (int piece = 0; piece < 3; piece++) {
            assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
            assertThat(refund(1, Goods.TO_SHELF)).isInstanceOf(RefundingOrder.Done.class);
            shop.runErrands();
        }
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.journal.rows()).extracting(JournalEntry::key).hasSize(4).doesNotHaveDuplicates();
        assertThat(shop.announcements.news(id)).endsWith(new News.Refunding(), new News.Refunded());
    }

    @Test
    void after_a_part_the_whole_order_is_what_is_left_of_it() {
        refund(1, Goods.WRITTEN_OFF);
        shop.runErrands();
        shop.refunding.refund(id, "Борис");
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.tea()).as("one is broken").isEqualTo(new Stock.Counted(4, 0));
    }

    @Test
    void no_more_goes_back_than_was_bought_and_still_is_there() {
        assertThat(refund(4, Goods.TO_SHELF)).isInstanceOf(RefundingOrder.MoreThanLeft.class);
        refund(2, Goods.TO_SHELF);
        shop.runErrands();
        assertThat(refund(2, Goods.TO_SHELF)).isInstanceOf(RefundingOrder.MoreThanLeft.class);
        assertThat(shop.refunding.refund(id, new Returned(Map.of(), true, Goods.TO_SHELF), 1, "Борис"))
                .as("there was no delivery")
                .isInstanceOf(RefundingOrder.MoreThanLeft.class);
        assertThat(shop.refunding.refund(id, new Returned(Map.of(), false, Goods.TO_SHELF), 1, "Борис"))
                .isInstanceOf(RefundingOrder.TooLittle.class);
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
    }

    @Test
    void the_second_of_two_admins_hears_that_one_refund_is_under_way_or_was_made() {
        shop.refunding.refund(id, tea(1, Goods.TO_SHELF), 0, "Борис");
        assertThat(shop.refunding.refund(id, tea(1, Goods.TO_SHELF), 0, "Вера"))
                .isEqualTo(new RefundingOrder.UnderWay(shop.refund(id)));
        assertThat(shop.refunding.refund(id, "Вера")).isInstanceOf(RefundingOrder.UnderWay.class);
        shop.runErrands();
        assertThat(shop.refunding.refund(id, tea(1, Goods.TO_SHELF), 0, "Вера"))
                .isInstanceOf(RefundingOrder.Outdated.class);
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
    }

    @Test
    void a_refund_that_failed_is_tried_again_as_another_one_for_the_same() {
        shop.gateway.refundsAre(GatewayRefund.Status.CANCELED);
        refund(2, Goods.WRITTEN_OFF);
        shop.runErrands();
        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.RefundFailed(id, 0, Money.ofRoubles(1000), "insufficient_funds"));
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.journal.rows()).hasSize(1);

        shop.gateway.refundsAre(GatewayRefund.Status.SUCCEEDED);
        assertThat(shop.refunding.retry(id, 0, "Вера")).isInstanceOf(RefundingOrder.Done.class);
        assertThat(shop.refunding.retry(id, 0, "Вера")).isInstanceOf(RefundingOrder.UnderWay.class);
        shop.runErrands();

        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(500));
        assertThat(shop.refunds.ofOrder(id))
                .extracting(one -> one.intent().idempotenceKey())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(shop.refunds.ofOrder(id)).extracting(Refund::returned).containsOnly(tea(2, Goods.WRITTEN_OFF));
        assertThat(shop.refunds.deciders(id)).as("written down with each").containsExactly("Борис", "Вера");
        assertThat(shop.refunding.retry(id, 0, "Вера")).isInstanceOf(RefundingOrder.Outdated.class);
        assertThat(shop.refunding.retry(id, 1, "Вера")).as("it succeeded").isInstanceOf(RefundingOrder.Outdated.class);
        assertThat(shop.refunding.retry(id, 2, "Вера")).as("there is none").isInstanceOf(RefundingOrder.Outdated.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(500));
    }

    @Test
    void a_refund_of_the_whole_order_that_failed_ends_the_order_when_it_is_tried_again() {
        shop.gateway.refundsAre(GatewayRefund.Status.CANCELED);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        assertThat(shop.order(id)).isInstanceOf(Order.Refunding.class);
        shop.gateway.refundsAre(GatewayRefund.Status.SUCCEEDED);
        shop.refunding.retry(id, 0, "Вера");
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void an_unknown_result_is_no_failure_and_cannot_be_tried_again_by_hand() {
        shop.gateway.fail(Trouble.ANSWER_LOST);
        refund(1, Goods.TO_SHELF);
        shop.runErrands();
        assertThat(shop.refunding.retry(id, 0, "Вера")).isInstanceOf(RefundingOrder.UnderWay.class);

        shop.gateway.fail(Trouble.REFUSED);
        shop.runErrands();
        assertThat(shop.refund(id))
                .as("refused, but the list has it: the first call had arrived")
                .isInstanceOf(Refund.Succeeded.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(1000));
    }

    @Test
    void a_refund_that_the_service_refuses_to_tell_of_stays_under_way() {
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        refund(1, Goods.TO_SHELF);
        shop.runErrands();
        shop.gateway.fail(Trouble.REFUSED);
        shop.settlingRefund.sync(shop.refund(id).id());
        assertThat(shop.refund(id)).isInstanceOf(Refund.Pending.class);
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.RefundUnanswered.class);

        shop.gateway.refundsEnd(GatewayRefund.Status.SUCCEEDED);
        shop.settlingRefund.sync(shop.refund(id).id());
        assertThat(shop.refund(id)).isInstanceOf(Refund.Succeeded.class);
    }

    @Test
    void a_list_that_is_refused_proves_nothing() {
        shop.gateway.fail(Trouble.REQUEST_LOST);
        refund(1, Goods.TO_SHELF);
        shop.runErrands();
        shop.clock.advance(java.time.Duration.ofHours(24));
        shop.gateway.fail(Trouble.REFUSED);
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.refund(id)).isInstanceOf(Refund.Intended.class);
    }

    @Test
    void of_a_short_order_nothing_goes_back_but_all_of_it() {
        OrderId short4 = shop.awaiting(2);
        shop.unit.perform(java.util.List.of(TEA), () -> shop.stock.release(short4.holder()));
        shop.gateway.payAll();
        shop.hear(short4);
        assertThat(shop.order(short4)).isInstanceOf(Order.PaidShort.class);

        assertThat(shop.refunding.refund(short4, tea(1, Goods.TO_SHELF), 0, "Борис"))
                .isInstanceOf(RefundingOrder.NotNow.class);
        assertThat(shop.refunding.refund(short4, tea(2, Goods.TO_SHELF), 0, "Борис"))
                .isInstanceOf(RefundingOrder.Done.class);
        shop.runErrands();
        assertThat(shop.tea()).as("they had never left").isEqualTo(new Stock.Counted(2, 0));
    }
}
