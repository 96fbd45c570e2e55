package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;

class GatewayAccessTest {
    private static final Alert OFF = new Alert.PaymentsOff("wrong secret key");
    private static final Alert ON = new Alert.PaymentsOn();

    private final Counter shop = Counter.withTea(5);

    private PlacingOrder.Outcome confirm() {
        return shop.checkingOut.checkOut(Counter.checkout("another", Counter.ANNA, Map.of(Counter.TEA, 1)));
    }

    @Test
    void while_the_shop_is_not_let_in_no_order_is_placed_and_the_cart_stays() {
        shop.place(2);
        shop.unit.perform(() -> shop.carts.set(Counter.ANNA, Counter.TEA, 1));
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.runErrands();

        assertThat(confirm()).isEqualTo(new PlacingOrder.PaymentsOff());

        assertThat(shop.carts.of(Counter.ANNA)).containsEntry(Counter.TEA, 1);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(5, 2));
    }

    @Test
    void what_needs_no_payment_is_sold_meanwhile() {
        shop.place(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.runErrands();

        assertThat(confirm()).isEqualTo(new PlacingOrder.PaymentsOff());
        assertThat(shop.order(shop.placeOnReceipt(1))).isInstanceOf(Order.Confirmed.class);
    }

    @Test
    void a_long_silence_is_told_once_and_so_is_its_end() {
        OrderId id = shop.place(2);
        Instant began = shop.clock.instant();
        for (int minute = 0; minute <= 40; minute++) {
            shop.gateway.fail(Trouble.REQUEST_LOST);
            shop.runErrands();
            assertThat(shop.announcements.alerts())
                    .as("after %d minutes", minute)
                    .isEqualTo(minute <= 30 ? List.of() : List.of(new Alert.PaymentsSilent(began)));
            shop.clock.advance(Duration.ofMinutes(1));
        }

        shop.runErrands();
        shop.hear(id);

        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.PaymentsSilent(began), new Alert.PaymentsAnswer());
    }

    @Test
    void single_answers_that_got_lost_are_nobodys_concern() {
        OrderId id = shop.awaiting(2);
        for (int minute = 0; minute < 60; minute++) {
            shop.gateway.fail(Trouble.REQUEST_LOST);
            shop.hear(id);
            shop.hear(id);
            shop.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void the_admins_hear_once_that_payments_are_off_and_once_that_they_are_on_again() {
        OrderId id = shop.place(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED, Trouble.REQUEST_LOST, Trouble.NOT_ALLOWED, Trouble.NOT_ALLOWED);
        for (int again = 0; again < 4; again++) {
            shop.runErrands();
            shop.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(shop.announcements.alerts()).containsExactly(OFF);

        shop.runErrands();

        assertThat(shop.announcements.alerts()).containsExactly(OFF, ON);
        assertThat(shop.payment(id)).isInstanceOf(Payment.Pending.class);
        assertThat(confirm()).isInstanceOf(PlacingOrder.Placed.class);
    }

    @Test
    void the_next_time_is_told_again() {
        OrderId id = shop.awaiting(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.hear(id);
        shop.hear(id);
        shop.clock.advance(Duration.ofDays(3));
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.hear(id);

        assertThat(shop.announcements.alerts()).containsExactly(OFF, ON, OFF);
    }

    @Test
    void what_is_refused_is_not_thought_allowed_because_something_else_is() {
        OrderId paid = shop.paid(1);
        OrderId open = shop.awaiting(1);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.refunding.refund(paid, "Борис");
        shop.runErrands();
        shop.hear(open);

        assertThat(shop.announcements.alerts()).containsExactly(OFF);
        assertThat(confirm()).as("customers can pay").isInstanceOf(PlacingOrder.Placed.class);
        shop.runErrands();
        assertThat(shop.announcements.alerts()).containsExactly(OFF, ON);
    }

    @Test
    void a_shop_that_was_started_with_a_good_key_tells_that_payments_are_on_again() {
        shop.place(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.runErrands();

        GatewayAccess started = new GatewayAccess(shop.unit, shop.refusedCalls, shop.announcements, shop.clock);
        assertThat(started.canCharge()).as("the key may be mended").isTrue();
        started.heard(GatewayCall.CHARGE, new GatewayAnswer.Refused<>("invalid_request", "No"));

        assertThat(shop.announcements.alerts()).containsExactly(OFF, ON);
        assertThat(shop.refusedCalls.all()).isEmpty();
    }

    @Test
    void a_refusal_that_nobody_tries_again_keeps_customers_away_for_ten_minutes_at_most() {
        shop.place(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.runErrands();
        shop.clock.advance(Duration.ofMinutes(10));

        assertThat(confirm()).isInstanceOf(PlacingOrder.Placed.class);
    }

    /** Hears the same answer once more while the first is being written down, as another thread may. */
    private final class Interrupted implements UnitOfWork {
        private Optional<Runnable> meanwhile = Optional.empty();

        @Override
        public <T> T run(Collection<Sku> items, Supplier<T> work) {
            Optional<Runnable> once = meanwhile;
            meanwhile = Optional.empty();
            once.ifPresent(Runnable::run);
            shop.clock.advance(Duration.ofMillis(1));
            return shop.unit.run(items, work);
        }
    }

    @Test
    void of_several_threads_that_hear_the_same_one_tells() {
        Interrupted unit = new Interrupted();
        GatewayAccess access = new GatewayAccess(unit, shop.refusedCalls, shop.announcements, shop.clock);
        List<GatewayAnswer<Integer>> answers =
                List.of(new GatewayAnswer.NotAllowed<>("wrong secret key"), new GatewayAnswer.Known<>(1));
        for (GatewayAnswer<Integer> answer : answers) {
            unit.meanwhile = Optional.of(() -> access.heard(GatewayCall.CHARGE, answer));
            access.heard(GatewayCall.CHARGE, answer);
        }
        assertThat(shop.announcements.alerts()).containsExactly(OFF, ON);
    }
}
