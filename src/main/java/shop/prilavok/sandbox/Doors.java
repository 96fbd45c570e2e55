package shop.prilavok.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Route;

/** The ports that are open, to be closed together, the last one first. Not thread-safe. */
final class Doors implements AutoCloseable {
    // A race of two hundred customers must wait for the shop, not for a thread of the sandbox.
    private static final int THREADS = 64;
    private static final int LARGEST_BODY = 1 << 25;

    private final SandboxOptions options;
    private final Deque<Runnable> toClose = new ArrayDeque<>();

    Doors(SandboxOptions options) {
        this.options = options;
    }

    /** Opens a port and returns the address of what answers there, without a slash at the end. */
    String open(int port, Route route) {
        LocalServer server = new LocalServer(options.host(), port, THREADS, LARGEST_BODY, route).start();
        toClose.push(server::close);
        return "http://" + options.reachableHost() + ":" + server.port();
    }

    /** Runs something when the doors close, before those opened earlier do. */
    void whenClosing(Runnable work) {
        toClose.push(work);
    }

    @Override
    public void close() {
        toClose.forEach(Runnable::run);
    }
}
