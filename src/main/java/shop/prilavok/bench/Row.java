package shop.prilavok.bench;

import java.util.Optional;

/** One line of a table. */
public sealed interface Row {
    /** What was measured, in words. */
    String name();

    Figure figure();

    /** How long the single calls took, where that means something. */
    Optional<Latencies> latencies();

    /**
     * What others are compared with.
     *
     * @param shortName one or two words, for the head of the column of ratios
     */
    record Baseline(String shortName, String name, Figure figure, Optional<Latencies> latencies) implements Row {}

    /** What the bench is about. */
    record Measured(String name, Figure figure, Optional<Latencies> latencies) implements Row {}

    static Row baseline(String shortName, String name, Figure figure) {
        return new Baseline(shortName, name, figure, Optional.empty());
    }

    static Row baseline(String shortName, String name, Figure figure, Latencies latencies) {
        return new Baseline(shortName, name, figure, Optional.of(latencies));
    }

    static Row measured(String name, Figure figure) {
        return new Measured(name, figure, Optional.empty());
    }

    static Row measured(String name, Figure figure, Latencies latencies) {
        return new Measured(name, figure, Optional.of(latencies));
    }
}
