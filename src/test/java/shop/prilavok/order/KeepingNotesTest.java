package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeCustomerNotes;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakeUnitOfWork;

class KeepingNotesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final CustomerNote WHOLESALE = new CustomerNote(List.of("опт"), "звонить вечером");

    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeOrders orders = new FakeOrders(unit);
    private final FakeCustomerNotes notes = new FakeCustomerNotes(unit);
    private final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    private final KeepingNotes keeping = new KeepingNotes(unit, orders, notes, announcements);

    @Test
    void cards_of_the_customers_open_orders_are_drawn_anew_and_no_others() {
        Order.AwaitingPayment over = order(1);
        Order.AwaitingPayment open = order(1);
        order(2);
        unit.perform(() -> orders.save(over.expire(NOW)));

        keeping.keep(Map.of(new CustomerId(1), WHOLESALE));

        assertThat(notes.of(new CustomerId(1))).isEqualTo(WHOLESALE);
        assertThat(announcements.noted()).containsExactly(open.id());
        assertThat(announcements.changes()).isEmpty();
    }

    @Test
    void nothing_is_kept_about_somebody_who_never_ordered() {
        order(1);

        assertThat(keeping.keep(Map.of(new CustomerId(5), WHOLESALE))).isEmpty();
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void of_very_many_at_once_the_rest_is_kept_when_it_is_given_again() {
        Map<CustomerId, CustomerNote> news = new LinkedHashMap<>();
        for (int customer = 1; customer <= KeepingNotes.MOST + 1; customer++) {
            order(customer);
            news.put(new CustomerId(customer), WHOLESALE);
        }

        news.keySet().removeAll(keeping.keep(news).keySet());

        assertThat(news).containsOnlyKeys(new CustomerId(KeepingNotes.MOST + 1));
        assertThat(keeping.keep(news)).isEqualTo(news);
    }

    private Order.AwaitingPayment order(long customer) {
        return unit.run(() -> {
            OrderId id = orders.nextId();
            OrderFacts facts = new OrderFacts(
                    id,
                    "token-" + id,
                    new CustomerId(customer),
                    "ru",
                    new Contact("Анна", new Phone("+79161234567")),
                    new Delivery.Pickup(),
                    List.of(new OrderLine(new Sku("TEA-1"), "Чай", Money.ofRoubles(350), 2)),
                    NOW);
            Order.AwaitingPayment order = new Order.AwaitingPayment(facts, new Progress(1, NOW, Progress.CUSTOMER));
            orders.add(order);
            return order;
        });
    }
}
