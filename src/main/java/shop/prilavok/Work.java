package shop.prilavok;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that the shop does in the background, step by step.
 *
 * @param hands how many threads may do it at the same time
 * @param step does a piece of it; true when another step may be worth while at once
 * @param heeds whether a commit may bring it work
 * @param nextAt after a fruitless step: before this moment another is in vain, unless something is committed meanwhile
 */
record Work(String name, int hands, boolean heeds, BooleanSupplier step, Supplier<Instant> nextAt) {}
