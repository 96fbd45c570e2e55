package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shop.prilavok.crash.CutDisk.Loss;
import shop.prilavok.db.Database;
import shop.prilavok.db.OddFile;

/**
 * The power goes at one operation of the disk after the other while H2's file is written: when the books are made, at
 * checkpoints, by a unit that is too large for H2's memory, and when they are closed. In each build a sample of these
 * moments; with {@code -Dprilavok.crash=long} all of them, and those between them as well.
 */
class EachCutTest {
    private static final int UNITS = 20;
    private static final int MANY_NOTICES = 4_000;

    /** What was on the disk, and the number of the last unit that was confirmed. */
    private record Cut(CutDisk.Remains disk, int confirmed) {}

    @Test
    void wherever_the_power_goes_while_the_file_is_written_it_opens_with_all_that_was_confirmed() throws IOException {
        Tally tally = new Tally("each cut");
        long seed = Rounds.seed(0);
        Random chance = new Random(seed);
        List<Cut> cuts = cuts(Rounds.of(1, 0) == 1);
        for (Cut cut : sample(cuts, Rounds.of(6, cuts.size()), chance)) {
            inspect(cut, Loss.ALL, Rounds.of(0, 1), chance, tally);
            inspect(cut, Loss.TAIL, Rounds.of(0, 1), chance, tally);
            inspect(cut, Loss.MIDDLE, 1, chance, tally);
            inspect(cut, Loss.SOME, Rounds.of(1, 3), chance, tally);
        }
        tally.print();
        assertThat(tally.failures()).isEmpty();
    }

    private static List<Cut> sample(List<Cut> cuts, int most, Random chance) {
        int step = (cuts.size() + most - 1) / most;
        List<Cut> some = new ArrayList<>();
        for (int place = chance.nextInt(step); place < cuts.size(); place += step) {
            some.add(cuts.get(place));
        }
        return some;
    }

    private static void inspect(Cut cut, Loss loss, int times, Random chance, Tally tally) throws IOException {
        for (int time = 0; time < times; time++) {
            Path image = Rounds.folder("each-" + loss);
            long seed = chance.nextLong();
            cut.disk().write(image, loss, new Random(seed));
            tally.add(seed, image, cut.confirmed(), Pages.inspect(image, cut.confirmed()));
        }
    }

    /**
     * Two lives of the books, with all cuts on the way.
     *
     * @param ofTheFile only when something of H2's own file is not flushed, and not of the log alone
     */
    private static List<Cut> cuts(boolean ofTheFile) {
        List<Cut> cuts = new ArrayList<>();
        int[] confirmed = {0};
        try (CutDisk disk = new CutDisk(Rounds.folder("each"))) {
            new Object() {
                void cutOnceMore() {
                    disk.cutAfter(1, () -> {
                        CutDisk.Remains remains = disk.remains();
                        if (!ofTheFile || remains.isUnflushed(".mv.db")) {
                            cuts.add(new Cut(remains, confirmed[0]));
                        }
                        cutOnceMore();
                    });
                }
            }.cutOnceMore();
            for (int life = 0; life < 2; life++) {
                try (Database database = OddFile.durable(disk.file("prilavok"))) {
                    Pages pages = new Pages(database);
                    int end = confirmed[0] + UNITS;
                    while (confirmed[0] < end) {
                        pages.write(confirmed[0] + 1);
                        confirmed[0]++;
                    }
                    pages.writeMuch(life, MANY_NOTICES);
                }
            }
        }
        return cuts;
    }
}
