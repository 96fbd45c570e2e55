package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakesheets.SheetsFault;

/** Whatever breaks, in whatever order: in the end each row stands in the journal once, in the order of the sales. */
class RandomFaultsTest {
    private static final List<SheetsFault> FAULTS = List.of(
            new SheetsFault.Down(),
            new SheetsFault.BadGateway(),
            new SheetsFault.TooManyRequests(),
            new SheetsFault.AppliedThenHungUp(),
            new SheetsFault.AppliedThenUnavailable(),
            new SheetsFault.Truncated(),
            new SheetsFault.AppliedLater(Duration.ofDays(1)));

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 15), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_row_is_written_once_and_in_order(long seed) {
        System.out.println("Random faults of the sheet, seed " + seed);
        Random chance = new Random(seed);
        try (SheetWorld world = new SheetWorld(seed, SheetWorld.tea(), chance.nextBoolean())) {
            List<String> sold = new ArrayList<>();
            for (int turn = 0; turn < 60; turn++) {
                something(chance, world, sold);
                world.step();
            }
            recover(world);

            assertThat(world.keysInTheJournal()).as("seed %d", seed).isEqualTo(sold);
            assertThat(world.shelf.keysOf("PARKED")).as("seed %d", seed).isEmpty();
        }
    }

    private static void something(Random chance, SheetWorld world, List<String> sold) {
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> {
                for (int i = chance.nextInt(4); i >= 0; i--) {
                    String order = String.valueOf(sold.size() + 1);
                    world.sell(order, "TEA-1", 1);
                    sold.add("sale:" + order + ":TEA-1");
                }
            }
            case 3, 4 -> world.faults().next(1 + chance.nextInt(3), FAULTS.get(chance.nextInt(FAULTS.size())));
            case 5 -> {
                world.restart();
                world.shelf.crashBeforeTheNextNote();
            }
            case 6 -> world.faults().landDelayed();
            default -> {
                world.merchant().insertRows("Товары", 2, 1);
                world.journal.restoreFormula(new Sku("TEA-1"), 10);
            }
        }
    }

    private static void recover(SheetWorld world) {
        world.faults().clear();
        world.pass(Duration.ofMinutes(3));
        for (int i = 0; i < 100 && !world.shelf.keysOf("WAITING").isEmpty(); i++) {
            world.step();
        }
        world.faults().landDelayed();
    }
}
