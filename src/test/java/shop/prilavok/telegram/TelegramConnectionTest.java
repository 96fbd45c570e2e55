package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramConnectionTest {
    private static final String TOKEN = "12345:AAFsecretOfTheBot";

    @Test
    void the_token_and_the_proxys_login_are_not_shown() {
        TelegramProxy proxy = TelegramProxy.parse("socks5://anna:qwerty@proxy.example:1080");
        TelegramConnection connection =
                new TelegramConnection("https://api.telegram.org", TOKEN, Optional.of(proxy), Optional.empty());
        assertThat(connection.toString())
                .isEqualTo("TelegramConnection[https://api.telegram.org through socks5://proxy.example:1080]");
        assertThat(proxy.login().toString()).doesNotContain("anna").doesNotContain("qwerty");
        assertThat(connection.hide("https://api.telegram.org/bot" + TOKEN + "/getMe failed"))
                .isEqualTo("https://api.telegram.org/bot<token>/getMe failed");
    }

    @Test
    void another_server_than_telegrams_own_may_be_named() {
        TelegramConnection connection = TelegramConnection.direct("http://127.0.0.1:8081", TOKEN);
        assertThat(connection.url().getSchema()).isEqualTo("http");
        assertThat(connection.url().getHost()).isEqualTo("127.0.0.1");
        assertThat(connection.url().getPort()).isEqualTo(8081);
        assertThat(TelegramConnection.direct("https://api.telegram.org", TOKEN)
                        .url()
                        .getPort())
                .isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.telegram.org", "ftp://api.telegram.org", "https://example.com/telegram"})
    void an_address_that_the_bot_api_cannot_have_is_refused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelegramConnection.direct(address, TOKEN))
                .withMessageContaining("https://api.telegram.org")
                .withMessageNotContaining(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "12345", ":AAFsecretOfTheBot", "12345:AAF secret"})
    void what_is_no_token_is_refused_without_repeating_it(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelegramConnection.direct("https://api.telegram.org", token))
                .withMessageContaining("BotFather")
                .withMessageNotContaining("ecret");
    }
}
