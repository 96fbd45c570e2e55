package shop.prilavok;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Opens the shop and keeps it open until the process is told to stop. */
@Command(name = "run", description = "Open the shop.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = System.getenv();
        Optional<Map<String, String>> file = settings.read(Setting.LANGUAGE.in(environment, Map.of()));
        if (file.isEmpty()) {
            return ExitCode.USAGE;
        }
        Settings.Outcome outcome = Settings.read(environment, file.get());
        if (outcome instanceof Settings.Wrong wrong) {
            System.err.println(SettingsWords.in(Setting.LANGUAGE.in(environment, file.get()))
                    .say("settings.wrong", settings.file()));
            wrong.problems().forEach(problem -> System.err.println("  - " + problem));
            return ExitCode.USAGE;
        }
        CountDownLatch stop = new CountDownLatch(1);
        Shop shop;
        try {
            shop = new Shop(((Settings.Good) outcome).settings(), Clock.systemUTC(), RunCommand::endAtOnce);
        } catch (CannotOpen e) {
            System.err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
        Thread closing = new Thread(
                () -> {
                    log().info("Closing the shop");
                    shop.close();
                    stop.countDown();
                },
                "closing");
        Runtime.getRuntime().addShutdownHook(closing);
        shop.open();
        stop.await();
        return ExitCode.OK;
    }

    /**
     * What was confirmed is in the books for whoever opens them anew, and nobody can do better: not in this process, where
     * the database has closed its file. An orderly end would need the database.
     */
    static void endAtOnce(Throwable cause) {
        if (cause instanceof Error) {
            log().error(
                            "The shop cannot go on ({}): if it is memory that ran out, give it more; it ends now and has lost "
                                    + "nothing that it confirmed, and goes on as soon as it is started again",
                            cause.toString());
            Runtime.getRuntime().halt(ExitCode.SOFTWARE);
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        log().error(
                        "The books cannot be written any more ({}): if the disk is full, free some space; the shop ends "
                                + "now and has lost nothing that it confirmed, and goes on as soon as it is started "
                                + "again, which Docker and systemd do by themselves",
                        root.getMessage());
        Runtime.getRuntime().halt(ExitCode.SOFTWARE);
    }

    /** No constant: picocli makes this object for every command, and the log is dear for one that only asks for health. */
    private static Logger log() {
        return LoggerFactory.getLogger(RunCommand.class);
    }
}
