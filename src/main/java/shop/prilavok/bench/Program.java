package shop.prilavok.bench;

import java.nio.file.Path;
import java.util.List;
import shop.prilavok.sandbox.SandboxAddresses;

/** This very program, started once more as a process of its own. */
public interface Program {
    /** The Java options with which shops are deployed: those of the Dockerfile, and of the service for systemd. */
    List<String> DEPLOYED =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** Starts it so that it prints its version and ends. */
    Running version(List<String> jvmOptions);

    /**
     * Opens a shop on these servers.
     *
     * @param data its data folder
     */
    Running shop(List<String> jvmOptions, SandboxAddresses servers, Path data);

    /** A process. Asked to end, and made to, when it is closed. */
    interface Running extends AutoCloseable {
        long pid();

        int waitFor() throws InterruptedException;

        @Override
        void close();
    }
}
