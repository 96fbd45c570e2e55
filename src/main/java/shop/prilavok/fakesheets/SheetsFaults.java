package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Switches that break the server while it runs. Thread-safe. The newest switch that fits a call is the one that counts;
 * unless a condition is given, only calls of the Sheets API are hit, not the token endpoint.
 */
public final class SheetsFaults {
    /** A fault that is on. */
    public final class Switch {
        private final SheetsFault fault;
        private final Predicate<String> where;
        private final AtomicInteger left;
        private final CountDownLatch off = new CountDownLatch(1);

        private Switch(SheetsFault fault, Predicate<String> where, int calls) {
            this.fault = fault;
            this.where = where;
            this.left = new AtomicInteger(calls);
        }

        SheetsFault fault() {
            return fault;
        }

        /** Ends the fault; calls that hang or wait because of it go on at once. */
        public void off() {
            switches.remove(this);
            off.countDown();
        }

        CountDownLatch whenOff() {
            return off;
        }

        private boolean takes(String path) {
            return where.test(path) && left.getAndDecrement() > 0;
        }
    }

    private final List<Switch> switches = new CopyOnWriteArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private volatile Runnable afterRead = () -> {};

    SheetsFaults() {}

    /** Switches a fault on until it is switched off. */
    public Switch on(SheetsFault fault) {
        return on(fault, SheetsFaults::isApi);
    }

    /**
     * Switches a fault on for some calls until it is switched off.
     *
     * @param where tells by the decoded path, such as {@code /token}, which calls are hit
     */
    public Switch on(SheetsFault fault, Predicate<String> where) {
        return add(new Switch(fault, where, Integer.MAX_VALUE));
    }

    /** Lets the next calls fail. */
    public Switch next(int calls, SheetsFault fault) {
        return next(calls, fault, SheetsFaults::isApi);
    }

    public Switch next(int calls, SheetsFault fault, Predicate<String> where) {
        return add(new Switch(fault, where, calls));
    }

    private static boolean isApi(String path) {
        return path.startsWith("/v4/");
    }

    private Switch add(Switch added) {
        switches.add(0, added);
        return added;
    }

    /** Switches everything off, the hook too. Delayed requests stay on their way. */
    public void clear() {
        switches.forEach(Switch::off);
        afterRead = () -> {};
    }

    /** Runs after every read was answered inside the server but before the answer leaves: a merchant's edit in between. */
    public void afterRead(Runnable edit) {
        afterRead = edit;
    }

    /** Applies all requests that were delayed by {@link SheetsFault.AppliedLater}, now and in this thread. */
    public void landDelayed() {
        List<Runnable> landing;
        synchronized (delayed) {
            landing = List.copyOf(delayed);
            delayed.clear();
        }
        landing.forEach(Runnable::run);
    }

    Optional<Switch> hitting(String path) {
        return switches.stream().filter(one -> one.takes(path)).findFirst();
    }

    void readDone() {
        afterRead.run();
    }

    /** Keeps a request on its way. The returned task lands it unless it has landed. */
    Runnable delay(Runnable request) {
        synchronized (delayed) {
            delayed.add(request);
        }
        return () -> {
            boolean due;
            synchronized (delayed) {
                due = delayed.remove(request);
            }
            if (due) {
                request.run();
            }
        };
    }
}
