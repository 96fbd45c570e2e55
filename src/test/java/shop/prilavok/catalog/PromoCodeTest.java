package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PromoCodeTest {
    private static PromoCode code(PromoCode.Discount discount) {
        return new PromoCode(
                "ВЕСНА10",
                discount,
                Money.ofRoubles(500),
                Optional.of(LocalDate.of(2026, 12, 31)),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static PromoCode percent(int hundredths) {
        return code(new PromoCode.Percent(hundredths));
    }

    private static PromoCode sum(String roubles) {
        return code(new PromoCode.Sum(Money.parse(roubles)));
    }

    @Test
    void a_percentage_of_the_goods_is_taken_off() {
        assertThat(percent(1_000).off(Money.ofRoubles(1190))).isEqualTo(Money.ofRoubles(119));
        assertThat(percent(750).off(Money.ofRoubles(200))).isEqualTo(Money.ofRoubles(15));
    }

    @Test
    void a_fraction_of_a_kopeck_goes_to_the_customer() {
        assertThat(percent(1_000).off(Money.parse("99.99"))).isEqualTo(Money.parse("10.00"));
        assertThat(percent(3_333).off(Money.parse("10.00"))).isEqualTo(Money.parse("3.34"));
        assertThat(percent(1).off(Money.parse("2.00"))).isEqualTo(Money.parse("0.01"));
    }

    @Test
    void a_sum_is_taken_off_as_it_is() {
        assertThat(sum("300.50").off(Money.ofRoubles(1000))).isEqualTo(Money.parse("300.50"));
    }

    @Test
    void goods_become_free_or_one_rouble_of_them_remains_to_be_paid() {
        assertThat(percent(PromoCode.Percent.WHOLE).off(Money.ofRoubles(700))).isEqualTo(Money.ofRoubles(700));
        assertThat(sum("900").off(Money.ofRoubles(700))).isEqualTo(Money.ofRoubles(700));
        assertThat(sum("699.50").off(Money.ofRoubles(700))).isEqualTo(Money.ofRoubles(699));
        assertThat(sum("0.10").off(Money.parse("0.50"))).isEqualTo(Money.ZERO);
    }

    @Test
    void the_greatest_sums_do_not_overflow() {
        Money most = new Money(Long.MAX_VALUE);
        assertThat(percent(5_000).off(most)).isEqualTo(new Money(Long.MAX_VALUE / 2 + 1));
    }

    @Test
    void it_is_good_through_its_last_day() {
        assertThat(percent(1_000).isOver(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(percent(1_000).isOver(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void case_spaces_and_the_letter_yo_make_no_difference() {
        assertThat(PromoCode.plain(" весна 10 ")).isEqualTo("ВЕСНА10");
        assertThat(PromoCode.plain("Счётчик")).isEqualTo("СЧЕТЧИК");
    }

    @Test
    void a_code_is_a_word_and_nothing_else() {
        assertThat(PromoCode.isUsable("VIP-10_A")).isTrue();
        assertThat(PromoCode.isUsable("")).isFalse();
        assertThat(PromoCode.isUsable("10%")).isFalse();
        assertThat(PromoCode.isUsable("A".repeat(33))).isFalse();
    }

    @Test
    void there_is_no_discount_of_nothing_and_none_above_the_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PromoCode.Percent(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromoCode.Percent(10_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromoCode.Sum(Money.ZERO));
    }
}
