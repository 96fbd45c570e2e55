package shop.prilavok;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import shop.prilavok.sandbox.LoneService;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxOptions;
import shop.prilavok.sandbox.Service;

/** Opens a whole shop on this machine, without accounts: the three services, the page, and the unchanged product. */
@Command(
        name = "sandbox",
        description = "Try a whole shop on this machine: no accounts, no network.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(SandboxCommand.class);

    @Option(
            names = "--host",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            description =
                    "Port of the page; the three services take the next ones. 0 takes any free ports (default: ${DEFAULT-VALUE}).",
            defaultValue = "8088")
    private int port = 8088;

    @Option(
            names = "--only",
            paramLabel = "SERVICE",
            description = "Start one service alone, for other clients: ${COMPLETION-CANDIDATES}.")
    private Optional<Service> only = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("prilavok-sandbox");
        CountDownLatch stop = new CountDownLatch(1);
        AutoCloseable running = only.isPresent() ? lone(only.get(), folder) : whole(folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close(running);
                            delete(folder);
                            stop.countDown();
                        },
                        "closing"));
        stop.await();
        return ExitCode.OK;
    }

    private AutoCloseable lone(Service service, Path folder) {
        LoneService lone = LoneService.start(
                service, new SandboxOptions(host, 0, port, port, port, folder), Clock.systemUTC(), new Random());
        lone.facts().forEach((name, value) -> System.out.println("  " + name + ": " + value));
        return lone;
    }

    private AutoCloseable whole(Path folder) throws IOException, InterruptedException {
        Sandbox sandbox = Sandbox.start(options(folder), Clock.systemUTC(), new Random());
        SandboxShop shop = new SandboxShop(sandbox, folder.resolve("outbox"));
        sandbox.controls(shop);
        shop.layOutSheet();
        shop.start();
        String page = sandbox.addresses().pageUrl();
        System.out.println();
        System.out.println("  Песочница открыта / The sandbox is open:  " + page);
        System.out.println("  Ctrl+C закрывает её / closes it.");
        System.out.println();
        browse(page);
        return () -> {
            shop.close();
            sandbox.close();
        };
    }

    private SandboxOptions options(Path folder) {
        return port == 0
                ? SandboxOptions.in(folder).withHost(host)
                : new SandboxOptions(host, port, port + 1, port + 2, port + 3, folder);
    }

    /** Opens the page where there is a screen; that it was printed is enough elsewhere. */
    private static void browse(String page) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(URI.create(page));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            log.debug("No browser could be opened: {}", e.toString());
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            log.warn("The sandbox did not close cleanly: {}", e.toString());
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            log.debug("The sandbox's folder is left behind: {}", e.toString());
        }
    }
}
