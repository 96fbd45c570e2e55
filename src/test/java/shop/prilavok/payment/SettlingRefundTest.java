package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

class SettlingRefundTest {
    private final Counter shop = Counter.withTea(5);
    private final OrderId id = shop.paid(2);

    private void refund() {
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
    }

    @Test
    void a_refund_brings_money_and_goods_back_once() {
        refund();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.refund(id).intent().idempotenceKey())
                .as("no two refunds under one key")
                .isEqualTo("r-" + shop.refund(id).id().value());
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.journal.rows()).hasSize(2);
        JournalEntry row = shop.journal.rows().get(1);
        assertThat(row.key())
                .isEqualTo("return:" + id + ":TEA:" + shop.refund(id).id());
        assertThat(row.kind()).isEqualTo(Kind.RETURN);
        assertThat(row.change()).isEqualTo(2);
        assertThat(row.sum()).isEqualTo(Money.ofRoubles(-1000));
        assertThat(shop.announcements.news(id))
                .containsExactly(new News.Paid(), new News.Refunding(), new News.Refunded());

        List<Object> settled = shop.trace();
        RefundId refund = shop.refund(id).id();
        shop.settlingRefund.sync(refund);
        shop.settlingRefund.settle(refund, shop.gateway.getRefund("refund-r-" + refund));
        shop.running.refund(refund);
        assertThat(shop.trace()).isEqualTo(settled);
    }

    @Test
    void a_refund_under_way_is_looked_at_until_it_has_succeeded() {
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        refund();
        assertThat(shop.refund(id)).isInstanceOf(Refund.Pending.class);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunding.class);
        assertThat(shop.tea()).as("no goods before the money").isEqualTo(new Stock.Counted(3, 0));

        shop.gateway.refundsEnd(GatewayRefund.Status.SUCCEEDED);
        shop.settlingRefund.sync(shop.refund(id).id());
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void a_refund_that_the_bank_sent_back_calls_the_admins_and_brings_no_goods() {
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        refund();
        shop.gateway.refundsEnd(GatewayRefund.Status.CANCELED);
        shop.settlingRefund.sync(shop.refund(id).id());

        assertThat(shop.refund(id)).isInstanceOf(Refund.Failed.class);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunding.class);
        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.RefundFailed(id, 0, Money.ofRoubles(1000), "insufficient_funds"));
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
    }

    @Test
    void a_refund_that_the_service_refuses_calls_the_admins() {
        shop.gateway.fail(Trouble.REFUSED);
        refund();
        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.RefundFailed(id, 0, Money.ofRoubles(1000), "invalid_request: No"));
    }

    @Test
    void a_lost_answer_sends_the_same_refund_again_and_money_goes_back_once() {
        shop.gateway.fail(Trouble.ANSWER_LOST);
        refund();
        assertThat(shop.refund(id)).isInstanceOf(Refund.Intended.class);

        shop.runErrands();
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void after_23_hours_without_an_answer_no_second_refund_can_be_made() {
        shop.gateway.fail(Trouble.ANSWER_LOST);
        refund();
        int calls = shop.gateway.calls().size();
        shop.clock.advance(Duration.ofHours(23).plusSeconds(1));
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.gateway.calls()).as("it may still be on its way").hasSize(calls);

        shop.clock.advance(Duration.ofMinutes(5));
        shop.runErrands();

        assertThat(shop.gateway.calls()).hasSize(calls + 1).endsWith("list refunds");
        assertThat(shop.order(id)).as("found in the list").isInstanceOf(Order.Refunded.class);
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
    }

    @Test
    void wrong_credentials_alert_once_and_are_tried_again() {
        shop.gateway.fail(Trouble.NOT_ALLOWED, Trouble.NOT_ALLOWED);
        refund();
        shop.runErrands();
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentsOff("wrong secret key"));
        shop.runErrands();
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void a_refund_of_another_sum_is_not_booked_and_alerts_once() {
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        refund();
        shop.gateway.refundsEnd(GatewayRefund.Status.SUCCEEDED);
        shop.gateway.changeRefunds(refund -> new GatewayRefund(
                refund.id(),
                refund.gatewayPaymentId(),
                refund.status(),
                Money.ofRoubles(1),
                refund.metadata(),
                refund.cancellationReason()));

        shop.settlingRefund.sync(shop.refund(id).id());
        shop.settlingRefund.sync(shop.refund(id).id());

        assertThat(shop.order(id)).isInstanceOf(Order.Refunding.class);
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.RefundMismatch.class);
    }

    @Test
    void the_admins_card_of_an_order_changes_when_its_money_is_called_back_and_when_it_is_back() {
        int changes = shop.announcements.changes().size();
        shop.refunding.refund(id, "Борис");
        assertThat(shop.announcements.changes()).hasSize(changes + 1);
        shop.runErrands();
        assertThat(shop.announcements.changes()).hasSize(changes + 2);
    }

    @Test
    void a_refund_that_has_ended_is_never_looked_at_again() {
        refund();
        Refund ended = shop.refund(id);
        assertThat(ended).isInstanceOf(Refund.Succeeded.class);
        int calls = shop.gateway.calls().size();

        assertThat(shop.settlingRefund.sync(ended.id())).isEqualTo(new ErrandResult.Done());
        assertThat(shop.running.refund(ended.id())).isEqualTo(new ErrandResult.Done());
        assertThat(shop.gateway.calls()).hasSize(calls);
    }

    @Test
    void every_look_at_a_refund_tells_whether_it_is_worth_another() {
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        shop.refunding.refund(id, "Борис");
        shop.gateway.fail(Trouble.ANSWER_LOST);
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.runErrands()).containsExactly(new ErrandResult.Done());

        RefundId refund = shop.refund(id).id();
        assertThat(shop.settlingRefund.sync(refund)).isEqualTo(new ErrandResult.Done());
        shop.gateway.fail(Trouble.REFUSED);
        assertThat(shop.settlingRefund.sync(refund)).isInstanceOf(ErrandResult.Hopeless.class);
    }

    @Test
    void a_refund_that_no_list_has_was_never_made_and_the_admins_are_called() {
        shop.gateway.fail(Trouble.REQUEST_LOST);
        refund();
        shop.clock.advance(Duration.ofHours(24));

        assertThat(shop.runErrands()).containsExactly(new ErrandResult.Done());

        assertThat(shop.refund(id)).isInstanceOf(Refund.Failed.class);
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.RefundFailed.class);
    }
}
