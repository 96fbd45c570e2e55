package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A broken invariant for a reader. */
final class Report {
    private Report() {}

    static List<String> of(
            long seed,
            Simulator.Wish wish,
            String sentence,
            List<Plan.Entry> shortest,
            int planned,
            Simulation.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add("BROKEN: " + sentence);
        lines.add(String.format(
                Locale.ROOT,
                "Again: simulate --seed %d --days %d --customers %d --faults %s --edits %d",
                seed,
                wish.days(),
                wish.customers(),
                wish.faults().name().toLowerCase(Locale.ROOT),
                wish.edits()));
        lines.add("The shortest plan found that breaks it, " + shortest.size() + " of " + planned + " things:");
        shortest.forEach(entry -> lines.add("  " + entry));
        lines.add("What happened:");
        result.story().forEach(event -> lines.add("  " + event));
        lines.add("Seen by:");
        if (result.broken() != null) {
            result.broken().rows().forEach(row -> lines.add("  " + row));
        }
        return lines;
    }
}
