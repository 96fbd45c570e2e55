package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.FakeWishes;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.HandlingOrder.Step;

class HandlingOrderTest {
    private static final OrderId ID = new OrderId(1);
    private static final Map<String, String> LEGAL = Map.of(
            "ACCEPT Paid", "Accepted",
            "ACCEPT Confirmed", "Accepted",
            "SHIP Accepted", "Shipped",
            "DELIVER Shipped", "Delivered");

    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeOrders orders = new FakeOrders(unit);
    private final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    private final FakeClock clock = new FakeClock();
    private final HandlingOrder handling = new HandlingOrder(unit, orders, new FakeWishes(unit), announcements, clock);
    private final CancelingOrder canceling = new CancelingOrder(
            unit, orders, new Reservations(new FakeStockLedger(unit), new FakePromoUses(unit)), announcements, clock);

    static Stream<Arguments> everyStepFromEveryState() {
        return Stream.of(Step.values())
                .flatMap(step -> AnOrder.inEveryState(1).stream()
                        .map(order -> Arguments.of(step, order.getClass().getSimpleName(), order)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStepFromEveryState")
    void a_step_is_taken_from_the_one_state_before_it_and_refused_from_all_others(
            Step step, String state, Order order) {
        unit.perform(() -> orders.add(order));

        HandlingOrder.Outcome outcome = handling.handle(ID, step, "Вера");

        Order now = orders.find(ID).orElseThrow();
        Optional<String> next = Optional.ofNullable(LEGAL.get(step + " " + state));
        if (next.isPresent()) {
            assertThat(outcome).isEqualTo(new HandlingOrder.Done(now));
            assertThat(now.getClass().getSimpleName()).isEqualTo(next.get());
            assertThat(now.progress()).isEqualTo(new Progress(order.progress().version() + 1, clock.instant(), "Вера"));
            assertThat(announcements.changes()).containsExactly(ID);
        } else {
            assertThat(outcome).isEqualTo(new HandlingOrder.NotNow(order));
            assertThat(now).isSameAs(order);
            assertThat(announcements.changes()).isEmpty();
            assertThat(announcements.news(ID)).isEmpty();
        }
    }

    static Stream<Arguments> everyState() {
        return AnOrder.inEveryState(1).stream()
                .map(order -> Arguments.of(order.getClass().getSimpleName(), order));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyState")
    void only_an_order_that_is_not_paid_can_be_given_up(String state, Order order) {
        unit.perform(() -> orders.add(order));

        CancelingOrder.Outcome outcome = canceling.cancel(ID, Progress.CUSTOMER);

        if (state.equals("AwaitingPayment")) {
            assertThat(outcome).isInstanceOf(CancelingOrder.Done.class);
            assertThat(orders.find(ID)).get().isInstanceOf(Order.Canceled.class);
            assertThat(announcements.changes()).containsExactly(ID);
        } else {
            assertThat(outcome).isEqualTo(new CancelingOrder.TooLate(order));
            assertThat(orders.find(ID)).containsSame(order);
            assertThat(announcements.changes()).isEmpty();
        }
    }

    @Test
    void the_customer_hears_of_shipping_and_delivery_and_not_of_the_shops_inner_steps() {
        unit.perform(() -> orders.add(AnOrder.awaiting(1).paid(clock.instant())));
        List.of(Step.values()).forEach(step -> handling.handle(ID, step, "Вера"));
        assertThat(announcements.news(ID)).containsExactly(new News.Shipped(""), new News.Delivered());
    }

    @Test
    void of_two_admins_who_press_at_once_the_second_learns_who_was_first() {
        unit.perform(() -> orders.add(AnOrder.awaiting(1).paid(clock.instant())));
        handling.handle(ID, Step.ACCEPT, "Вера");
        HandlingOrder.NotNow second = (HandlingOrder.NotNow) handling.handle(ID, Step.ACCEPT, "Борис");
        assertThat(second.order().progress().by()).isEqualTo("Вера");
    }
}
