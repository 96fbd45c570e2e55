package shop.prilavok.functional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.prilavok.Main;

/** The product in a process of its own, that can be killed. Its output goes to a file. */
public final class ShopProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    public ShopProcess(Map<String, String> environment, Path output, String... command) {
        this(environment, output, Main.class, command);
    }

    /**
     * @param program its main class
     */
    public ShopProcess(Map<String, String> environment, Path output, Class<?> program, String... arguments) {
        this.output = output;
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PRILAVOK_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Holds the process still, as if the machine had stopped for a while. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets a frozen process go on. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        if (!process.isAlive()) {
            return; // its number may be another process's by now
        }
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does it end by itself within this time? */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has ended, and says with which code. */
    public int await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The shop does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, as {@code docker stop} does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }
}
