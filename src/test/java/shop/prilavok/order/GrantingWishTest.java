package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.FakeWishes;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Wish.Choice;

class GrantingWishTest {
    private static final OrderId ID = new OrderId(1);
    private static final String TRACK = "80512345678901";

    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeOrders orders = new FakeOrders(unit);
    private final FakeWishes wishes = new FakeWishes(unit);
    private final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    private final FakeClock clock = new FakeClock();
    private final CancelingOrder canceling = new CancelingOrder(
            unit, orders, new Reservations(new FakeStockLedger(unit), new FakePromoUses(unit)), announcements, clock);
    private final GrantingWish granting = new GrantingWish(unit, orders, wishes, canceling, announcements, clock);

    private String state() {
        return orders.find(ID).orElseThrow().state().word();
    }

    private Answer answer() {
        return Answer.to(wishes.of(List.of(ID)), ID, OrderState.of(state()));
    }

    private GrantingWish.Outcome wish(Choice choice, String track) {
        return granting.grant(ID, new Wish(choice, track));
    }

    private void there(Order order) {
        unit.perform(() -> orders.add(order));
    }

    @ParameterizedTest
    @CsvSource({
        "Paid, ACCEPT, Accepted",
        "Paid, SHIP, Shipped",
        "Paid, DELIVER, Delivered",
        "Accepted, SHIP, Shipped",
        "Accepted, DELIVER, Delivered",
        "Shipped, DELIVER, Delivered",
        "AwaitingPayment, CANCEL, Canceled"
    })
    void steps_that_the_merchant_left_out_are_taken_too(String from, Choice choice, String to) {
        there(AnOrder.in(from));

        assertThat(wish(choice, "")).isInstanceOf(GrantingWish.Granted.class);
        assertThat(state()).isEqualTo(to);
        assertThat(orders.find(ID).orElseThrow().progress().by()).isEqualTo(Progress.LIST);
        assertThat(answer()).isEqualTo(Answer.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "AwaitingPayment, SHIP, NOT_PAID_YET",
        "PaidShort, SHIP, DECIDE_FIRST",
        "Expired, ACCEPT, TOO_LATE",
        "Canceled, DELIVER, TOO_LATE",
        "Refunding, SHIP, TOO_LATE",
        "Refunded, SHIP, TOO_LATE",
        "Paid, UNCLEAR, UNCLEAR",
        "Paid, CANCEL, CONFIRM_IN_CHAT",
        "PaidShort, CANCEL, CONFIRM_IN_CHAT",
        "Delivered, CANCEL, CONFIRM_IN_CHAT"
    })
    void what_cannot_be_done_is_explained_and_changes_nothing(String state, Choice choice, Answer answer) {
        there(AnOrder.in(state));

        assertThat(wish(choice, "")).isNotInstanceOf(GrantingWish.Granted.class);
        assertThat(state()).isEqualTo(state);
        assertThat(answer()).isEqualTo(answer);
        assertThat(announcements.news(ID)).isEmpty();
    }

    static Stream<Arguments> everyStateAndChoice() {
        return AnOrder.inEveryState(1).stream()
                .flatMap(order -> Stream.of(Choice.values())
                        .map(choice -> Arguments.of(order.getClass().getSimpleName(), choice, order)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndChoice")
    void a_choice_that_stays_in_its_cell_does_nothing_more(String state, Choice choice, Order order) {
        there(order);
        wish(choice, TRACK);
        Order after = orders.find(ID).orElseThrow();
        int changes = announcements.changes().size();
        List<News> told = announcements.news(ID);
        List<OrderId> asked = announcements.asked();

        wish(choice, TRACK);
        assertThat(orders.find(ID)).containsSame(after);
        assertThat(announcements.changes()).hasSize(changes);
        assertThat(announcements.news(ID)).isEqualTo(told);
        assertThat(announcements.asked()).isEqualTo(asked);
    }

    @Test
    void a_refused_choice_is_not_done_later_but_can_be_made_again() {
        Order.AwaitingPayment awaiting = AnOrder.awaiting(1);
        there(awaiting);
        wish(Choice.SHIP, "");
        unit.perform(() -> orders.save(awaiting.paid(clock.instant())));

        assertThat(wish(Choice.SHIP, TRACK)).isInstanceOf(GrantingWish.Refused.class);
        assertThat(state()).isEqualTo("Paid");
        assertThat(answer()).isEqualTo(Answer.CHOOSE_AGAIN);

        new HandlingOrder(unit, orders, wishes, announcements, clock).handle(ID, HandlingOrder.Step.ACCEPT, "Вера");
        assertThat(answer()).isEqualTo(Answer.CHOOSE_AGAIN);
        wish(Choice.NOTHING, "");
        assertThat(answer()).isEqualTo(Answer.NOTHING);
        wish(Choice.SHIP, "");
        assertThat(state()).isEqualTo("Shipped");
    }

    @Test
    void an_explanation_goes_when_somebody_does_what_was_refused() {
        Order.AwaitingPayment awaiting = AnOrder.awaiting(1);
        there(awaiting);
        wish(Choice.ACCEPT, "");
        unit.perform(() -> orders.save(awaiting.paid(clock.instant())));
        new HandlingOrder(unit, orders, wishes, announcements, clock).handle(ID, HandlingOrder.Step.ACCEPT, "Вера");

        assertThat(answer()).isEqualTo(Answer.NOTHING);
    }

    @Test
    void a_wish_for_a_step_behind_is_as_good_as_done() {
        there(AnOrder.in("Shipped"));

        assertThat(wish(Choice.ACCEPT, "")).isInstanceOf(GrantingWish.Granted.class);
        assertThat(state()).isEqualTo("Shipped");
        assertThat(announcements.changes()).isEmpty();
    }

    @Test
    void the_customer_hears_of_the_last_step_alone_with_the_number_of_his_parcel() {
        there(AnOrder.in("Paid"));
        wish(Choice.SHIP, TRACK);

        assertThat(announcements.news(ID)).containsExactly(new News.Shipped(TRACK));
    }

    @Test
    void a_number_that_comes_later_or_is_mended_is_told_by_itself() {
        there(AnOrder.in("Paid"));
        wish(Choice.SHIP, "");
        wish(Choice.SHIP, "8051");
        wish(Choice.SHIP, TRACK);
        wish(Choice.SHIP, "");

        assertThat(announcements.news(ID))
                .containsExactly(new News.Shipped(""), new News.Track("8051"), new News.Track(TRACK));
    }

    @Test
    void a_number_typed_before_the_button_in_the_chat_goes_with_the_news() {
        there(AnOrder.in("Accepted"));
        wish(Choice.NOTHING, TRACK);
        assertThat(announcements.news(ID)).isEmpty();

        new HandlingOrder(unit, orders, wishes, announcements, clock).handle(ID, HandlingOrder.Step.SHIP, "Вера");
        assertThat(announcements.news(ID)).containsExactly(new News.Shipped(TRACK));
    }

    @Test
    void money_does_not_go_back_on_a_cells_word_alone() {
        there(AnOrder.in("Shipped"));
        wish(Choice.CANCEL, "");

        assertThat(state()).isEqualTo("Shipped");
        assertThat(announcements.asked()).containsExactly(ID);
    }

    @Test
    void a_sale_without_money_is_not_called_off_on_a_cells_word_alone() {
        there(AnOrder.confirmed(1).accept(AnOrder.NOW, "Вера"));
        wish(Choice.CANCEL, "");

        assertThat(state()).isEqualTo("Accepted");
        assertThat(announcements.asked()).containsExactly(ID);
    }

    @Test
    void the_customer_of_an_unpaid_order_hears_that_the_shop_canceled_it() {
        there(AnOrder.in("AwaitingPayment"));
        wish(Choice.CANCEL, "");

        assertThat(announcements.news(ID)).containsExactly(new News.Canceled());
    }

    @Test
    void a_number_of_no_order_is_passed_over() {
        assertThat(wish(Choice.SHIP, "")).isEqualTo(new GrantingWish.Unknown());
    }
}
