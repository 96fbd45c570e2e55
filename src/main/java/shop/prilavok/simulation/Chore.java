package shop.prilavok.simulation;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that the shop does in the background, step by step.
 *
 * @param hands how many may do it at the same time
 * @param step true when another step may be worth while at once
 * @param heeds whether a commit may bring it work
 * @param nextAt by the shop's clock; before this a step is in vain unless something is committed meanwhile
 */
public record Chore(String name, int hands, boolean heeds, BooleanSupplier step, Supplier<Instant> nextAt) {}
