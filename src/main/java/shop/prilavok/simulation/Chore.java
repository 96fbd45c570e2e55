package shop.prilavok.simulation;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something that the shop does in the background, step by step.
 *
 * @param hands how many may do it at the same time
 * @param step true when another step may be worth while at once
 * @param news how often there was news that may have brought it work
 * @param nextAt by the shop's clock; before this a step is in vain unless there is news meanwhile
 */
public record Chore(String name, int hands, LongSupplier news, BooleanSupplier step, Supplier<Instant> nextAt) {}
