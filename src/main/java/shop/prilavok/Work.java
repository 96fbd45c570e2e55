package shop.prilavok;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import shop.prilavok.db.CommitTopic;

/**
 * Something that the shop does in the background, step by step.
 *
 * @param threads how many threads may do it at the same time
 * @param step does a piece of it; true when another step may be worth while at once
 * @param wakesOn the news that may bring it work; none for what only looks at the clock
 * @param nextAt after a fruitless step: before this moment another is in vain, unless there is such news meanwhile
 */
record Work(String name, int threads, Optional<CommitTopic> wakesOn, BooleanSupplier step, Supplier<Instant> nextAt) {}
