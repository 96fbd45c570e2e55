package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"anna@example.org", "a.b+shop@mail.sub.example.ru", "x_1@xn--80ak6aa92e.xn--p1ai", "A@B.RU"})
    void an_address_is_taken(String address) {
        assertThat(Email.of(address)).map(Email::address).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@example",
                "anna@@example.org",
                "a nna@example.org",
                "anna@example..org",
                ".anna@example.org",
                "anna.@example.org",
                "anna@-example.org",
                "анна@пример.рф",
                "anna@example.org\nbcc:x@y.ru",
                "<anna@example.org>",
                "anna@1.2.3.4"
            })
    void what_is_no_address_is_not(String text) {
        assertThat(Email.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(text)).withMessageNotContaining("anna");
    }

    @Test
    void an_address_is_never_longer_than_one_can_be() {
        assertThat(Email.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Email.of("a@" + "b".repeat(60).concat(".").repeat(5) + "org"))
                .isEmpty();
    }

    @Test
    void an_address_does_not_get_into_a_log() {
        assertThat(new Email("anna@example.org")).hasToString("a***@example.org");
    }
}
