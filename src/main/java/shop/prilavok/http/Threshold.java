package shop.prilavok.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come in. When there are too many, the one that has been there longest has to go: whoever opens
 * connections only to hold them pushes out his own, while an honest request is done in a moment.
 */
final class Threshold extends ServerConnector {
    private final Patience patience;

    /** Who is inside, the longest there first, and when he has to go. Guarded by itself. */
    private final Map<EndPoint, Scheduler.Task> inside = new LinkedHashMap<>();

    Threshold(Server server, Patience patience, ConnectionFactory... speaking) {
        super(server, 1, 1, speaking);
        this.patience = patience;
        setIdleTimeout(patience.idle().toMillis());
    }

    @Override
    protected void onEndPointOpened(EndPoint guest) {
        super.onEndPointOpened(guest);
        EndPoint leaving = enter(guest);
        if (leaving != null) {
            leaving.close();
        }
    }

    private @Nullable EndPoint enter(EndPoint guest) {
        synchronized (inside) {
            EndPoint longest = inside.size() < patience.connections()
                    ? null
                    : inside.keySet().iterator().next();
            if (longest != null) {
                leave(longest);
            }
            inside.put(
                    guest,
                    getScheduler().schedule(guest::close, patience.longest().toMillis(), TimeUnit.MILLISECONDS));
            return longest;
        }
    }

    private void leave(EndPoint guest) {
        synchronized (inside) {
            Scheduler.Task cutting = inside.remove(guest);
            if (cutting != null) {
                cutting.cancel();
            }
        }
    }

    @Override
    protected void onEndPointClosed(EndPoint guest) {
        leave(guest);
        super.onEndPointClosed(guest);
    }
}
