package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderState;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Progress;
import shop.prilavok.order.StateChange;

class OrderTableTest extends OnEachStore {
    private Orders orders() {
        return db.orders();
    }

    private <T extends Order> T saved(T order) {
        unit.perform(() -> orders().save(order));
        assertThat(orders().find(order.id())).hasValue(order);
        return order;
    }

    @Test
    void numbers_have_four_digits_at_least_and_grow_by_one() {
        OrderId first = unit.run(() -> orders().nextId());
        OrderId second = unit.run(() -> orders().nextId());
        assertThat(first.value()).isGreaterThanOrEqualTo(1001);
        assertThat(second.value()).isEqualTo(first.value() + 1);
    }

    @Test
    void an_order_comes_back_as_it_was_stored() {
        Order pickup = placed("one");
        Order delivered = awaiting(facts("two", new Delivery.ToAddress("Москва, Лесная 5", Money.ofRoubles(300))));
        unit.perform(() -> orders().add(delivered));
        assertThat(orders().find(pickup.id())).hasValue(pickup);
        assertThat(orders().find(delivered.id())).hasValue(delivered);
        assertThat(orders().findByToken("two")).hasValue(delivered);
        assertThat(orders().findByToken("three")).isEmpty();
    }

    @Test
    void an_order_comes_back_with_its_way_of_delivery_and_its_discount() {
        for (Delivery delivery : List.of(
                new Delivery.Pickup("Пункт выдачи", Money.ofRoubles(150), "Лесная, 5"),
                new Delivery.ToAddress("Москва, Лесная 5", Money.ZERO, "Курьер"),
                new Delivery.Pickup("При получении", Money.ZERO, "", true),
                new Delivery.ToAddress("Москва, Лесная 5", Money.ZERO, "Почтой", true))) {
            OrderFacts facts = facts(delivery.option(), delivery);
            Order order = awaiting(new OrderFacts(
                    facts.id(),
                    facts.token(),
                    facts.customer(),
                    facts.language(),
                    facts.contact(),
                    delivery,
                    facts.lines(),
                    Optional.of(new AppliedPromo("ВЕСНА10", Money.parse("109.10"))),
                    facts.placedAt()));
            unit.perform(() -> orders().add(order));
            assertThat(orders().find(order.id())).hasValue(order);
        }
    }

    @Test
    void a_sale_without_money_comes_back_as_it_was_called_off() {
        Order.AwaitingPayment placed = awaiting(facts("one", new Delivery.Pickup("Лавка", Money.ZERO, "", true)));
        unit.perform(() -> orders().add(placed));
        Order.Confirmed confirmed = saved(placed.confirm(now()));
        assertThat(orders().find(placed.id())).hasValue(confirmed);
        Order.Canceled canceled = saved(confirmed.callOff(now(), "Оля"));
        assertThat(canceled.sold()).isTrue();
        assertThat(orders().find(placed.id())).hasValue(canceled);
    }

    @Test
    void one_checkout_is_one_order() {
        placed("one");
        OrderFacts again = facts("one", new Delivery.Pickup());
        assertThatThrownBy(() -> unit.perform(() -> orders().add(awaiting(again))))
                .isInstanceOf(RuntimeException.class);
        assertThat(orders().find(again.id())).isEmpty();
    }

    @Test
    void what_a_failed_statement_says_names_no_customer() {
        placed("one");
        OrderFacts again = facts("one", new Delivery.Pickup());
        assertThatThrownBy(() -> unit.perform(() -> orders().add(awaiting(again))))
                .satisfies(failure -> {
                    List<String> said = new ArrayList<>();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        said.add(String.valueOf(cause));
                    }
                    assertThat(String.join(" ", said)).doesNotContain("Анна").doesNotContain("79161234567");
                });
    }

    @Test
    void every_state_comes_back_as_it_was_stored() {
        Order.AwaitingPayment bought = placed("one");
        clock.pass(Duration.ofMinutes(5));
        Order.Paid paid = saved(bought.paid(now()));
        Order.Accepted accepted = saved(paid.accept(now(), "Оля"));
        Order.Shipped shipped = saved(accepted.ship(now(), "Оля"));
        Order.Delivered delivered = saved(shipped.deliver(now(), "Оля"));
        Order.Refunding sold = saved(delivered.refund(now(), "Оля"));
        saved(sold.refunded(now()));
        Order.Refunding unsold =
                saved(saved(saved(placed("two").expire(now())).paidShort(now())).refund(now(), "Оля"));
        assertThat(sold.sold()).isTrue();
        assertThat(unsold.sold()).isFalse();
        saved(placed("three").cancel(now(), "customer"));
    }

    @Test
    void the_audit_has_every_step_of_an_order_with_its_time_and_who_took_it() {
        Order.AwaitingPayment bought = placed("one");
        clock.pass(Duration.ofMinutes(5));
        Order.Paid paid = saved(bought.paid(now()));
        clock.pass(Duration.ofHours(1));
        saved(paid.accept(now(), "Оля"));
        placed("two");

        assertThat(orders().history(bought.id()))
                .containsExactly(
                        new StateChange(1, "AwaitingPayment", now().minusSeconds(3900), Progress.CUSTOMER),
                        new StateChange(2, "Paid", now().minusSeconds(3600), Progress.SHOP),
                        new StateChange(3, "Accepted", now(), "Оля"));
        assertThat(orders().history(new OrderId(1))).isEmpty();
    }

    @Test
    void a_change_that_was_rolled_back_is_not_in_the_audit() {
        Order.AwaitingPayment order = placed("one");
        assertThatThrownBy(() -> unit.perform(() -> {
                    orders().save(order.paid(now()));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(orders().history(order.id())).containsExactly(StateChange.to(order));

        saved(order.paid(now()));
        assertThatThrownBy(() -> unit.perform(() -> orders().save(order.cancel(now(), Progress.CUSTOMER))))
                .isInstanceOf(Orders.StaleOrder.class);
        assertThat(orders().history(order.id()))
                .extracting(StateChange::state)
                .containsExactly("AwaitingPayment", "Paid");
    }

    @Test
    void a_change_made_from_an_old_version_is_refused() {
        Order.AwaitingPayment order = placed("one");
        saved(order.paid(now()));
        assertThatThrownBy(() -> unit.perform(() -> orders().save(order.cancel(now(), "customer"))))
                .isInstanceOf(Orders.StaleOrder.class);
        assertThat(orders().find(order.id()).orElseThrow()).isInstanceOf(Order.Paid.class);
    }

    @Test
    void locking_gives_the_order_as_it_is_now() {
        Order.AwaitingPayment order = placed("one");
        assertThat(unit.<Order>run(() -> orders().lock(order.id()))).isEqualTo(order);
        assertThatThrownBy(() -> unit.run(() -> orders().lock(new OrderId(1))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("order 1");
    }

    @Test
    void a_customer_sees_his_own_orders_newest_first_page_by_page() {
        List<OrderId> placed = List.of(placedId("a"), placedId("b"), placedId("c"));
        assertThat(orders().ofCustomer(ANNA, 0, 2)).extracting(Order::id).containsExactly(placed.get(2), placed.get(1));
        assertThat(orders().ofCustomer(ANNA, 2, 2)).extracting(Order::id).containsExactly(placed.get(0));
        assertThat(orders().ofCustomer(new CustomerId(78), 0, 2)).isEmpty();
    }

    @Test
    void the_open_orders_of_a_customer_are_counted() {
        OrderId paid = placedId("a");
        placedId("b");
        placedId("c");
        unit.perform(() -> {
            Order.AwaitingPayment order = (Order.AwaitingPayment) orders().lock(paid);
            orders().save(order.paid(now()));
        });
        assertThat(orders().countOpen(ANNA)).isEqualTo(2);
        assertThat(orders().countOpen(new CustomerId(78))).isZero();
    }

    @Test
    void a_cart_keeps_the_order_of_adding_and_forgets_what_is_set_to_zero() {
        unit.perform(() -> {
            db.carts().set(ANNA, TEA, 1);
            db.carts().set(ANNA, CUP, 2);
            db.carts().set(ANNA, TEA, 3);
            db.carts().set(new CustomerId(78), TEA, 9);
        });
        assertThat(db.carts().of(ANNA)).containsExactly(Map.entry(TEA, 3), Map.entry(CUP, 2));
        unit.perform(() -> db.carts().set(ANNA, TEA, 0));
        assertThat(db.carts().of(ANNA)).containsOnlyKeys(CUP);
        unit.perform(() -> db.carts().clear(ANNA));
        assertThat(db.carts().of(ANNA)).isEmpty();
        assertThat(db.carts().of(new CustomerId(78))).containsOnlyKeys(TEA);
    }

    @Test
    void many_orders_tell_their_states_at_once() {
        Order.AwaitingPayment waits = placed("a");
        Order.AwaitingPayment paid = placed("b");
        placed("c");
        unit.perform(() -> db.orders().save(paid.paid(now())));

        assertThat(db.orders().states(List.of(waits.id(), paid.id(), new OrderId(999_999))))
                .containsOnly(
                        Map.entry(waits.id(), OrderState.AWAITING_PAYMENT), Map.entry(paid.id(), OrderState.PAID));
        assertThat(db.orders().states(List.of())).isEmpty();
    }
}
