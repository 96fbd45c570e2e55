package shop.prilavok.simulation;

import java.util.List;

/** Something that must hold in every world. A class each; {@link Invariants} names them all. */
public interface Invariant {
    /** What must hold, in one sentence. */
    String sentence();

    /** What shows that it does not hold, one line each; none when it holds. */
    List<String> violations(World world);
}
