package shop.prilavok.crash;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/** Waits on a wire for one kind of request, and strikes when it comes: before its work is done, or before the answer. */
final class Ambush {
    private final AtomicReference<@Nullable Plan> set = new AtomicReference<>();

    /** What waits, and for what. */
    record Plan(Predicate<Request> which, boolean done, Consumer<Request> strike, CountDownLatch struck) {}

    Route over(Route route) {
        return request -> {
            strike(request, false);
            Response response = route.answer(request);
            strike(request, true);
            return response;
        };
    }

    /**
     * Will strike at the next such request, and at no other one that an earlier plan was for.
     *
     * @param done whether the request's work is to be done first; if not, a strike that throws keeps it from being done
     */
    Plan lay(Predicate<Request> which, boolean done, Consumer<Request> strike) {
        Plan plan = new Plan(which, done, strike, new CountDownLatch(1));
        set.set(plan);
        return plan;
    }

    /**
     * Waits until it has struck.
     *
     * @return false when no such request came in time; the ambush is off then
     */
    boolean await(Plan plan, Duration longest) throws InterruptedException {
        if (!plan.struck().await(longest.toMillis(), TimeUnit.MILLISECONDS) && set.compareAndSet(plan, null)) {
            return false;
        }
        plan.struck().await(); // in the last moment it may still be at it
        return true;
    }

    private void strike(Request request, boolean done) {
        Plan plan = set.get();
        if (plan != null && plan.done() == done && plan.which().test(request) && set.compareAndSet(plan, null)) {
            try {
                plan.strike().accept(request);
            } finally {
                plan.struck().countDown();
            }
        }
    }
}
