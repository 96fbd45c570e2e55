package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.payment.Returned.Goods;

class RefundableTest {
    private static final int ORDERS = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void parts_of_every_order_in_every_sequence_make_up_the_payment_and_never_more() {
        long seed = Long.getLong("prilavok.seed", System.nanoTime());
        System.out.println("RefundableTest: orders from -Dprilavok.seed=" + seed);
        RandomGenerator chance = new Random(seed);
        for (int number = 0; number < ORDERS; number++) {
            OrderFacts order = order(chance);
            Money paid = order.total();
            List<Refund> before = new ArrayList<>();
            Money back = Money.ZERO;
            Map<Sku, Integer> gone = new TreeMap<>();
            while (true) {
                Refundable left = Refundable.of(order, before);
                assertThat(left.money()).as("%s, paid %s", order, paid).isEqualTo(paid.minus(back));
                Returned part = part(chance, left);
                assertThat(left.has(part)).isTrue();
                if (part.isNothing()) {
                    break;
                }
                Money sum = left.sum(part);
                assertThat(left.rows(part).stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus))
                        .isEqualTo(sum);
                assertThat(left.rows(part))
                        .as("rates in the refund's receipt")
                        .allMatch(row -> row.vat().equals(row.delivery() ? Optional.empty() : rate(lineOf(row))));
                if (chance.nextInt(5) == 0) {
                    before.add(refund(before.size(), order, part, sum, false));
                    continue; // it failed: nothing has gone
                }
                back = back.plus(sum);
                assertThat(back).as("%s, paid %s", order, paid).isLessThanOrEqualTo(paid);
                part.pieces().forEach((sku, pieces) -> gone.merge(sku, pieces, Integer::sum));
                before.add(refund(before.size(), order, part, sum, true));
            }
            assertThat(back).as("seed %s: %s, paid %s", seed, order, paid).isEqualTo(paid);
            assertThat(gone).isEqualTo(order.pieces());
        }
    }

    @Test
    void with_some_sent_back_by_hand_all_parts_still_make_up_the_payment_and_never_more() {
        long seed = Long.getLong("prilavok.seed", System.nanoTime());
        System.out.println("RefundableTest: orders from -Dprilavok.seed=" + seed);
        RandomGenerator chance = new Random(seed);
        for (int number = 0; number < ORDERS; number++) {
            OrderFacts order = order(chance);
            List<Refund> before = new ArrayList<>();
            Money kept = order.total();
            for (Refundable left = Refundable.of(order, before, kept);
                    left.isAny();
                    left = Refundable.of(order, before, kept)) {
                assertThat(left.money()).as("seed %s: %s", seed, order).isEqualTo(kept);
                if (chance.nextInt(3) == 0) {
                    kept = kept.minus(new Money(1 + chance.nextLong(kept.kopecks())));
                } else {
                    Returned part = part(chance, left);
                    Money sum = left.sum(part);
                    before.add(refund(before.size(), order, part, sum, true));
                    kept = kept.minus(sum);
                }
                assertThat(kept.kopecks()).isNotNegative();
            }
            assertThat(kept).as("seed %s: %s", seed, order).isLessThan(Refundable.LEAST);
        }
    }

    @Test
    void the_dearer_pieces_go_first_when_a_discount_does_not_divide() {
        OrderFacts order = order(
                List.of(new OrderLine(new Sku("TEA"), "Чай", Money.ofRoubles(100), 3, Optional.of(VatRate.TEN))),
                Money.ZERO,
                Money.ofRoubles(100));
        Refundable left = Refundable.of(order, List.of());
        Returned one = new Returned(Map.of(new Sku("TEA"), 1), false, Goods.TO_SHELF);
        assertThat(left.sum(one)).isEqualTo(Money.parse("66.67"));
        Refundable then = Refundable.of(order, List.of(refund(0, order, one, left.sum(one), true)));
        assertThat(then.rows(new Returned(Map.of(new Sku("TEA"), 2), false, Goods.TO_SHELF)))
                .containsExactly(
                        new ReceiptRow("Чай", Money.parse("66.67"), 1, false, Optional.of(VatRate.TEN)),
                        new ReceiptRow("Чай", Money.parse("66.66"), 1, false, Optional.of(VatRate.TEN)));
    }

    @Test
    void less_than_a_rouble_neither_moves_nor_stays() {
        OrderFacts order = order(
                List.of(
                        new OrderLine(new Sku("CUP"), "Кружка", Money.parse("0.99"), 1),
                        new OrderLine(new Sku("TEA"), "Чай", Money.ofRoubles(100), 1)),
                Money.ZERO,
                Money.ZERO);
        Refundable left = Refundable.of(order, List.of());
        assertThat(left.isMovable(new Returned(Map.of(new Sku("CUP"), 1), false, Goods.TO_SHELF)))
                .isFalse();
        assertThat(left.isMovable(new Returned(Map.of(new Sku("TEA"), 1), false, Goods.TO_SHELF)))
                .isFalse();
        assertThat(left.isMovable(left.rest(Goods.TO_SHELF))).isTrue();
    }

    private static Refund refund(int number, OrderFacts order, Returned part, Money sum, boolean succeeded) {
        RefundId id = new RefundId("r-" + number);
        PaymentId payment = new PaymentId("p");
        Intent intent = new Intent(order.id(), sum, "r-" + number, "", NOW);
        return succeeded
                ? new Refund.Succeeded(id, payment, part, intent, "gw-" + number)
                : new Refund.Failed(id, payment, part, intent, "insufficient_funds");
    }

    /** Nothing only when nothing is left. */
    private static Returned part(RandomGenerator chance, Refundable left) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        left.pieces().forEach((sku, most) -> {
            int wanted = chance.nextInt(most + 1);
            if (wanted > 0) {
                pieces.put(sku, wanted);
            }
        });
        Returned some = new Returned(pieces, left.delivery() && chance.nextBoolean(), Goods.TO_SHELF);
        return some.isNothing() || chance.nextInt(8) == 0 ? left.rest(Goods.TO_SHELF) : some;
    }

    private static int lineOf(ReceiptRow row) {
        return Integer.parseInt(row.description().replace("Товар ", ""));
    }

    /** Some lines have none of their own. */
    private static Optional<VatRate> rate(int line) {
        return line % 3 == 0 ? Optional.empty() : Optional.of(VatRate.values()[line]);
    }

    private static OrderFacts order(RandomGenerator chance) {
        List<OrderLine> lines = new ArrayList<>();
        for (int line = 1 + chance.nextInt(6); line > 0; line--) {
            lines.add(new OrderLine(
                    new Sku("SKU-" + line),
                    "Товар " + line,
                    new Money(1 + chance.nextInt(100_000)),
                    1 + chance.nextInt(7),
                    rate(line)));
        }
        long goods = lines.stream().mapToLong(line -> line.sum().kopecks()).sum();
        return order(
                lines,
                chance.nextBoolean() ? Money.ZERO : new Money(chance.nextInt(50_000)),
                chance.nextInt(3) == 0 ? Money.ZERO : new Money(chance.nextLong(goods)));
    }

    private static OrderFacts order(List<OrderLine> lines, Money fee, Money discount) {
        return new OrderFacts(
                new OrderId(1),
                "token",
                new CustomerId(1),
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.ToAddress("Москва, Тверская, 1", fee),
                lines,
                Optional.of(discount).filter(Money::isPositive).map(off -> new AppliedPromo("СКИДКА", off)),
                NOW);
    }
}
