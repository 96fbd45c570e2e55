package shop.prilavok.db;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Sku;

/** Every order in which the steps of a few buyers can fall: counts that only the locks protect stay right. */
@Tag("interleavings")
public class ItemLocksInterleavings {
    private static final Sku CUP = new Sku("CUP");
    private static final Sku TEA = new Sku("TEA");

    private final ItemLocks locks = new ItemLocks();
    private int cups;
    private int teas;

    @Operation
    public int buyCup() {
        return holding(List.of(CUP), () -> ++cups);
    }

    @Operation
    public int buyTea() {
        return holding(List.of(TEA), () -> ++teas);
    }

    @Operation
    public int buyTeaAndCup() {
        return holding(List.of(TEA, CUP), () -> 100 * ++teas + ++cups);
    }

    private int holding(Collection<Sku> items, Supplier<Integer> work) {
        return locks.holding(new TreeSet<>(items), work);
    }

    @Validate
    public void nobodyIsLeftInLine() {
        if (locks.size() != 0) {
            throw new IllegalStateException("A line is left that nobody stands in");
        }
    }

    @Test
    void buyers_of_one_item_never_see_the_same_count_and_no_two_carts_wait_for_each_other() {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(0)
                .check(ItemLocksInterleavings.class);
    }
}
