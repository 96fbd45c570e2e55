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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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
            @Mixin SettingsOption settings) {
        Map<String, String> environment = System.getenv();
        MoneyFile kind = format.or(() -> out.flatMap(ReportCommand::ending)).orElse(MoneyFile.XLSX);
        Wish wish = new Wish(from, to, kind);
        String name = out.orElse("money-" + from + "-" + to + "." + kind.ending());
        return settings.read(Setting.LANGUAGE.in(environment, Map.of()))
                .map(file -> write(wish, name, CallerSettings.read(environment, file)))
                .orElse(ExitCode.USAGE);
    }

    private static Optional<MoneyFile> ending(String name) {
        return MoneyFile.called(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What is to be in the report, and what kind of file it is to be. */
    record Wish(LocalDate from, LocalDate to, MoneyFile kind) {}

    static int write(Wish wish, String out, CallerSettings settings) {
        SettingsWords words = SettingsWords.in(settings.language());
        if (!settings.problems().isEmpty()) {
            settings.problems().forEach(System.err::println);
            return ExitCode.USAGE;
        }
        if (wish.to().isBefore(wish.from())) {
            System.err.println(words.say("report.backwards", wish.from(), wish.to()));
            return ExitCode.USAGE;
        }
        try {
            Optional<byte[]> bytes = bytes(wish, settings, words);
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
        } catch (IllegalArgumentException e) {
            System.err.println(words.say("report.refused", String.valueOf(e.getMessage())));
            return ExitCode.SOFTWARE;
        } catch (IOException e) {
            System.err.println(words.say("report.refused", e.toString()));
            return ExitCode.SOFTWARE;
        }
    }

    private static Optional<byte[]> bytes(Wish wish, CallerSettings settings, SettingsWords words) throws IOException {
        Path data = settings.data();
        Optional<String> url = settings.databaseUrl();
        if (url.isEmpty()) {
            Optional<byte[]> asked = ask(wish, settings);
            if (asked.isPresent()) {
                return asked;
            }
        }
        if (url.isEmpty() && !Database.isInFolder(data)) {
            System.err.println(words.say("report.nothing", data.toAbsolutePath()));
            return Optional.empty();
        }
        Clock clock = Clock.systemUTC();
        try (Database database = url.isPresent()
                ? Database.onServer(url.get(), "", "", clock, news -> {})
                : Database.inFolder(data, clock, news -> {})) {
            MoneyReport report = MoneyReport.of(database.moneyLedger(), wish.from(), wish.to(), settings.zone());
            return Optional.of(wish.kind().bytes(report, settings.language()));
        } catch (IllegalStateException e) {
            System.err.println(words.say("report.impossible", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The running shop; empty when none runs here on this folder. Throws in its words when it refuses. */
    private static Optional<byte[]> ask(Wish wish, CallerSettings settings) throws IOException {
        Optional<ReportKey> key = ReportKey.read(settings.data());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        URI door = settings.shop()
                .at(ReportDoor.MONEY + "?from=" + wish.from() + "&to=" + wish.to() + "&format="
                        + wish.kind().ending() + "&lang=" + settings.language());
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
