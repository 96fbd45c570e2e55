package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process that does nothing at all, until it is closed: what every program on Java takes. */
final class BareJava implements Program.Running {
    private final Process process;

    private BareJava(Process process) {
        this.process = process;
    }

    /** Starts it, and returns when it runs. */
    static BareJava start(List<String> jvmOptions) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), BareJava.class.getName()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("A bare Java would not start with " + jvmOptions);
        }
        return new BareJava(process);
    }

    /** Says that it is there, and waits until its input ends. */
    public static void main(String[] arguments) throws IOException {
        System.out.write('.');
        System.out.flush();
        while (System.in.read() >= 0) {
            continue;
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
