package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.order.Phone;

class PhoneReaderTest {
    private final PhoneReader reader = new PhoneReader();

    @ParameterizedTest
    @CsvSource({
        "8 916 123-45-67, +79161234567",
        "89161234567, +79161234567",
        "+7 (916) 123 45 67, +79161234567",
        "7 916 123 45 67, +79161234567",
        "79161234567, +79161234567",
        "9161234567, +79161234567",
        "' 8-916-123-45-67 ', +79161234567",
        "8.916.123.45.67, +79161234567",
        "８９１６１２３４５６７, +79161234567",
        "8 (495) 123-45-67, +74951234567",
        "+375 29 123-45-67, +375291234567",
        "375291234567, +375291234567",
        "+44 20 7946 0018, +442079460018",
        "+1 650 253 0000, +16502530000"
    })
    void a_number_is_understood_as_people_write_it(String typed, String expected) {
        assertThat(reader.read(typed)).contains(new Phone(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "79161234567, +79161234567",
        "+79161234567, +79161234567",
        "84961234567, +84961234567",
        "4741234567, +4741234567",
        "375291234567, +375291234567"
    })
    void a_number_that_the_messenger_gives_has_its_country_with_or_without_a_plus(String given, String expected) {
        assertThat(reader.shared(given)).contains(new Phone(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "+7 916 123",
                "8 916 123-45-678",
                "Анна",
                "112",
                "+",
                "0000000000",
                "+49 308 (916) 123-45-677",
                "8 916 123-45-67 доб. 5"
            })
    void what_is_no_number_is_refused(String typed) {
        assertThat(reader.read(typed)).isEmpty();
    }

    @Test
    void a_novel_is_refused_at_once() {
        assertThat(reader.read("8".repeat(100_000))).isEmpty();
    }
}
