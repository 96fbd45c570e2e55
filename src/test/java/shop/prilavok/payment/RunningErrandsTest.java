package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.GatewayPayment.Status;

class RunningErrandsTest {
    private final Counter shop = Counter.withTea(5);

    @Test
    void a_made_payment_gives_the_customer_a_page_to_pay_at() {
        OrderId id = shop.awaiting(2);
        assertThat(((Payment.Pending) shop.payment(id)).confirmationUrl()).startsWith("https://pay.example/");
        assertThat(shop.announcements.changes()).containsExactly(id, id);
    }

    @Test
    void a_lost_answer_sends_the_same_bytes_under_the_same_key_and_makes_one_payment() {
        OrderId id = shop.place(2);
        shop.gateway.fail(Trouble.ANSWER_LOST, Trouble.REQUEST_LOST);
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Intended.class);
        assertThat(shop.tea()).as("kept while nobody knows").isEqualTo(new Stock.Counted(5, 2));

        shop.runErrands();

        String create = "create " + shop.payment(id).intent().idempotenceKey();
        assertThat(shop.gateway.calls()).containsExactly(create, create, create);
        assertThat(shop.gateway.paymentCount()).isEqualTo(1);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
    }

    @Test
    void a_refused_payment_ends_the_order_gives_the_goods_back_and_alerts() {
        OrderId id = shop.place(2);
        shop.gateway.fail(Trouble.REFUSED);
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Refused.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentRefused(id, "invalid_request", "No"));
        assertThat(shop.announcements.news(id)).containsExactly(new News.PaymentFailed("invalid_request"));
    }

    @Test
    void wrong_credentials_keep_the_order_and_its_goods_until_they_are_right() {
        OrderId id = shop.place(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED, Trouble.NOT_ALLOWED);
        shop.runErrands();
        shop.runErrands();
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentsOff("wrong secret key"));

        shop.runErrands();
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
    }

    @Test
    void after_23_hours_without_an_answer_nothing_is_sent_that_could_charge_twice() {
        OrderId id = shop.place(2);
        shop.gateway.fail(Trouble.ANSWER_LOST);
        shop.runErrands();
        shop.clock.advance(Duration.ofHours(23));
        shop.gateway.fail(Trouble.REQUEST_LOST);
        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);

        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(shop.runErrands())
                .as("the last call may still be on its way")
                .containsExactly(new ErrandResult.Again(
                        "the last call may still be under way", Optional.of(Duration.ofMinutes(5)), false));

        assertThat(shop.gateway.calls()).hasSize(2);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));
        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
    }

    @Test
    void a_payment_whose_answer_was_never_heard_is_found_in_the_list_a_day_later() {
        shop.awaiting(1);
        OrderId id = shop.place(2);
        forgotten(id, Trouble.ANSWER_LOST);
        shop.gateway.put(shop.gatewayId(id), Status.SUCCEEDED);

        assertThat(shop.runErrands()).singleElement().isEqualTo(new ErrandResult.Done());

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Succeeded.class);
        assertThat(shop.gateway.paymentCount()).isEqualTo(2);
    }

    @Test
    void a_payment_that_no_list_has_was_never_made_and_the_customer_gets_his_cart_back() {
        OrderId id = shop.place(2);
        forgotten(id, Trouble.REQUEST_LOST);

        assertThat(shop.runErrands()).singleElement().isEqualTo(new ErrandResult.Done());

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.carts.of(Counter.ANNA)).containsEntry(Counter.TEA, 2);
        assertThat(shop.announcements.news(id)).containsExactly(new News.PaymentFailed("never_made"));
        assertThat(shop.gateway.paymentCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"REQUEST_LOST", "NOT_ALLOWED", "REFUSED"})
    void while_no_list_can_be_had_nothing_is_decided_about_a_forgotten_payment(Trouble trouble) {
        OrderId id = shop.place(2);
        forgotten(id, Trouble.ANSWER_LOST);
        shop.gateway.fail(trouble);

        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);

        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));
        shop.runErrands();
        assertThat(shop.payment(id)).as("found once there is a list").isInstanceOf(Payment.Pending.class);
    }

    /** Its only call went like this, and that is more than a day ago. */
    private void forgotten(OrderId id, Trouble trouble) {
        shop.gateway.fail(trouble);
        shop.running.create(shop.payment(id).id());
        shop.clock.advance(Duration.ofHours(24));
    }

    @Test
    void held_money_is_taken_when_the_order_still_wants_it() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Held.class);
        assertThat(shop.order(id)).as("held is not paid").isInstanceOf(Order.AwaitingPayment.class);

        shop.gateway.fail(Trouble.ANSWER_LOST);
        shop.runErrands();
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(1000));
    }

    @Test
    void held_money_is_let_go_when_the_order_was_given_up() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.canceling.cancel(id, "customer");
        shop.runErrands();

        assertThat(shop.payment(id)).isInstanceOf(Payment.Canceled.class);
        assertThat(shop.order(id)).isInstanceOf(Order.Canceled.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
    }

    @Test
    void held_money_is_let_go_at_no_cost_when_a_count_found_too_few_goods() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.book(Counter.TEA, -4, StockMovement.Kind.RECOUNT);
        shop.gateway.fail(Trouble.ANSWER_LOST);
        shop.runErrands();
        shop.book(Counter.TEA, 4, StockMovement.Kind.RECOUNT);
        shop.runErrands();

        assertThat(shop.order(id)).as("decided is decided").isInstanceOf(Order.Expired.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.gateway.calls()).noneMatch(call -> call.startsWith("capture"));
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.announcements.news(id)).containsExactly(new News.PaymentFailed("sold_out"));
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.SoldOutWhilePaying(id));
    }

    @Test
    void a_customer_who_gives_up_after_the_money_was_decided_to_be_taken_gets_it_back() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.gateway.fail(Trouble.REQUEST_LOST);
        shop.runErrands();
        assertThat(shop.payment(id)).isInstanceOf(Payment.Capturing.class);
        shop.canceling.cancel(id, "customer");
        shop.runErrands();
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void held_money_that_ran_out_before_it_was_taken_ends_the_order() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.gateway.put(shop.gatewayId(id), Status.CANCELED);
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void held_money_that_the_service_refuses_to_give_is_told_to_the_admins_and_asked_for_again() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.gateway.fail(Trouble.REFUSED);

        assertThat(shop.runErrands()).singleElement().isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.MoneyStillHeld.class);

        shop.runErrands();
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void an_errand_that_came_too_late_calls_nobody() {
        OrderId id = shop.paid(2);
        int calls = shop.gateway.calls().size();
        PaymentId payment = shop.payment(id).id();

        assertThat(shop.running.create(payment)).isEqualTo(new ErrandResult.Done());
        assertThat(shop.running.capture(payment)).isEqualTo(new ErrandResult.Done());
        assertThat(shop.running.sync(payment, Instant.MAX)).isEqualTo(new ErrandResult.Done());
        assertThat(shop.running.refund(new RefundId("nobody"))).isEqualTo(new ErrandResult.Done());
        assertThat(shop.gateway.calls()).hasSize(calls);
    }

    @Test
    void one_look_serves_all_who_asked_before_it_began() {
        PaymentId payment = shop.payment(shop.awaiting(2)).id();
        int calls = shop.gateway.calls().size();
        Instant asked = shop.clock.instant();
        shop.clock.advance(Duration.ofHours(1));
        shop.gateway.fail(Trouble.REQUEST_LOST);

        assertThat(shop.running.sync(payment, asked)).isInstanceOf(ErrandResult.Again.class);
        for (int i = 0; i < 3_600; i++) {
            assertThat(shop.running.sync(payment, asked.plusSeconds(i))).isEqualTo(new ErrandResult.Done());
        }

        assertThat(shop.gateway.calls()).as("the lost call and one more").hasSize(calls + 2);
    }

    @Test
    void a_look_from_before_the_clock_was_put_back_serves_nobody() {
        OrderId id = shop.awaiting(2);
        PaymentId payment = shop.payment(id).id();
        shop.running.sync(payment, shop.clock.instant());
        shop.gateway.payAll();
        shop.clock.advance(Duration.ofHours(-1));

        shop.running.sync(payment, shop.clock.instant());

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_look_that_was_asked_for_after_the_last_one_began_is_made() {
        OrderId id = shop.awaiting(2);
        PaymentId payment = shop.payment(id).id();
        shop.running.sync(payment, shop.clock.instant());
        shop.gateway.payAll();

        shop.running.sync(payment, shop.clock.instant());

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_refused_payment_is_not_asked_for_again() {
        shop.place(2);
        shop.gateway.fail(Trouble.REFUSED);
        assertThat(shop.runErrands()).containsExactly(new ErrandResult.Done());
        assertThat(shop.runErrands()).isEmpty();
    }

    @Test
    void held_money_that_could_not_be_moved_because_it_had_moved_already_is_nothing_to_do() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.gateway.put(shop.gatewayId(id), Status.SUCCEEDED);
        shop.gateway.fail(Trouble.REFUSED);

        assertThat(shop.runErrands()).containsExactly(new ErrandResult.Done());
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }
}
