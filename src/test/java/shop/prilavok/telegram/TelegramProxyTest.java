package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Markup;
import shop.prilavok.chat.Messenger.Done;
import shop.prilavok.chat.Messenger.Later;
import shop.prilavok.chat.Messenger.Sent;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.Screen;

class TelegramProxyTest {
    /** A name that only the proxy could know. */
    private static final String TELEGRAM = "http://telegram.invalid";

    private static Sent sendThrough(String proxy) {
        TelegramConnection connection = new TelegramConnection(
                TELEGRAM, ScriptedTelegram.TOKEN, Optional.of(TelegramProxy.parse(proxy)), Optional.empty());
        try (TelegramMessenger messenger = new TelegramMessenger(
                connection,
                new PictureFilesInMemory(),
                new PictureTroubles(),
                InstantSource.system(),
                Duration.ofSeconds(5))) {
            return messenger.send(new ChatId(7), Screen.of(Markup.of("Привет"), List.of()));
        }
    }

    private static MockResponse message() {
        return ScriptedTelegram.ok("{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"}}");
    }

    @Test
    void an_http_proxy_is_given_its_login_when_it_asks_for_it() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"shop\"")
                    .build());
            proxy.enqueue(message());
            assertThat(sendThrough("http://anna:qwerty@127.0.0.1:" + proxy.getPort()))
                    .isInstanceOf(Done.class);
            RecordedRequest asked = proxy.takeRequest();
            RecordedRequest let = proxy.takeRequest();
            assertThat(asked.getTarget()).startsWith(TELEGRAM);
            assertThat(asked.getHeaders().get("Proxy-Authorization")).isNull();
            assertThat(let.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic YW5uYTpxd2VydHk=");
        }
    }

    @Test
    void a_wrong_login_is_not_tried_for_ever() throws IOException {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            for (int i = 0; i < 5; i++) {
                proxy.enqueue(new MockResponse.Builder()
                        .code(407)
                        .addHeader("Proxy-Authenticate", "Basic realm=\"shop\"")
                        .build());
            }
            assertThat(sendThrough("http://anna:wrong@127.0.0.1:" + proxy.getPort()))
                    .isInstanceOfSatisfying(
                            Later.class, later -> assertThat(later.outage()).isTrue());
            assertThat(proxy.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void a_socks_proxy_is_given_its_login_and_looks_the_name_up_itself() throws IOException {
        Authenticator before = Authenticator.getDefault();
        try (ScriptedTelegram telegram = new ScriptedTelegram();
                SocksServer proxy = new SocksServer(telegram.port())) {
            assertThat(sendThrough("socks5://anna:qwerty@127.0.0.1:" + proxy.port()))
                    .isInstanceOf(Done.class);
            assertThat(proxy.login()).isEqualTo("anna:qwerty");
            assertThat(proxy.target()).isEqualTo("telegram.invalid:80");
        } finally {
            Authenticator.setDefault(before);
        }
    }

    @Test
    void a_login_may_hold_any_letter_when_it_is_percent_encoded() {
        assertThat(TelegramProxy.parse("http://anna:p%40ss%3Aw@proxy.example:3128")
                        .login())
                .contains(new TelegramProxy.Login("anna", "p@ss:w"));
        assertThat(TelegramProxy.parse("http://proxy.example:3128").login()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example:3128",
                "http://proxy.example",
                "ftp://anna:qwerty@proxy.example:21",
                "http://a b"
            })
    void what_is_no_proxy_is_refused_in_words_without_the_password(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelegramProxy.parse(text))
                .withMessageContaining("socks5://host:port")
                .withMessageNotContaining("qwerty");
    }
}
