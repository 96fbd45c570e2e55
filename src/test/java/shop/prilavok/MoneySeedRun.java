package shop.prilavok;

import java.util.Optional;
import java.util.function.LongFunction;
import shop.prilavok.moneyworld.MoneySimulator;

/**
 * A schedule of money for one seed after the other; the answer is the sentence of the invariant that broke. Speaks java.util
 * only, so that a test can run it with other classes of the shop than its own.
 */
public final class MoneySeedRun implements LongFunction<Optional<String>> {
    private final MoneySimulator simulator = new MoneySimulator(SimulatedTill.builder());

    @Override
    public Optional<String> apply(long seed) {
        return simulator.run(seed).broken();
    }
}
