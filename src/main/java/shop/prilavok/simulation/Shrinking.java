package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a plan that breaks something as short as it gets: leaves out one part after another, first large ones, as long as
 * the same invariant breaks without it. What is left is not always the shortest there is.
 */
final class Shrinking {
    private final Function<List<Plan.Entry>, Simulation.Result> runs;
    private final int mostRuns;
    private int made;

    Shrinking(Function<List<Plan.Entry>, Simulation.Result> runs, int mostRuns) {
        this.runs = runs;
        this.mostRuns = mostRuns;
    }

    List<Plan.Entry> shrink(List<Plan.Entry> plan, String sentence) {
        List<Plan.Entry> shortest = plan;
        for (int part = plan.size() / 2; part >= 1; part = part == 1 ? 0 : part / 2) {
            for (int from = 0; from < shortest.size() && made < mostRuns; ) {
                List<Plan.Entry> without = new ArrayList<>(shortest.subList(0, from));
                without.addAll(shortest.subList(Math.min(shortest.size(), from + part), shortest.size()));
                if (breaks(without, sentence)) {
                    shortest = without;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }

    private boolean breaks(List<Plan.Entry> plan, String sentence) {
        made++;
        World.Broken broken = runs.apply(plan).broken();
        return broken != null && broken.sentence().equals(sentence);
    }
}
