package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void money_is_written_with_two_decimals_and_a_dot() {
        assertThat(new Money(150_000).decimal()).isEqualTo("1500.00");
        assertThat(new Money(-5).decimal()).isEqualTo("-0.05");
    }

    @Test
    void a_fraction_of_a_kopeck_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> Money.parse("10.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofRoubles(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roubles_are_read_with_or_without_kopecks() {
        assertThat(Money.parse("1500")).isEqualTo(new Money(150_000));
        assertThat(Money.parse("12.5")).isEqualTo(new Money(1_250));
        assertThat(Money.parse("0.010")).isEqualTo(new Money(1));
    }

    @Test
    void a_line_too_big_to_count_is_refused_and_does_not_wrap_around() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE / 2).times(3)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_item_costs_something() {
        assertThat(new Money(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(new Money(-1).isPositive()).isFalse();
        assertThatThrownBy(() -> CatalogOnFakes.item(CatalogOnFakes.TEA, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.00 RUB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e999999999", "1e-999999999", "92233720368547758.08", "123456789012345678"})
    void a_sum_that_nobody_could_write_out_is_refused_at_once(String roubles) {
        assertThatThrownBy(() -> Money.parse(roubles)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_greatest_sum_is_as_exact_as_the_least() {
        assertThat(Money.parse("92233720368547758.07")).isEqualTo(new Money(Long.MAX_VALUE));
        assertThat(Money.parse("-92233720368547758.08")).isEqualTo(new Money(Long.MIN_VALUE));
        assertThat(Money.parse("1.50e3")).isEqualTo(new Money(150_000));
        assertThat(Money.parse("0e-999999999")).isEqualTo(Money.ZERO);
    }
}
