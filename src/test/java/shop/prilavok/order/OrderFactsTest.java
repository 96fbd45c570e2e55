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

    @Test
    void an_address_that_no_courier_could_find_or_no_card_could_show_is_refused() {
        assertThat(to("Ямская,1").address()).hasSize(8);
        assertThat(to("Я".repeat(300)).address()).hasSize(300);
        assertThatIllegalArgumentException().isThrownBy(() -> to("Ямская1"));
        assertThatIllegalArgumentException().isThrownBy(() -> to("  Ямская1  "));
        assertThatIllegalArgumentException().isThrownBy(() -> to("Я".repeat(301)));
    }

    private static Delivery.ToAddress to(String address) {
        return new Delivery.ToAddress(address, Money.ZERO);
    }

    @Test
    void a_name_has_a_hundred_characters_at_most() {
        assertThat(new Contact("Я".repeat(100), AnOrder.CONTACT.phone()).name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact("Я".repeat(101), AnOrder.CONTACT.phone()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(" ", AnOrder.CONTACT.phone()));
    }

    @Test
    void an_order_is_called_by_its_number_which_is_above_zero() {
        assertThat(new OrderId(1042)).hasToString("1042");
        assertThat(new OrderId(1042).holder()).isEqualTo("order:1042");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(0));
    }

    @Test
    void a_log_tells_what_bringing_costs_and_not_where_to_and_calls_a_customer_by_number() {
        assertThat(facts.delivery()).hasToString("ToAddress[fee=250.00 RUB]");
        assertThat(AnOrder.ANNA).hasToString("1");
    }
}
