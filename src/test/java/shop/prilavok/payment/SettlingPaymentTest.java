package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.payment.Counter.ANNA;
import static shop.prilavok.payment.Counter.TEA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.StockMovement.Kind;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.GatewayPayment.Status;

class SettlingPaymentTest {
    private final Counter shop = Counter.withTea(5);

    /** What each answer makes of an order in each state; after it every errand has run. */
    @ParameterizedTest(name = "{0} order, payment {1}: {2}, payment {3}, stock {4} of which reserved {5}")
    @CsvSource({
        "AwaitingPayment, PENDING,             AwaitingPayment, Pending,   5, 2",
        "AwaitingPayment, WAITING_FOR_CAPTURE, Paid,            Succeeded, 3, 0",
        "AwaitingPayment, SUCCEEDED,           Paid,            Succeeded, 3, 0",
        "AwaitingPayment, CANCELED,            Expired,         Canceled,  5, 0",
        "AwaitingPayment, OTHER,               AwaitingPayment, Pending,   5, 2",
        "Canceled,        PENDING,             Canceled,        Pending,   5, 0",
        "Canceled,        WAITING_FOR_CAPTURE, Canceled,        Canceled,  5, 0",
        "Canceled,        SUCCEEDED,           Refunded,        Succeeded, 5, 0",
        "Canceled,        CANCELED,            Canceled,        Canceled,  5, 0",
        "Canceled,        OTHER,               Canceled,        Pending,   5, 0",
        "Expired,         PENDING,             Expired,         Pending,   5, 0",
        "Expired,         WAITING_FOR_CAPTURE, Expired,         Canceled,  5, 0",
        "Expired,         SUCCEEDED,           Paid,            Succeeded, 3, 0",
        "Expired,         CANCELED,            Expired,         Canceled,  5, 0",
    })
    void every_answer_moves_every_order_to_where_it_belongs(
            String before, Status answer, String after, String payment, int onHand, int reserved) {
        OrderId id = shop.awaiting(2);
        bring(id, before);
        shop.gateway.put(shop.gatewayId(id), answer);

        shop.hear(id);
        shop.runErrands();
        shop.runErrands();

        assertThat(shop.order(id).getClass().getSimpleName()).isEqualTo(after);
        assertThat(shop.payment(id).getClass().getSimpleName()).isEqualTo(payment);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(onHand, reserved));

        List<Object> settled = shop.trace();
        shop.hear(id);
        shop.settling.settle(shop.payment(id).id(), shop.gateway.get(shop.gatewayId(id)));
        shop.runErrands();
        assertThat(shop.trace()).as("the same once more changes nothing").isEqualTo(settled);
    }

    private void bring(OrderId id, String state) {
        if (state.equals("Canceled")) {
            shop.canceling.cancel(id, "customer");
        } else if (state.equals("Expired")) {
            expire(id);
        }
    }

    /** As if an earlier payment of this order had ended. */
    private void expire(OrderId id) {
        shop.unit.perform(List.of(TEA), () -> shop.money.paymentEnded(shop.orders.lock(id), "expired_on_confirmation"));
    }

    @Test
    void a_paid_order_is_sold_told_and_written_to_the_journal_once() {
        OrderId id = shop.paid(2);

        assertThat(shop.journal.rows()).hasSize(1);
        JournalEntry row = shop.journal.rows().get(0);
        assertThat(row.key()).isEqualTo("sale:" + id + ":TEA");
        assertThat(row.order()).isEqualTo(id.toString());
        assertThat(row.kind()).isEqualTo(Kind.SALE);
        assertThat(row.change()).isEqualTo(-2);
        assertThat(row.price()).isEqualTo(Counter.PRICE);
        assertThat(row.sum()).isEqualTo(Money.ofRoubles(1000));
        assertThat(shop.announcements.news(id)).containsExactly(new News.Paid());
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void a_customer_whose_payment_failed_finds_his_cart_filled_again_and_hears_why() {
        OrderId id = shop.awaiting(2);
        shop.gateway.declineAll("insufficient_funds");
        shop.hear(id);

        assertThat(shop.carts.of(ANNA)).containsExactly(Map.entry(TEA, 2));
        assertThat(shop.announcements.news(id)).containsExactly(new News.PaymentFailed("insufficient_funds"));
        assertThat(shop.journal.rows()).isEmpty();
    }

    @Test
    void money_for_a_canceled_order_goes_back_whole_and_the_admins_hear_of_it_once() {
        OrderId id = shop.awaiting(2);
        shop.canceling.cancel(id, "customer");
        shop.gateway.payAll();
        shop.hear(id);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunding.class);
        shop.runErrands();

        assertThat(shop.gateway.taken()).isEqualTo(Money.ZERO);
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.LateMoney(id));
        assertThat(shop.journal.rows())
                .as("nothing was sold, nothing came back")
                .isEmpty();
    }

    @Test
    void the_goods_of_a_canceled_order_can_be_bought_at_once_and_its_late_money_takes_them_from_nobody() {
        OrderId canceled = shop.awaiting(5);
        shop.canceling.cancel(canceled, "customer");
        OrderId other = shop.awaiting(5);
        shop.gateway.payAll();
        shop.hear(canceled);
        shop.hear(other);
        shop.runErrands();

        assertThat(shop.order(other)).isInstanceOf(Order.Paid.class);
        assertThat(shop.order(canceled)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(0, 0));
    }

    @Test
    void money_for_an_expired_order_whose_goods_are_gone_becomes_a_question() {
        OrderId id = shop.awaiting(4);
        expire(id);
        shop.place(3);
        shop.gateway.put(shop.gatewayId(id), Status.SUCCEEDED);
        shop.hear(id);

        assertThat(shop.order(id)).isInstanceOf(Order.PaidShort.class);
        assertThat(shop.tea()).as("nothing is taken from others").isEqualTo(new Stock.Counted(5, 3));
        assertThat(shop.announcements.news(id)).contains(new News.PaidShort());
        assertThat(shop.journal.rows()).isEmpty();
    }

    @Test
    void a_payment_whose_reserved_goods_were_lost_becomes_a_question() {
        OrderId id = shop.awaiting(2);
        shop.unit.perform(List.of(TEA), () -> shop.stock.release(id.holder()));
        shop.gateway.payAll();
        shop.hear(id);
        assertThat(shop.order(id)).isInstanceOf(Order.PaidShort.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void a_payment_whose_goods_a_count_did_not_find_becomes_a_question_and_keeps_nothing_reserved() {
        OrderId id = shop.awaiting(4);
        shop.unit.perform(
                List.of(TEA),
                () -> shop.stock.book(
                        new StockMovement("recount:1", TEA, -2, StockMovement.Kind.RECOUNT, shop.clock.instant())));
        shop.gateway.payAll();
        shop.hear(id);

        assertThat(shop.order(id)).isInstanceOf(Order.PaidShort.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
    }

    @Test
    void a_second_payment_of_a_paid_order_goes_back() {
        OrderId id = shop.paid(2);
        PaymentId second = new PaymentId("second");
        Intent intent =
                new Intent(id, Money.ofRoubles(1000), "p-second", "second " + id + " 100000", shop.clock.instant());
        shop.unit.perform(() -> {
            shop.payments.add(new Payment.Intended(second, intent));
            shop.errands.create(second);
        });
        shop.runErrands();
        shop.gateway.payAll();
        shop.settling.sync(second);
        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(1000));
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(3, 0));
        assertThat(shop.announcements.alerts()).containsExactly(new Alert.LateMoney(id));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("amount", lie(p -> copy(p, Money.ofRoubles(999), "RUB", p.metadata(), "shop", true))),
                Arguments.of("currency", lie(p -> copy(p, p.amount(), "USD", p.metadata(), "shop", true))),
                Arguments.of(
                        "order", lie(p -> copy(p, p.amount(), "RUB", with(p, GatewayPayment.ORDER), "shop", true))),
                Arguments.of(
                        "attempt", lie(p -> copy(p, p.amount(), "RUB", with(p, GatewayPayment.ATTEMPT), "shop", true))),
                Arguments.of("no metadata", lie(p -> copy(p, p.amount(), "RUB", Map.of(), "shop", true))),
                Arguments.of("account", lie(p -> copy(p, p.amount(), "RUB", p.metadata(), "another", true))),
                Arguments.of("test flag", lie(p -> copy(p, p.amount(), "RUB", p.metadata(), "shop", false))),
                Arguments.of("payment", lie(p -> named("another", p))));
    }

    private static UnaryOperator<GatewayPayment> lie(UnaryOperator<GatewayPayment> lie) {
        return lie;
    }

    private static Map<String, String> with(GatewayPayment payment, String wrong) {
        Map<String, String> metadata = new java.util.HashMap<>(payment.metadata());
        metadata.put(wrong, "99");
        return metadata;
    }

    private static GatewayPayment copy(
            GatewayPayment p,
            Money amount,
            String currency,
            Map<String, String> metadata,
            String account,
            boolean test) {
        return new GatewayPayment(
                p.id(),
                p.status(),
                amount,
                currency,
                metadata,
                Optional.of(account),
                test,
                p.confirmationUrl(),
                p.cancellationReason());
    }

    private static GatewayPayment named(String id, GatewayPayment p) {
        return new GatewayPayment(
                id,
                p.status(),
                p.amount(),
                p.currency(),
                p.metadata(),
                p.account(),
                p.test(),
                p.confirmationUrl(),
                p.cancellationReason());
    }

    @ParameterizedTest(name = "another {0}")
    @MethodSource("lies")
    void money_that_does_not_fit_is_not_booked_and_alerts_once(String what, UnaryOperator<GatewayPayment> lie) {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        shop.gateway.lie(lie);
        shop.gateway.lie(lie);

        shop.hear(id);
        shop.hear(id);

        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
        assertThat(shop.stock.movements()).hasSize(1);
        assertThat(shop.announcements.alerts()).hasSize(1);
        assertThat(shop.announcements.alerts().get(0)).isInstanceOf(Alert.PaymentMismatch.class);

        shop.hear(id);
        assertThat(shop.order(id)).as("the truth is believed later").isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_payment_that_was_made_otherwise_than_wanted_is_offered_to_nobody_and_frees_its_goods_when_it_ends() {
        OrderId id = shop.place(2);
        shop.gateway.lie(p -> copy(p, Money.ofRoubles(999), "RUB", p.metadata(), "shop", true));
        shop.runErrands();
        assertThat(shop.payment(id))
                .isInstanceOfSatisfying(
                        Payment.Pending.class,
                        payment -> assertThat(payment.confirmationUrl()).isEmpty());
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.PaymentMismatch.class);

        shop.gateway.declineAll("expired_on_confirmation");
        shop.gateway.lie(p -> copy(p, Money.ofRoubles(999), "RUB", p.metadata(), "shop", true));
        shop.hear(id);

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void a_hold_that_the_service_does_not_know_any_more_ends_when_no_hold_can_last_longer() {
        OrderId id = shop.awaiting(2);
        shop.gateway.holdAll();
        shop.hear(id);
        shop.gateway.forget(shop.gatewayId(id));
        shop.clock.advance(Duration.ofDays(7));
        shop.hear(id);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));

        shop.clock.advance(Duration.ofDays(2));
        shop.hear(id);

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
    }

    @Test
    void a_payment_that_names_the_shops_own_account_is_believed() {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        shop.gateway.lie(p -> copy(p, p.amount(), "RUB", p.metadata(), "shop", true));
        shop.hear(id);
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"REQUEST_LOST", "ANSWER_LOST"})
    void an_unknown_answer_changes_nothing_and_is_asked_for_again(Trouble trouble) {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        List<Object> before = shop.trace();
        shop.gateway.fail(trouble);

        assertThat(shop.hear(id)).isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.trace()).isEqualTo(before);
    }

    @Test
    void wrong_credentials_alert_the_admins_once_and_are_tried_again() {
        OrderId id = shop.awaiting(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED, Trouble.NOT_ALLOWED);

        assertThat(shop.hear(id)).isInstanceOf(ErrandResult.Again.class);
        assertThat(shop.hear(id)).isInstanceOf(ErrandResult.Again.class);

        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentsOff("wrong secret key"));
        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
    }

    @Test
    void a_payment_that_the_service_does_not_know_any_more_is_told_to_the_admins_once() {
        OrderId id = shop.awaiting(2);
        shop.gateway.forget(shop.gatewayId(id));

        assertThat(shop.hear(id)).isInstanceOf(ErrandResult.Hopeless.class);
        shop.hear(id);

        assertThat(shop.announcements.alerts()).hasSize(1);
        assertThat(shop.tea()).as("nobody guesses").isEqualTo(new Stock.Counted(5, 2));
    }

    @Test
    void a_payment_that_was_never_heard_of_is_nothing_to_do() {
        assertThat(shop.settling.sync(new PaymentId("nobody"))).isEqualTo(new ErrandResult.Done());
    }

    @Test
    void a_status_that_the_shop_never_heard_of_moves_nothing_and_calls_the_admins() {
        OrderId id = shop.awaiting(2);
        shop.gateway.put(shop.gatewayId(id), Status.OTHER);
        shop.hear(id);
        shop.hear(id);

        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentStateUnknown(id));
        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);
    }

    @Test
    void a_payment_that_is_not_made_yet_is_not_asked_about() {
        OrderId id = shop.place(2);
        assertThat(shop.hear(id)).isEqualTo(new ErrandResult.Done());
        assertThat(shop.gateway.calls()).isEmpty();
    }

    @Test
    void a_customer_whose_payment_failed_keeps_the_bigger_cart_that_he_has_filled_since() {
        OrderId id = shop.awaiting(2);
        shop.unit.perform(() -> shop.carts.set(ANNA, TEA, 4));
        shop.gateway.declineAll("insufficient_funds");
        shop.hear(id);
        assertThat(shop.carts.of(ANNA)).containsExactly(Map.entry(TEA, 4));
    }

    @ParameterizedTest
    @CsvSource({"AwaitingPayment, SUCCEEDED", "AwaitingPayment, CANCELED", "Canceled, SUCCEEDED", "Expired, SUCCEEDED"})
    void the_admins_card_of_an_order_changes_with_it(String before, Status answer) {
        OrderId id = shop.awaiting(2);
        bring(id, before);
        int changes = shop.announcements.changes().size();
        shop.gateway.put(shop.gatewayId(id), answer);
        shop.hear(id);
        assertThat(shop.announcements.changes()).hasSize(changes + 1);
    }

    @Test
    void the_admins_card_of_a_short_order_changes_with_it() {
        OrderId id = shop.awaiting(2);
        shop.unit.perform(List.of(TEA), () -> shop.stock.release(id.holder()));
        int changes = shop.announcements.changes().size();
        shop.gateway.payAll();
        shop.hear(id);
        assertThat(shop.order(id)).isInstanceOf(Order.PaidShort.class);
        assertThat(shop.announcements.changes()).hasSize(changes + 1);
    }

    @Test
    void a_customer_who_paid_for_a_canceled_order_hears_that_his_money_goes_back() {
        OrderId id = shop.awaiting(2);
        shop.canceling.cancel(id, "customer");
        shop.gateway.payAll();
        shop.hear(id);
        assertThat(shop.announcements.news(id)).containsExactly(new News.Refunding());
    }

    @Test
    void the_admins_hear_which_money_came_into_which_shop() {
        OrderId id = shop.awaiting(2);
        shop.gateway.lie(p -> copy(p, p.amount(), "RUB", p.metadata(), "shop", false));
        shop.hear(id);
        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.PaymentMismatch(id, "live money in a test shop"));

        GatewayPayment theirs = ((GatewayAnswer.Known<GatewayPayment>) shop.gateway.get(shop.gatewayId(id))).object();
        assertThat(new PaymentCheck("shop", false).mismatch(shop.payment(id), theirs))
                .contains("test money in a live shop");
    }

    @Test
    void a_payment_page_that_comes_late_is_told_to_the_customer_once() {
        OrderId id = shop.place(2);
        shop.clock.advance(Duration.ofSeconds(10));
        shop.gateway.fail(Trouble.ANSWER_LOST);
        shop.runErrands();
        shop.clock.advance(Duration.ofMinutes(20));
        shop.runErrands();
        shop.hear(id);
        assertThat(shop.announcements.news(id)).containsExactly(new News.PaymentReady());
    }

    @Test
    void a_payment_page_that_comes_at_once_is_seen_and_not_told() {
        OrderId id = shop.place(2);
        shop.clock.advance(Duration.ofSeconds(10));
        shop.runErrands();
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
        assertThat(shop.announcements.news(id)).isEmpty();
    }

    @Test
    void nobody_is_called_to_pay_for_an_order_that_he_has_given_up() {
        OrderId id = shop.place(2);
        shop.canceling.cancel(id, "customer");
        shop.clock.advance(Duration.ofMinutes(20));
        shop.runErrands();
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
        assertThat(shop.announcements.news(id)).isEmpty();
    }

    @Test
    void what_a_customer_sends_to_the_payment_service_is_not_shown_in_a_log() {
        OrderId id = shop.awaiting(2);
        Intent intent = shop.payment(id).intent();
        assertThat(intent.toString())
                .contains(id.toString(), "1000.00 RUB", intent.idempotenceKey())
                .doesNotContain(intent.body());
    }
}
