package shop.prilavok.yookassa;

import java.time.Instant;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;

/** An order of two lamps with delivery, 1 790.50 roubles in all. */
final class Order72 {
    static final OrderFacts FACTS = in("ru");

    private Order72() {}

    static OrderFacts to(Contact contact) {
        return new OrderFacts(
                FACTS.id(),
                FACTS.token(),
                FACTS.customer(),
                FACTS.language(),
                contact,
                FACTS.delivery(),
                FACTS.lines(),
                FACTS.placedAt());
    }

    static OrderFacts in(String language) {
        return new OrderFacts(
                new OrderId(72),
                "checkout-1",
                new CustomerId(1001),
                language,
                new Contact("Анна Каренина", new Phone("+79161234567")),
                new Delivery.ToAddress("Москва, Тверская, 1", Money.parse("300.50")),
                List.of(new OrderLine(new Sku("LAMP-1"), "Лампа", Money.ofRoubles(745), 2)),
                Instant.parse("2026-11-21T09:00:00Z"));
    }
}
