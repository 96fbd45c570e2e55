package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " TEA", "TEA ", "TE\tA", "TEA\n", "\u0000"})
    void a_code_that_a_merchant_could_not_tell_from_another_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(code));
    }

    @Test
    void a_code_has_64_characters_at_most() {
        assertThat(new Sku("Ч".repeat(64)).code()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku("Ч".repeat(65)));
    }

    @Test
    void codes_differ_by_case_and_inner_space() {
        assertThat(new Sku("tea 1")).isNotEqualTo(new Sku("TEA 1")).isNotEqualTo(new Sku("tea  1"));
    }

    @Test
    void keys_are_eight_plain_characters_stay_the_same_and_differ() {
        assertThat(ShortKey.of("Чай зелёный".repeat(100)).value())
                .matches("[A-Za-z0-9_-]{8}")
                .isEqualTo(ShortKey.of("Чай зелёный".repeat(100)).value());
        assertThat(ShortKey.of("TEA").value().getBytes(StandardCharsets.UTF_8)).hasSize(8);
        assertThat(ShortKey.of("TEA").value())
                .as("buttons of last year still work")
                .isEqualTo("mw4q6T1V");
        assertThat(ShortKey.of("TEA")).as("as buttons are written").hasToString("mw4q6T1V");
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> new Sku("T-" + i).key())
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }
}
