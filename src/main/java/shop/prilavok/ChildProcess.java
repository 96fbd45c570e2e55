package shop.prilavok;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import shop.prilavok.bench.Program;

/** A Prilavok of its own process, with settings given by environment; the sandbox's shop, and the bench's. */
final class ChildProcess implements Program.Running {
    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts this very program once more.
     *
     * @param jvmOptions such as {@code -Xmx128m}
     * @param environment added to ours, from which all settings of the shop were taken out
     * @param output gets every line that the process writes
     */
    static ChildProcess start(
            List<String> jvmOptions, Map<String, String> environment, Consumer<String> output, String... command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.add("-Dfile.encoding=UTF-8"); // as its output is read
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRILAVOK_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread reader = new Thread(() -> read(process, output), "output of " + process.pid());
            reader.setDaemon(true);
            reader.start();
            return new ChildProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + line.get(0), e);
        }
    }

    private static void read(Process process, Consumer<String> output) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output);
        } catch (IOException | UncheckedIOException e) {
            output.accept("(the process is gone: " + e.getMessage() + ")");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it at once, as a power cut would; nothing is closed. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(10);
    }

    /** Asks it to close, waits, and ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(15)) {
            kill();
        }
    }

    private boolean awaitEnd(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
