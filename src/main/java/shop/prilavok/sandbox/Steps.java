package shop.prilavok.sandbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The newcomer's checklist, which ticks itself. A step that was done stays done. Thread-safe. */
final class Steps {
    enum Step {
        CHAT,
        BUY,
        SALE,
        PRICE
    }

    private final Set<Step> done = EnumSet.noneOf(Step.class);

    synchronized void done(Step step) {
        done.add(step);
    }

    synchronized boolean isDone(Step step) {
        return done.contains(step);
    }

    synchronized List<String> names() {
        return done.stream().map(step -> step.name().toLowerCase(Locale.ROOT)).toList();
    }
}
