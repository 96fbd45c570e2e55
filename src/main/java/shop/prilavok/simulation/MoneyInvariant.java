package shop.prilavok.simulation;

import java.util.List;

/** Something that must hold wherever there is money, so it is looked at in every simulated world. */
public interface MoneyInvariant extends Invariant {
    @Override
    String sentence();

    /** What shows that it does not hold, one line each; none when it holds. */
    List<String> violations(Trail trail);

    @Override
    default List<String> violations(World world) {
        return violations(world.trail());
    }
}
