package shop.prilavok.moneyworld;

import java.util.random.RandomGenerator;

/** One thing that somebody does, or that goes wrong. A new one is a record with its name and a line in {@link Schedule}. */
interface Move {
    /** @param chance a stream of its own for this move */
    void make(MoneyWorld world, RandomGenerator chance);
}
