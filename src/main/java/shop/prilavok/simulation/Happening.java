package shop.prilavok.simulation;

import java.util.random.RandomGenerator;

/**
 * Something that happens to the shop from outside: what a person does, or a fault. A new actor or a new fault is a class
 * with such records, and a line in {@link Plan}.
 */
interface Happening {
    /** @param chance a stream of its own for this happening */
    void happen(World world, RandomGenerator chance);
}
