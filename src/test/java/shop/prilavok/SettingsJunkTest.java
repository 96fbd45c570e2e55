package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.Junk;

class SettingsJunkTest {
    private static final String GOOD = """
            PRILAVOK_TELEGRAM_TOKEN=123456789:AAEexampleexampleexampleexample12345
            PRILAVOK_ADMIN_CHAT=-100500
            PRILAVOK_ADMINS=11, 22
            PRILAVOK_SHEET_ID=https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoP/edit
            PRILAVOK_YOOKASSA_SHOP_ID=123456
            PRILAVOK_YOOKASSA_SECRET_KEY=test_very-secret-key
            """;
    private static final String MORE = """
            PRILAVOK_LANGUAGE=en
            PRILAVOK_TIME_ZONE=Asia/Omsk
            PRILAVOK_DELIVERY=pickup
            PRILAVOK_DELIVERY_PRICE=1 250,50
            PRILAVOK_TELEGRAM_PROXY=socks5://anna:qwerty@127.0.0.1:1080
            PRILAVOK_YOOKASSA_URL=https://api.yookassa.ru/v3/
            PRILAVOK_DATABASE_URL=jdbc:postgresql://anna:qwerty@localhost/shop
            PRILAVOK_WEBHOOK_PATH=abcdefghijklmnop
            PRILAVOK_HTTP_PORT=0
            PRILAVOK_WEBHOOK_TLS_PORT=8443
            PRILAVOK_WEBHOOK_HOST=shop.example.com
            PRILAVOK_WEBHOOK_SENDERS=185.71.76.0/27,2a02:5180::/32
            PRILAVOK_WEBHOOK_PROXY=172.18.0.0/16
            PRILAVOK_DATA=C:\\\\shop
            """;

    @TempDir
    static Path folder;

    static Stream<byte[]> files() {
        return Junk.like(GOOD, GOOD + MORE, "PRILAVOK_DELIVERY_PRICE=1e999999999");
    }

    @FuzzTest
    @MethodSource("files")
    void a_settings_file_is_read_or_refused_in_words_that_keep_its_secrets(byte[] junk) throws IOException {
        Path file = Files.write(folder.resolve("prilavok.properties"), junk);
        Map<String, String> settings;
        try {
            settings = SettingsFile.read(file);
        } catch (IOException e) { // how the file is refused
            return;
        }
        understood(settings);
    }

    static Stream<byte[]> values() {
        return Junk.like(
                "987654321:AAEanotheranotheranotheranother123",
                "-100500",
                "11, 22",
                "https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoP/edit",
                "socks5://anna:qwerty@127.0.0.1:1080",
                "Europe/Moscow",
                "1 250,50");
    }

    @FuzzTest
    @MethodSource("values")
    void every_setting_may_be_anything(byte[] junk) {
        String text = Junk.text(junk);
        for (Setting setting : Setting.values()) {
            Map<String, String> settings = new HashMap<>();
            GOOD.lines().map(line -> line.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
            settings.put(setting.variable(), text);
            understood(settings);
        }
    }

    private static void understood(Map<String, String> settings) {
        Settings.Outcome outcome = new SettingsReader(Map.of(), settings).read();
        if (outcome instanceof Settings.Wrong wrong) {
            assertThat(wrong.problems()).isNotEmpty();
            for (Setting setting : Setting.values()) {
                String value = setting.in(Map.of(), settings);
                if (setting.isSecret() && value.length() > 12) {
                    assertThat(wrong.problems()).noneMatch(problem -> problem.contains(value));
                }
            }
        }
    }
}
