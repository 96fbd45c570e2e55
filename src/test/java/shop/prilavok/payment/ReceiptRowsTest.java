package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

class ReceiptRowsTest {
    private static final int CARTS = 100_000;
    private static final int MOST_ROWS = 80;

    private static ReceiptRow row(String name, String price, int quantity) {
        return new ReceiptRow(name, Money.parse(price), quantity, false, Optional.empty());
    }

    private static Money sum(List<ReceiptRow> rows) {
        return rows.stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void without_a_discount_the_rows_are_the_lines() {
        List<ReceiptRow> rows = List.of(row("Чай", "320.50", 2), row("Кружка", "450", 1));
        assertThat(spread(rows, Money.parse("1091.00"))).isEqualTo(rows);
    }

    @Test
    void a_discount_is_spread_and_one_row_is_cut_in_two_when_the_kopecks_do_not_divide() {
        assertThat(spread(List.of(row("Чай", "100", 3)), Money.parse("200")))
                .containsExactly(row("Чай", "66.67", 2), row("Чай", "66.66", 1));
        List<ReceiptRow> two = List.of(row("Чай", "100", 3), row("Кружка", "10", 1));
        assertThat(sum(spread(two, Money.parse("299.99")))).isEqualTo(Money.parse("299.99"));
    }

    @Test
    void a_discount_lowers_the_goods_and_not_the_delivery() {
        OrderFacts order = new OrderFacts(
                new OrderId(1),
                "t",
                new CustomerId(1),
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250)),
                List.of(
                        new OrderLine(new Sku("TEA"), "Чай", Money.ofRoubles(100), 3, Optional.of(VatRate.TEN)),
                        new OrderLine(new Sku("CUP"), "Кружка", Money.ofRoubles(10), 1)),
                Optional.of(new AppliedPromo("ВЕСНА", Money.parse("10.01"))),
                Instant.EPOCH);

        List<ReceiptRow> rows = ReceiptRows.of(order, "Доставка");

        assertThat(rows).last().isEqualTo(new ReceiptRow("Доставка", Money.ofRoubles(250), 1, true, Optional.empty()));
        assertThat(sum(rows)).isEqualTo(order.total());
        assertThat(rows)
                .as("only the tea has a rate of its own")
                .allMatch(row -> row.vat()
                        .equals(row.description().equals("Чай") ? Optional.of(VatRate.TEN) : Optional.empty()));
        Money tea = ReceiptRows.paidFor(order, order.lines().get(0));
        Money cup = ReceiptRows.paidFor(order, order.lines().get(1));
        assertThat(tea.plus(cup)).isEqualTo(Money.parse("299.99"));
        assertThat(tea).isGreaterThan(Money.ofRoubles(289)).isLessThan(Money.ofRoubles(291));
    }

    @Test
    void rows_cannot_make_up_more_than_they_are_nor_less_than_nothing() {
        List<ReceiptRow> rows = List.of(row("Чай", "100", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> spread(rows, Money.parse("300.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> spread(rows, Money.parse("-0.01")));
    }

    @Test
    void goods_that_a_promo_code_made_free_have_no_rows() {
        assertThat(spread(List.of(row("Чай", "100", 3), row("Чашка", "0.01", 1)), Money.ZERO))
                .isEmpty();
    }

    @Test
    void every_cart_with_every_discount_makes_up_the_payment_to_the_kopeck() {
        long seed = Long.getLong("prilavok.seed", System.nanoTime());
        System.out.println("ReceiptRowsTest: carts from -Dprilavok.seed=" + seed);
        RandomGenerator chance = new Random(seed);
        for (int cart = 0; cart < CARTS; cart++) {
            List<ReceiptRow> rows = cart(chance);
            long full = sum(rows).kopecks();
            Money total = new Money(chance.nextInt(4) == 0 ? full : 1 + chance.nextLong(full));

            List<ReceiptRow> lowered = spread(rows, total);

            assertThat(sum(lowered)).as("cart %s: %s", cart, rows).isEqualTo(total);
            assertThat(lowered.size()).isLessThanOrEqualTo(Math.min(rows.size() + 1, MOST_ROWS));
            for (ReceiptRow row : rows) {
                List<ReceiptRow> its = lowered.stream()
                        .filter(one -> one.description().equals(row.description()))
                        .toList();
                assertThat(its)
                        .as("%s is not dearer than before", row)
                        .allMatch(one ->
                                one.unitPrice().compareTo(row.unitPrice()) <= 0 && one.delivery() == row.delivery());
                assertThat(its)
                        .as("the rate of %s", row)
                        .allMatch(one -> one.vat().equals(row.vat()));
                boolean someCostNothing =
                        its.isEmpty() || its.get(0).unitPrice().kopecks() == 1;
                if (!someCostNothing) {
                    assertThat(its.stream().mapToInt(ReceiptRow::quantity).sum())
                            .isEqualTo(row.quantity());
                }
            }
        }
    }

    private static List<ReceiptRow> spread(List<ReceiptRow> rows, Money total) {
        return ReceiptRows.spread(rows, total).stream().flatMap(List::stream).toList();
    }

    private static List<ReceiptRow> cart(RandomGenerator chance) {
        List<ReceiptRow> rows = new ArrayList<>();
        int lines = 1 + chance.nextInt(chance.nextInt(10) == 0 ? 50 : 6);
        for (int line = 0; line < lines; line++) {
            long price = chance.nextInt(5) == 0 ? 1 + chance.nextInt(30) : 1 + chance.nextInt(1_000_000);
            rows.add(new ReceiptRow("line " + line, new Money(price), 1 + chance.nextInt(20), false, vat(chance)));
        }
        if (chance.nextBoolean()) {
            rows.add(new ReceiptRow("delivery", new Money(1 + chance.nextInt(100_000)), 1, true, Optional.empty()));
        }
        return rows;
    }

    private static Optional<VatRate> vat(RandomGenerator chance) {
        List<VatRate> rates = List.of(VatRate.values());
        return chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(rates.get(chance.nextInt(rates.size())));
    }
}
