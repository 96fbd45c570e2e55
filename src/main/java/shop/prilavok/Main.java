package shop.prilavok;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one jar, one command after its name. */
@Command(
        name = "prilavok",
        description = "A Telegram shop whose back office is a Google Sheet.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RunCommand.class,
            SetupSheetCommand.class,
            ReportCommand.class,
            SandboxCommand.class,
            BenchCommand.class,
            SimulateCommand.class,
            HealthCommand.class
        })
public final class Main implements Callable<Integer> {
    public static void main(String[] args) {
        // Google's libraries and H2 log through java.util.logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        speakRussian();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** A machine without a language, such as {@code LANG=C}, would turn Russian into question marks. */
    private static void speakRussian() {
        Charset natural = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        if (!natural.newEncoder().canEncode('ж')) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.USAGE;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Prilavok " + (version == null ? "(unpacked)" : version)};
        }
    }
}
