package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.sandbox.SandboxOptions;

class SetupSheetCommandTest {
    private static final String NEW_SHEET = "1New-spreadsheet-of-a-merchant-0000000000000";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Spreadsheet spreadsheet;
    private String robot;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
        robot = List.copyOf(sandbox.spreadsheet().editors()).get(0);
        spreadsheet = Spreadsheet.builder(NEW_SHEET, "Новая таблица").build(InstantSource.system(), new Random(1));
        sandbox.sheets().add(spreadsheet);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_sheet_is_laid_out_with_nothing_set_but_its_address_and_key() {
        spreadsheet.share(robot);

        Said first = setUp(settings());
        assertThat(first.code()).isZero();
        assertThat(first.words()).startsWith("Готово");
        assertThat(spreadsheet.merchant().tabs())
                .containsExactly(
                        "Товары",
                        "Заказы",
                        "Журнал",
                        "Сводка",
                        "_бот",
                        "Доставка",
                        "Промокоды",
                        "Клиенты",
                        "Настройки",
                        "Тексты");

        Said second = setUp(settings(), "--lang", "en");
        assertThat(second.words()).startsWith("Everything is in the sheet already");
        assertThat(spreadsheet.merchant().tabs()).hasSize(10);
    }

    @Test
    void a_tab_of_the_merchants_own_that_was_left_alone_is_named() {
        spreadsheet.share(robot);
        spreadsheet.merchant().addTab("Сводка");
        spreadsheet.merchant().type("Сводка", "A4", "Аренда");

        assertThat(setUp(settings()).words()).contains("«Сводка»");
    }

    @Test
    void a_sheet_that_is_not_shared_yet_is_asked_for_by_the_robots_address() {
        Said said = setUp(settings());

        assertThat(said.code()).isNotZero();
        assertThat(said.words()).contains(robot).contains("Редактор");
        assertThat(spreadsheet.merchant().tabs()).hasSize(1);
    }

    @Test
    void a_missing_key_and_a_missing_address_are_told_in_a_sentence() {
        Map<String, String> settings = settings();
        settings.put(
                "PRILAVOK_GOOGLE_CREDENTIALS", folder.resolve("nothing.json").toString());
        assertThat(setUp(settings).words()).contains("nothing.json").contains("сервисный аккаунт");

        settings.remove("PRILAVOK_SHEET_ID");
        assertThat(setUp(settings, "--lang", "en").words())
                .contains("PRILAVOK_SHEET_ID")
                .doesNotContain("PRILAVOK_TELEGRAM_TOKEN");
    }

    private record Said(int code, String words) {}

    private Said setUp(Map<String, String> environment, String... arguments) {
        SetupSheetCommand command = new SetupSheetCommand();
        new CommandLine(command).parseArgs(arguments);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream here = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            System.setOut(here);
            System.setErr(here);
            int code = command.setUp(environment);
            return new Said(code, said.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Map<String, String> settings() {
        SandboxAddresses at = sandbox.addresses();
        return new HashMap<>(Map.of(
                "PRILAVOK_GOOGLE_URL", at.sheetsUrl(),
                "PRILAVOK_SHEET_ID", NEW_SHEET,
                "PRILAVOK_GOOGLE_CREDENTIALS", at.credentialsFile().toString()));
    }
}
