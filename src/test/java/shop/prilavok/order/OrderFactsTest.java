package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static shop.prilavok.order.AnOrder.CUP;
import static shop.prilavok.order.AnOrder.TEA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;

class OrderFactsTest {
    private final OrderFacts facts = AnOrder.awaiting(1).facts();

    @Test
    void the_customer_pays_goods_and_delivery() {
        assertThat(facts.goods()).isEqualTo(Money.ofRoubles(1300));
        assertThat(facts.total()).isEqualTo(Money.ofRoubles(1550));
    }

    @Test
    void pieces_are_counted_by_item_in_sku_order() {
        assertThat(facts.pieces()).containsExactly(Map.entry(CUP, 1), Map.entry(TEA, 2));
        assertThat(facts.skus()).containsExactly(CUP, TEA);
    }

    @Test
    void an_order_of_nothing_is_no_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderFacts(
                        facts.id(),
                        facts.token(),
                        facts.customer(),
                        facts.language(),
                        facts.contact(),
                        facts.delivery(),
                        List.of(),
                        facts.placedAt()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderLine(TEA, "Пуэр", Money.ofRoubles(1), 0));
    }

    @Test
    void neither_number_nor_name_nor_address_is_shown_in_a_log() {
        assertThat(facts.toString())
                .contains("+7 *** *** 45 67")
                .doesNotContain("9161234567")
                .doesNotContain("Анна")
                .doesNotContain("Арбат");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "89161234567", "+7 916 123 45 67", "+0123456789", "+791612", "+7916123456789012"})
    void a_number_that_is_not_international_is_refused_without_being_repeated(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Phone(number))
                .withMessage("Not an international telephone number (" + number.length() + " characters)");
    }

    @Test
    void numbers_of_other_countries_are_fine() {
        assertThat(new Phone("+995555123456")).hasToString("+9 *** *** 34 56");
        assertThat(new Phone("+2907123").masked()).isEqualTo("+2 *** *** 71 23");
    }
}
