package shop.prilavok;

import java.util.Optional;
import java.util.function.LongFunction;
import shop.prilavok.simulation.Plan;
import shop.prilavok.simulation.Simulator;

/**
 * Three simulated days with everything that can go wrong, for one seed after the other; the answer is the sentence of the
 * invariant that broke. Speaks java.util only, so that a test can run it with other classes of the shop than its own.
 */
public final class SeedRun implements LongFunction<Optional<String>> {
    private static final Simulator.Wish WISH = new Simulator.Wish(3, 4, Plan.Faults.ALL);

    private final Simulator simulator = new Simulator(SimulatedShop.builder());

    @Override
    public Optional<String> apply(long seed) {
        return simulator.run(seed, WISH).broken();
    }
}
