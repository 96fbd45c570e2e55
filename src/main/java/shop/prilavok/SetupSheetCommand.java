package shop.prilavok;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.sheets.BuildingSheet;
import shop.prilavok.sheets.CredentialsFile;
import shop.prilavok.sheets.ServiceAccount;
import shop.prilavok.sheets.SheetsConnection;

/** Lays the back office out in a spreadsheet that the merchant made and shared. */
@Command(
        name = "setup-sheet",
        description = "Lay out the shop's tabs in your Google Sheet; in one that has them, add only what is missing.",
        mixinStandardHelpOptions = true)
final class SetupSheetCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 20;

    @Mixin
    private SettingsOption option = new SettingsOption();

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of the tabs: ru or en (default: that of the shop).")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        return setUp(System.getenv());
    }

    Integer setUp(Map<String, String> environment) throws InterruptedException {
        Optional<Map<String, String>> file = option.read(language.orElse(Setting.LANGUAGE.in(environment, Map.of())));
        if (file.isEmpty()) {
            return ExitCode.USAGE;
        }
        SheetSettings settings = SheetSettings.read(environment, file.get());
        String spoken = language.orElse(settings.language());
        SettingsWords words = SettingsWords.in(spoken);
        if (!settings.problems().isEmpty()) {
            System.err.println(words.say("settings.wrong", option.file()));
            settings.problems().forEach(problem -> System.err.println("  - " + problem));
            return ExitCode.USAGE;
        }
        boolean inEnglish = spoken.equalsIgnoreCase("en");
        ProblemTexts problems = new ProblemTexts(inEnglish ? "en" : "ru");
        CredentialsFile key = CredentialsFile.read(settings.google().credentials());
        if (key instanceof CredentialsFile.Broken broken) {
            System.err.println(problems.sentence(broken.why()));
            return ExitCode.SOFTWARE;
        }
        ServiceAccount robot = ((CredentialsFile.Usable) key).account();
        BuildingSheet.Progress end = build(settings, robot, inEnglish, problems);
        if (end instanceof BuildingSheet.Built built) {
            System.out.println(words.say(built.changed() ? "setup.built" : "setup.unchanged"));
            if (built.leftAlone().isPresent()) {
                System.out.println(words.say("setup.left", built.leftAlone().get()));
            }
            return ExitCode.OK;
        }
        if (end instanceof BuildingSheet.Impossible impossible) {
            System.err.println(problems.sentence(impossible.why()));
            System.err.println(words.say("setup.share", robot.email()));
            return ExitCode.SOFTWARE;
        }
        System.err.println(words.say("setup.later"));
        return ExitCode.SOFTWARE;
    }

    /** Adds what is missing, and waits while Google is away; after some minutes of that it ends with {@code NotYet}. */
    static BuildingSheet.Progress build(
            SheetSettings settings, ServiceAccount robot, boolean inEnglish, ProblemTexts problems)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        RandomGenerator chance = new SecureRandom();
        SheetsConnection connection = new SheetsConnection(
                SheetsConnection.Target.of(
                        URI.create(settings.google().url() + "/"),
                        settings.google().sheetId()),
                robot,
                Optional.empty(),
                clock,
                chance);
        BuildingSheet building = new BuildingSheet(connection, inEnglish, settings.zone(), clock, chance);
        BuildingSheet.Progress progress = building.step();
        for (int attempt = 1; attempt < ATTEMPTS && progress instanceof BuildingSheet.NotYet notYet; attempt++) {
            System.err.println(problems.sentence(notYet.why()));
            Thread.sleep(notYet.after().toMillis());
            progress = building.step();
        }
        return progress;
    }
}
