package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.Junk;
import shop.prilavok.order.Phone;

class ChatJunkTest {
    private final PhoneReader phones = new PhoneReader();

    static Stream<byte[]> buttons() {
        return Junk.like(RouteTest.routes().map(Route::data).toArray(String[]::new));
    }

    @FuzzTest
    @MethodSource("buttons")
    void button_data_is_the_shops_own_letter_by_letter_or_nothing(byte[] junk) {
        String data = Junk.text(junk);
        Route.parse(data).ifPresent(route -> {
            assertThat(route.data()).isEqualTo(data);
            assertThat(Route.parse(route.data())).contains(route);
            assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        });
    }

    static Stream<byte[]> numbers() {
        return Junk.like(
                "+79161234567",
                "8 (916) 123-45-67",
                "375291234567",
                "+49 30 1234567",
                "+39 06 69812345",
                "tel:+1-201-555-0123;ext=12",
                "+800 1234 5678");
    }

    @FuzzTest
    @MethodSource("numbers")
    void a_telephone_number_is_understood_for_good_or_not_at_all(byte[] junk) {
        phones.read(Junk.text(junk))
                .map(Phone::e164)
                .ifPresent(number -> assertThat(phones.read(number)).contains(new Phone(number)));
    }
}
