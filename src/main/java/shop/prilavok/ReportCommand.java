package shop.prilavok;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import shop.prilavok.db.Database;
import shop.prilavok.report.MoneyFile;
import shop.prilavok.report.MoneyReport;

/** Writes what happened in the shop into a file for the accountant. */
@Command(name = "report", description = "Write a report into a file.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final int MILLIS = 30_000;

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return ExitCode.USAGE;
    }

    @Command(
            description =
                    "Payments, refunds and fees of some days, from the shop's own ledger. The shop may be running.",
            mixinStandardHelpOptions = true)
    int money(
            @Option(names = "--from", required = true, description = "The first day, such as 2026-11-01.")
                    LocalDate from,
            @Option(names = "--to", required = true, description = "The last day, such as 2026-11-30.") LocalDate to,
            @Option(
                            names = "--format",
                            description = "${COMPLETION-CANDIDATES} (default: as the file's name ends, else xlsx).")
                    Optional<MoneyFile> format,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "The file to write, - for standard output (default: money-FROM-TO.xlsx).")
                    Optional<String> out,
            @Option(
                            names = "--settings",
                            paramLabel = "FILE",
                            description = "Settings file (default: ${DEFAULT-VALUE}). The environment is stronger.",
                            defaultValue = "prilavok.properties")
                    Path settings)
            throws IOException {
        MoneyFile kind = format.or(() -> out.flatMap(ReportCommand::ending)).orElse(MoneyFile.XLSX);
        Wish wish = new Wish(from, to, kind);
        return write(wish, out.orElse("money-" + from + "-" + to + "." + kind.ending()), System.getenv(), settings);
    }

    private static Optional<MoneyFile> ending(String name) {
        return MoneyFile.called(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What is to be in the report, and what kind of file it is to be. */
    record Wish(LocalDate from, LocalDate to, MoneyFile kind) {}

    static int write(Wish wish, String out, Map<String, String> environment, Path settings) throws IOException {
        Map<String, String> file = SettingsFile.read(settings);
        SettingsWords words = SettingsWords.in(Setting.LANGUAGE.in(environment, file));
        if (wish.to().isBefore(wish.from())) {
            System.err.println(words.say("report.backwards", wish.from(), wish.to()));
            return ExitCode.USAGE;
        }
        Optional<byte[]> bytes = bytes(wish, environment, file, words);
        if (bytes.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        if (out.equals("-")) {
            System.out.write(bytes.get());
            System.out.flush();
        } else {
            Files.write(Path.of(out), bytes.get());
            System.out.println(words.say("report.written", out));
        }
        return ExitCode.OK;
    }

    private static Optional<byte[]> bytes(
            Wish wish, Map<String, String> environment, Map<String, String> file, SettingsWords words)
            throws IOException {
        Path data = Path.of(Setting.DATA.in(environment, file));
        String url = Setting.DATABASE_URL.in(environment, file);
        String language = Setting.LANGUAGE.in(environment, file);
        ZoneId zone = ZoneId.of(Setting.TIME_ZONE.in(environment, file));
        if (url.isEmpty()) {
            try {
                Optional<byte[]> asked = ask(wish, data, Setting.HTTP_PORT.in(environment, file), language);
                if (asked.isPresent()) {
                    return asked;
                }
            } catch (IllegalArgumentException e) {
                System.err.println(words.say("report.refused", String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
        if (url.isEmpty() && !Database.isInFolder(data)) {
            System.err.println(words.say("report.nothing", data.toAbsolutePath()));
            return Optional.empty();
        }
        Clock clock = Clock.systemUTC();
        try (Database database = url.isEmpty()
                ? Database.inFolder(data, clock, news -> {})
                : Database.onServer(url, "", "", clock, news -> {})) {
            MoneyReport report = MoneyReport.of(database.moneyLedger(), wish.from(), wish.to(), zone);
            return Optional.of(wish.kind().bytes(report, language));
        } catch (IllegalArgumentException e) {
            System.err.println(words.say("report.refused", String.valueOf(e.getMessage())));
            return Optional.empty();
        } catch (IllegalStateException e) {
            System.err.println(words.say("report.impossible", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The running shop; empty when none runs here on this folder. Throws in its words when it refuses. */
    private static Optional<byte[]> ask(Wish wish, Path data, String port, String language) throws IOException {
        Optional<ReportKey> key = ReportKey.read(data);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        URI door = URI.create("http://127.0.0.1:" + port + ReportDoor.MONEY + "?from=" + wish.from() + "&to="
                + wish.to() + "&format=" + wish.kind().ending() + "&lang=" + language);
        var connection = (HttpURLConnection) door.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setRequestProperty(ReportDoor.KEY, key.get().word());
        try {
            if (connection.getResponseCode() == HttpURLConnection.HTTP_BAD_REQUEST) {
                throw new IllegalArgumentException(
                        new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                    ? Optional.of(connection.getInputStream().readAllBytes())
                    : Optional.empty();
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }
}
