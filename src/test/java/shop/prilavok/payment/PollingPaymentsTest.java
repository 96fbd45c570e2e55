package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

class PollingPaymentsTest {
    private final Counter shop = Counter.withTea(5);

    /** After how many seconds the payment service was asked, when the shop's clock ticks every ten of them. */
    private List<Long> looks(Duration during) {
        Instant start = shop.clock.instant();
        List<Long> looks = new ArrayList<>();
        while (shop.clock.instant().isBefore(start.plus(during))) {
            int before = shop.gateway.calls().size();
            shop.polling.step();
            if (shop.gateway.calls().size() > before) {
                looks.add(Duration.between(start, shop.clock.instant()).toSeconds());
            }
            shop.clock.advance(Duration.ofSeconds(10));
        }
        return looks;
    }

    @Test
    void an_open_payment_is_looked_at_often_at_first_and_seldom_later() {
        shop.awaiting(2);
        List<Long> looks = looks(Duration.ofMinutes(80));

        assertThat(looks).filteredOn(at -> at < 300).hasSize(30);
        assertThat(looks).filteredOn(at -> at >= 300 && at < 1200).hasSize(30);
        assertThat(looks).filteredOn(at -> at >= 1200 && at < 3900).hasSize(45);
        assertThat(looks).filteredOn(at -> at >= 3900).containsExactly(3900L, 4200L, 4500L);
    }

    @Test
    void a_refund_under_way_is_looked_at_for_days() {
        OrderId id = shop.paid(2);
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        List<Long> looks = looks(Duration.ofHours(4));

        assertThat(looks).filteredOn(at -> at < 600).hasSize(10);
        assertThat(looks).filteredOn(at -> at >= 600 && at < 7200).hasSize(11);
        assertThat(looks).filteredOn(at -> at >= 7200).containsExactly(7200L, 10800L);
    }

    @Test
    void a_payment_that_the_service_has_not_known_for_a_day_gives_its_goods_back() {
        OrderId id = shop.awaiting(2);
        shop.gateway.forget(shop.gatewayId(id));
        shop.clock.advance(Duration.ofHours(12));
        shop.polling.step();
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));
        shop.clock.advance(Duration.ofHours(12));
        shop.polling.step();

        assertThat(shop.order(id)).isInstanceOf(Order.Expired.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(shop.announcements.alerts()).hasAtLeastOneElementOfType(Alert.PaymentUnknownThere.class);
    }

    @Test
    void of_many_open_payments_only_those_that_changed_in_the_list_are_looked_at() {
        List<OrderId> orders = manyWait();
        OrderId paid = orders.get(7);
        shop.gateway.put(shop.gatewayId(paid), GatewayPayment.Status.SUCCEEDED);
        int before = shop.gateway.calls().size();

        assertThat(shop.polling.step()).isTrue();

        assertThat(shop.order(paid)).isInstanceOf(Order.Paid.class);
        assertThat(shop.gateway.calls().stream().skip(before).filter(call -> !call.equals("list payments")))
                .containsExactly("get " + shop.gatewayId(paid));
        assertThat(shop.polling.step()).as("all others are looked at later").isFalse();
    }

    @Test
    void while_the_list_cannot_be_had_many_open_payments_are_looked_at_one_by_one() {
        List<OrderId> orders = manyWait();
        shop.gateway.put(shop.gatewayId(orders.get(7)), GatewayPayment.Status.SUCCEEDED);
        shop.gateway.fail(Trouble.ANSWER_LOST);

        shop.polling.step();
        assertThat(shop.order(orders.get(7))).isInstanceOf(Order.Paid.class);
        assertThat(looksAt()).hasSize(20);

        assertThat(shop.polling.step()).as("the last one is still due").isTrue();
        assertThat(looksAt()).hasSize(orders.size()).doesNotHaveDuplicates();
    }

    private List<String> looksAt() {
        return shop.gateway.calls().stream()
                .filter(call -> call.startsWith("get "))
                .toList();
    }

    private List<OrderId> manyWait() {
        shop.book(Counter.TEA, 100, StockMovement.Kind.OPENING);
        List<OrderId> orders = LongStream.rangeClosed(1, 21)
                .mapToObj(customer -> shop.place(new CustomerId(customer), 1))
                .toList();
        shop.runErrands();
        return orders;
    }

    @Test
    void a_payment_that_stays_open_for_unusually_long_is_told_once() {
        OrderId id = shop.awaiting(2);
        looks(Duration.ofMinutes(74));
        assertThat(shop.announcements.alerts()).isEmpty();

        looks(Duration.ofMinutes(30));

        assertThat(shop.announcements.alerts()).containsExactly(new Alert.PaymentStillOpen(id));
    }

    @Test
    void a_payment_is_settled_without_any_webhook_and_then_left_alone() {
        OrderId id = shop.awaiting(2);
        assertThat(shop.polling.step()).isTrue();
        assertThat(shop.polling.step()).as("not due").isFalse();
        shop.gateway.payAll();
        shop.clock.advance(Duration.ofSeconds(10));

        assertThat(shop.polling.step()).isTrue();
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
        shop.clock.advance(Duration.ofDays(1));
        assertThat(shop.polling.step()).isFalse();
    }

    @Test
    void a_look_that_told_nothing_is_repeated_at_the_next_turn() {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        shop.gateway.fail(Trouble.REQUEST_LOST);
        shop.polling.step();
        assertThat(shop.order(id)).isInstanceOf(Order.AwaitingPayment.class);

        shop.clock.advance(Duration.ofSeconds(10));
        shop.polling.step();
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_look_that_kills_the_process_does_not_come_back_at_once() {
        shop.awaiting(2);
        shop.gateway.lie(payment -> {
            throw new IllegalStateException("killed");
        });
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(shop.polling::step);
        assertThat(shop.polling.step()).isFalse();
    }
}
