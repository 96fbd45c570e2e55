package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.http.Network;
import shop.prilavok.http.Senders;
import shop.prilavok.telegram.TelegramConnection;
import shop.prilavok.yookassa.YooKassaOptions;

class SettingsTest {
    private static final String TOKEN = "123456789:AAEexampleexampleexampleexample12345";
    private static final String KEY = "test_very-secret-key";
    private static final Pattern RUSSIAN = Pattern.compile("(?s).*[а-яё]{3}.*");

    @Test
    void good_settings_are_read_with_their_defaults() {
        Settings settings = good(enough());

        assertThat(settings.telegram().url()).hasToString("https://api.telegram.org");
        assertThat(settings.yooKassa().url()).hasToString("https://api.yookassa.ru/v3");
        assertThat(settings.yooKassa().isTest()).isTrue();
        assertThat(settings.front().zone()).hasToString("Europe/Moscow");
        assertThat(settings.front().deliveryPrice()).isEqualTo(Money.ZERO);
        assertThat(settings.telegram().admins()).containsExactlyInAnyOrder(11L, 22L);
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(problems(Map.of()))
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_TELEGRAM_TOKEN: не задан"))
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_ADMIN_CHAT: не задан"))
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_SHEET_ID: не задана"))
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_YOOKASSA_SHOP_ID: не задан"))
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_YOOKASSA_SECRET_KEY: не задан"));
        assertThat(problems(Map.of("PRILAVOK_LANGUAGE", "en")))
                .hasSize(5)
                .allMatch(problem -> problem.contains(" is missing: "));
    }

    @ParameterizedTest
    @CsvSource({
        "PRILAVOK_TELEGRAM_TOKEN, 12345",
        "PRILAVOK_TELEGRAM_URL, telegram",
        "PRILAVOK_TELEGRAM_URL, http:telegram",
        "PRILAVOK_TELEGRAM_URL, https://api.telegram.org/bot",
        "PRILAVOK_ADMINS, ','",
        "PRILAVOK_TELEGRAM_PROXY, somewhere",
        "PRILAVOK_ADMIN_CHAT, @mychat",
        "PRILAVOK_ADMINS, '11,anna'",
        "PRILAVOK_SHEET_ID, my sheet",
        "PRILAVOK_YOOKASSA_SHOP_ID, shop 100500",
        "PRILAVOK_YOOKASSA_SECRET_KEY, 100500",
        "PRILAVOK_SHEET_POLL_SECONDS, 0",
        "PRILAVOK_LANGUAGE, de",
        "PRILAVOK_TIME_ZONE, Moscow",
        "PRILAVOK_DELIVERY, pigeon",
        "PRILAVOK_DELIVERY_PRICE, -5",
        "PRILAVOK_DELIVERY_PRICE, 10.005",
        "PRILAVOK_DATABASE_URL, jdbc:mysql://x",
        "PRILAVOK_HTTP_PORT, 70000",
        "PRILAVOK_WEBHOOK_PATH, short",
        "PRILAVOK_WEBHOOK_TLS_PORT, 70000",
        "PRILAVOK_WEBHOOK_HOST, https://shop.example.com",
        "PRILAVOK_WEBHOOK_SENDERS, everybody",
        "PRILAVOK_WEBHOOK_SENDERS, '185.71.76.0/27, yookassa.ru'",
        "PRILAVOK_WEBHOOK_SENDERS, ','",
        "PRILAVOK_WEBHOOK_PROXY, nginx",
        "PRILAVOK_COLOUR, red",
    })
    void a_wrong_setting_is_told_by_its_name(String variable, String value) {
        Map<String, String> environment = enough();
        environment.put(variable, value);
        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith(variable + ": ")
                .matches(RUSSIAN);

        environment.putIfAbsent("PRILAVOK_LANGUAGE", "en");
        assertThat(problems(environment)).singleElement().asString().startsWith(variable);
    }

    @Test
    void a_file_that_was_written_on_windows_is_read_though_nobody_sees_how_it_begins(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("prilavok.properties");
        Files.writeString(file, "\uFEFFPRILAVOK_LANGUAGE=en\n# кириллица\nPRILAVOK_ADMINS=1");
        assertThat(SettingsFile.read(file))
                .containsOnly(Map.entry("PRILAVOK_LANGUAGE", "en"), Map.entry("PRILAVOK_ADMINS", "1"));
        Files.writeString(file, "");
        assertThat(SettingsFile.read(file)).isEmpty();
    }

    @Test
    void a_machine_of_a_compose_file_may_have_an_underscore_in_its_name() {
        Map<String, String> environment = enough();
        environment.put("PRILAVOK_TELEGRAM_URL", "http://telegram_bot_api:8081");
        assertThat(good(environment).telegram().url()).hasToString("http://telegram_bot_api:8081");
        assertThat(new TelegramConnection("http://telegram_bot_api:8081", TOKEN, Optional.empty(), Optional.empty()))
                .isNotNull();

        environment.put("PRILAVOK_YOOKASSA_URL", "http://fake_yookassa:8091/v3");
        Settings.YooKassa yooKassa = good(environment).yooKassa();
        assertThat(new YooKassaOptions(
                        yooKassa.url(), yooKassa.shopId(), yooKassa.secretKey(), false, "1", order -> ""))
                .asString()
                .contains("http://fake_yookassa:8091/v3");
    }

    @Test
    void what_kubernetes_says_of_a_service_called_prilavok_is_no_setting() {
        Map<String, String> environment = enough();
        environment.put("PRILAVOK_SERVICE_HOST", "10.0.0.7");
        environment.put("PRILAVOK_PORT", "tcp://10.0.0.7:8080");
        environment.put("PRILAVOK_PORT_8080_TCP_ADDR", "10.0.0.7");
        assertThat(good(environment)).isNotNull();
    }

    @Test
    void a_webhook_over_https_needs_a_word_and_a_host_or_a_certificate() {
        Map<String, String> environment = enough();
        environment.remove("PRILAVOK_WEBHOOK_PATH");
        environment.remove("PRILAVOK_WEBHOOK_HOST");
        environment.put("PRILAVOK_WEBHOOK_TLS_PORT", "8443");
        assertThat(problems(environment))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_WEBHOOK_PATH: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("PRILAVOK_WEBHOOK_HOST: "));

        environment.put("PRILAVOK_WEBHOOK_PATH", "abcdefghijklmnop");
        environment.put("PRILAVOK_WEBHOOK_HOST", "магазин.рф");
        assertThat(good(environment).webhook().tls())
                .hasValue(new Settings.Tls(8443, Optional.empty(), "xn--80aairftm.xn--p1ai"));

        environment.put("PRILAVOK_WEBHOOK_CERTIFICATE", "webhook.pem");
        assertThat(good(environment).webhook().tls())
                .hasValue(new Settings.Tls(8443, Optional.of(Path.of("webhook.pem")), ""));
    }

    @Test
    void anybody_may_call_the_webhook_unless_somebody_is_named() {
        Map<String, String> environment = enough();
        assertThat(good(environment).webhook().senders()).isEqualTo(Senders.anybody());

        environment.put("PRILAVOK_WEBHOOK_SENDERS", "YooKassa");
        environment.put("PRILAVOK_WEBHOOK_PROXY", "172.18.0.0/16");
        Senders senders = good(environment).webhook().senders();
        assertThat(senders.allowed()).contains(Network.parse("2a02:5180::/32")).hasSize(7);
        assertThat(senders.proxy()).hasValue(Network.parse("172.18.0.0/16"));

        environment.put("PRILAVOK_WEBHOOK_SENDERS", "10.0.0.0/8, 2a02:5180::/32");
        assertThat(good(environment).webhook().senders().allowed())
                .containsExactly(Network.parse("10.0.0.0/8"), Network.parse("2a02:5180::/32"));
    }

    @Test
    void problems_are_told_in_the_language_that_is_set_also_in_the_file() {
        Map<String, String> file = enough();
        file.remove("PATH");
        file.put("PRILAVOK_LANGUAGE", "EN");
        file.put("PRILAVOK_HTTP_PORT", "70000");

        assertThat(((Settings.Wrong) Settings.read(Map.of(), file)).problems())
                .containsExactly("PRILAVOK_HTTP_PORT '70000' is not a whole number from 0 to 65535");
    }

    @Test
    void no_secret_is_ever_shown() {
        Map<String, String> environment = enough();
        assertThat(good(environment).toString()).doesNotContain(TOKEN).doesNotContain(KEY);

        environment.put("PRILAVOK_TELEGRAM_TOKEN", "my-secret-token");
        environment.put("PRILAVOK_TELEGRAM_PROXY", "my-secret-password");
        environment.put("PRILAVOK_WEBHOOK_PATH", "my-secret");
        environment.put("PRILAVOK_DATABASE_URL", "my-secret-database");
        assertThat(problems(environment)).hasSize(4).noneMatch(problem -> problem.contains("my-secret"));
    }

    @Test
    void a_secret_key_in_place_of_the_shops_number_is_noticed_and_not_shown() {
        Map<String, String> environment = enough();
        environment.put("PRILAVOK_YOOKASSA_SHOP_ID", KEY);
        environment.put("PRILAVOK_YOOKASSA_SECRET_KEY", "100500");
        assertThat(problems(environment))
                .hasSize(2)
                .allMatch(problem -> problem.contains("местами"))
                .noneMatch(problem -> problem.contains(KEY));
    }

    @Test
    void the_environment_is_stronger_than_the_file() {
        Map<String, String> file = enough();
        file.remove("PATH");
        file.put("PRILAVOK_SHOP_NAME", "From the file");
        file.put("PRILAVOK_LANGUAGE", "en");

        Settings settings =
                ((Settings.Good) Settings.read(Map.of("PRILAVOK_SHOP_NAME", "From outside"), file)).settings();

        assertThat(settings.front().shopName()).isEqualTo("From outside");
        assertThat(settings.front().language()).isEqualTo("en");
    }

    @Test
    void the_sheet_may_be_named_by_its_address() {
        Map<String, String> environment = enough();
        environment.put("PRILAVOK_SHEET_ID", "https://docs.google.com/spreadsheets/d/1AbC_d-EfGhIjK/edit#gid=0");

        assertThat(good(environment).google().sheetId()).isEqualTo("1AbC_d-EfGhIjK");
    }

    @Test
    void an_admin_group_needs_to_know_its_admins() {
        Map<String, String> environment = enough();
        environment.remove("PRILAVOK_ADMINS");

        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith("PRILAVOK_ADMINS: чат администраторов — группа");
    }

    private static Map<String, String> enough() {
        return new HashMap<>(Map.of(
                "PRILAVOK_TELEGRAM_TOKEN", TOKEN,
                "PRILAVOK_ADMIN_CHAT", "-100123",
                "PRILAVOK_ADMINS", "11, 22",
                "PRILAVOK_SHEET_ID", "1AbC_d-EfGhIjK",
                "PRILAVOK_YOOKASSA_SHOP_ID", "100500",
                "PRILAVOK_YOOKASSA_SECRET_KEY", KEY,
                "PRILAVOK_WEBHOOK_PATH", "abcdefghijklmnop",
                "PRILAVOK_WEBHOOK_TLS_PORT", "8443",
                "PRILAVOK_WEBHOOK_HOST", "shop.example.com",
                "PATH", "is none of our business"));
    }

    private static Settings good(Map<String, String> environment) {
        Settings.Outcome outcome = Settings.read(environment, Map.of());
        assertThat(outcome).isInstanceOf(Settings.Good.class);
        return ((Settings.Good) outcome).settings();
    }

    private static List<String> problems(Map<String, String> environment) {
        Settings.Outcome outcome = Settings.read(environment, Map.of());
        assertThat(outcome).isInstanceOf(Settings.Wrong.class);
        return ((Settings.Wrong) outcome).problems();
    }
}
