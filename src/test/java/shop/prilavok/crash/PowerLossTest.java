package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import shop.prilavok.db.Database;
import shop.prilavok.db.OddFile;

/** The power goes while eight sellers work, or while the shop opens or closes. */
class PowerLossTest {

    private static final int ENOUGH = 200;
    private static final int CLOSING = 20;

    /** What was known and what was on the disk when the power went. */
    record Cut(CutDisk.Remains disk, List<Fact> confirmed) {}

    @Test
    void what_was_confirmed_before_a_power_cut_is_there_afterwards() throws Exception {
        Tally tally = new Tally("power loss");
        for (int round = 0; round < Rounds.of(10, 50); round++) {
            long seed = Rounds.seed(round);
            Cut cut = cut(seed, During.of(seed), 1_500, OddFile::durable);
            for (CutDisk.Loss loss : CutDisk.Loss.values()) {
                inspect(cut, loss, seed, tally);
            }
        }
        tally.print();
        assertThat(tally.failures()).isEmpty();
    }

    @Test
    void without_a_flush_the_same_rounds_lose_what_was_confirmed() throws Exception {
        Tally tally = new Tally("power loss, never flushed");
        for (int round = 0; round < 3; round++) {
            // Without flushes H2 writes but twice a second.
            Cut cut = cut(round, During.SELLING, 20, OddFile::unsynced);
            inspect(cut, CutDisk.Loss.ALL, round, tally);
        }
        tally.print();
        assertThat(tally.lost()).isPositive();
    }

    static void inspect(Cut cut, CutDisk.Loss loss, long seed, Tally tally) throws IOException {
        Path image = Rounds.folder("power-" + seed + "-" + loss);
        cut.disk().write(image, loss, new Random(seed));
        tally.add(seed, image, cut.confirmed().size(), Inspection.of(image, cut.confirmed()));
    }

    /** What the shop is doing when the power goes. */
    enum During {
        OPENING,
        SELLING,
        CLOSING;

        /** Of ten lives one is cut while the books are made, one while they are closed. */
        static During of(long seed) {
            return switch ((int) Math.floorMod(seed, 10L)) {
                case 0 -> OPENING;
                case 1 -> CLOSING;
                default -> SELLING;
            };
        }
    }

    /**
     * One life of the books up to the cut.
     *
     * @param most operations of the disk until the power goes
     * @param opening how the books are opened
     */
    static Cut cut(long seed, During during, int most, Function<String, Database> opening) throws InterruptedException {
        Random chance = new Random(seed);
        Queue<Fact> facts = new ConcurrentLinkedQueue<>();
        CompletableFuture<Cut> cut = new CompletableFuture<>();
        try (CutDisk disk = new CutDisk(Rounds.folder("disk-" + seed))) {
            Runnable last = () -> cut.complete(new Cut(disk.remains(), List.copyOf(facts)));
            if (during == During.OPENING) {
                disk.cutAfter(1 + chance.nextInt(200), last);
            }
            try (Database database = opening.apply(disk.file("prilavok"))) {
                BusyCounter counter = new BusyCounter(database, facts::add);
                counter.stockUp();
                if (during == During.SELLING) {
                    disk.cutAfter(1 + chance.nextInt(most), last);
                }
                boolean closes = during == During.CLOSING;
                for (Thread seller : counter.open(seed, () -> closes ? facts.size() >= ENOUGH : cut.isDone())) {
                    seller.join();
                }
                if (closes) {
                    disk.cutAfter(1 + chance.nextInt(CLOSING), last);
                }
            }
            last.run(); // at the latest
        }
        return cut.join();
    }
}
