package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shop.prilavok.catalog.Money;
import shop.prilavok.db.Database;
import shop.prilavok.fakes.FakeMoneyLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.report.MoneyFile;

/** The accountant's table, whether the shop is open or closed. */
class ReportCommandTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final ReportCommand.Wish WISH = new ReportCommand.Wish(DAY, DAY, MoneyFile.CSV);

    @TempDir
    Path folder = Path.of("");

    private Database books() {
        Database books = Database.inFolder(folder.resolve("outbox"), Clock.systemUTC(), news -> {});
        books.unitOfWork()
                .perform(() -> books.moneyLedger()
                        .book(new MoneyEntry(
                                MoneyEntry.Kind.CHARGE,
                                "2d0-1",
                                new OrderId(1042),
                                new Money(45_000),
                                Instant.parse("2026-11-27T09:00:00Z"))));
        return books;
    }

    private int report(String port, Path out) {
        Map<String, String> environment = Map.of(
                "PRILAVOK_DATA",
                folder.resolve("outbox").toString(),
                "PRILAVOK_HTTP_PORT",
                port,
                "PRILAVOK_TIME_ZONE",
                "UTC");
        return ReportCommand.write(WISH, out.toString(), CallerSettings.read(environment, Map.of()));
    }

    private static Request request(String key, InetAddress peer) {
        return new Request(
                "GET",
                ReportDoor.MONEY,
                Map.of("from", List.of("2026-11-27"), "to", List.of("2026-11-27"), "format", List.of("csv")),
                Map.of(ReportDoor.KEY, key),
                new byte[0],
                peer);
    }

    @Test
    void of_a_shop_that_is_closed_the_file_is_read() throws IOException {
        books().close();
        Path out = folder.resolve("money.csv");
        assertThat(report("1", out)).isZero();
        assertThat(out).content(StandardCharsets.UTF_8).contains("2026-11-27 09:00:00;Оплата;1042;450,00;2d0-1");
    }

    @Test
    void where_no_shop_ever_was_none_is_made_and_the_report_is_refused_in_words() throws IOException {
        assertThat(report("1", folder.resolve("money.csv"))).isEqualTo(1);
        assertThat(folder.resolve("outbox")).doesNotExist();
        assertThat(folder.resolve("money.csv")).doesNotExist();
    }

    @Test
    void a_shop_that_is_open_is_asked() throws IOException {
        try (Database books = books()) {
            Path data = folder.resolve("outbox");
            ReportDoor door = new ReportDoor(
                    data, books.moneyLedger(), ZoneOffset.UTC, request -> Response.text(404, "Not found"));
            try (LocalServer server = new LocalServer("127.0.0.1", 0, 2, 1024, door)) {
                server.start();
                Path out = folder.resolve("money.csv");
                assertThat(report(Integer.toString(server.port()), out)).isZero();
                assertThat(out).content(StandardCharsets.UTF_8).contains("Оплата;1042;450,00");
            }
        }
    }

    @Test
    void a_shop_that_listens_on_one_address_of_this_machine_is_asked_from_that_one() throws Exception {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(own.isPresent(), "a machine without a network");
        try (Database books = books()) {
            Path data = folder.resolve("outbox");
            ReportDoor door = new ReportDoor(
                    data, books.moneyLedger(), ZoneOffset.UTC, request -> Response.text(404, "Not found"));
            String key = ReportKey.read(data).orElseThrow().word();

            assertThat(door.answer(request(key, own.get())).status()).isEqualTo(200);
            assertThat(door.answer(request("guess", own.get())).status()).isEqualTo(404);
        }
    }

    @Test
    void settings_that_will_not_do_are_told_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("prilavok.properties"), "PRILAVOK_TIME_ZONE=Moscow");

        assertThat(said("--settings", file.toString()))
                .isEqualTo("PRILAVOK_TIME_ZONE: «Moscow» — не часовой пояс. Например: Europe/Moscow");
        assertThat(said("--settings", folder.toString()))
                .startsWith("Файл настроек " + folder + " не читается")
                .doesNotContain("\n");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_a_sentence() throws IOException {
        books().close();
        Path settings = Files.writeString(
                folder.resolve("prilavok.properties"),
                "PRILAVOK_HTTP_PORT=1\nPRILAVOK_DATA=" + folder.resolve("outbox"));

        assertThat(said(
                        "--settings",
                        settings.toString(),
                        "--out",
                        folder.resolve("none").resolve("money.csv").toString()))
                .startsWith("Отчёт не получился: ")
                .doesNotContain("\n");
    }

    /** What a report that is not made says, apart from the log. */
    private static String said(String... more) {
        List<String> line = new ArrayList<>(List.of("report", "money", "--from", "2026-11-27", "--to", "2026-11-27"));
        line.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(new CommandLine(new Main()).execute(line.toArray(String[]::new)))
                    .isNotZero();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void nobody_else_learns_that_there_are_reports() throws Exception {
        try (Database books = books()) {
            Path data = folder.resolve("outbox");
            ReportDoor door = new ReportDoor(
                    data, books.moneyLedger(), ZoneOffset.UTC, request -> Response.text(404, "Not found"));
            String key = ReportKey.read(data).orElseThrow().word();
            InetAddress here = InetAddress.getLoopbackAddress();
            InetAddress elsewhere = InetAddress.getByAddress(new byte[] {10, 0, 0, 7});
            assertThat(door.answer(request(key, here)).status()).isEqualTo(200);
            assertThat(door.answer(request(key, elsewhere)).status()).isEqualTo(404);
            assertThat(door.answer(request("guess", here)).status()).isEqualTo(404);
        }
    }

    @Test
    void the_key_is_its_owners_alone_and_another_one_after_each_opening() throws IOException {
        ReportKey first = ReportKey.make(folder);
        ReportKey second = ReportKey.make(folder);
        assertThat(second.word()).isNotEqualTo(first.word()).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("report.key"))))
                .isEqualTo("rw-------");
        assertThat(second.toString()).doesNotContain(second.word());
    }

    @Test
    void a_report_that_would_not_fit_beside_a_selling_shop_is_refused_in_words() throws Exception {
        try (Database books = books()) {
            Path data = folder.resolve("outbox");
            FakeMoneyLedger busy = new FakeMoneyLedger(new FakeUnitOfWork()) {
                @Override
                public int count(Instant from, Instant to) {
                    return 1_000_000;
                }
            };
            ReportDoor door = new ReportDoor(data, busy, ZoneOffset.UTC, request -> Response.text(404, "Not found"));
            try (LocalServer server = new LocalServer("127.0.0.1", 0, 2, 1024, door)) {
                server.start();
                Path out = folder.resolve("money.csv");
                assertThat(report(Integer.toString(server.port()), out)).isEqualTo(1);
                assertThat(out).doesNotExist();
                Response refused = door.answer(
                        request(ReportKey.read(data).orElseThrow().word(), InetAddress.getLoopbackAddress()));
                assertThat(refused.status()).isEqualTo(400);
                assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("ask for fewer days");
            }
        }
    }

    @Test
    void a_report_that_ends_before_it_begins_is_refused_in_words() throws IOException {
        ReportCommand.Wish backwards = new ReportCommand.Wish(DAY, DAY.minusDays(1), MoneyFile.XLSX);
        assertThat(ReportCommand.write(backwards, "-", CallerSettings.read(Map.of(), Map.of())))
                .isEqualTo(2);
    }
}
