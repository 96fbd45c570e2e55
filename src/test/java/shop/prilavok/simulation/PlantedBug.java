package shop.prilavok.simulation;

import java.util.List;

/**
 * A mistake that somebody could make in the shop's code.
 *
 * @param sentence what the shop does wrong
 * @param edits how it is put into today's code
 * @param found the invariants, any of which may be the first that does not hold
 */
public record PlantedBug(String sentence, List<Edit> edits, List<Invariant> found) {
    /**
     * One change of a source file. Spaces and line ends count alike, so that formatting anew does no harm.
     *
     * @param file below the shop's package, without its ending
     * @param right stands there today, once
     * @param wrong is put in its place
     */
    public record Edit(String file, String right, String wrong) {}

    /** The same mistake, seen by others. */
    public PlantedBug foundBy(List<Invariant> others) {
        return new PlantedBug(sentence, edits, others);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
