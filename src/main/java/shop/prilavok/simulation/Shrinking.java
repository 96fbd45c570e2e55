package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a plan that breaks something as short as it gets: leaves out one part after another, first large ones, as long as
 * the same invariant breaks without it. What is left is not always the shortest there is.
 */
public final class Shrinking<T> {
    private final Function<List<T>, Optional<String>> runs;
    private final int mostRuns;
    private int made;

    /** @param runs gives the sentence of the invariant that a plan breaks */
    public Shrinking(Function<List<T>, Optional<String>> runs, int mostRuns) {
        this.runs = runs;
        this.mostRuns = mostRuns;
    }

    public List<T> shrink(List<T> plan, String sentence) {
        List<T> shortest = plan;
        for (int part = plan.size() / 2; part >= 1; part = part == 1 ? 0 : part / 2) {
            for (int from = 0; from < shortest.size() && made < mostRuns; ) {
                List<T> without = new ArrayList<>(shortest.subList(0, from));
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

    private boolean breaks(List<T> plan, String sentence) {
        made++;
        return runs.apply(plan).equals(Optional.of(sentence));
    }
}
