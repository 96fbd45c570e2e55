package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that does nothing but sell is killed in the middle of its work, or while it starts. */
class CounterKillTest {
    /** So often the same file is opened again after a kill, before a new one is begun. */
    private static final int LIVES = 5;

    @Test
    void what_a_killed_counter_had_confirmed_is_there_afterwards() throws Exception {
        Tally tally = new Tally("killed counter");
        int rounds = Rounds.of(20, 200);
        for (int first = 0; first < rounds; first += LIVES) {
            Path folder = Rounds.folder("counter-" + Rounds.seed(first));
            List<Fact> confirmed = new ArrayList<>();
            for (int round = first; round < first + LIVES; round++) {
                List<Fact> fresh = killed(folder, Rounds.seed(round), "durable");
                confirmed.addAll(fresh);
                Path image = Rounds.copy(folder, "killed-" + Rounds.seed(round));
                tally.add(Rounds.seed(round), image, fresh.size(), Inspection.of(image, confirmed));
            }
            Rounds.remove(folder);
        }
        tally.print();
        assertThat(tally.failures()).isEmpty();
    }

    @Test
    void without_a_flush_a_killed_counter_loses_what_it_had_confirmed() throws Exception {
        Path folder = Rounds.folder("careless-counter");
        List<Fact> confirmed = killed(folder, 1, "unsynced");
        Inspection found = Inspection.of(folder, confirmed);
        Rounds.remove(folder);
        System.out.printf("killed counter, never flushed: %d of %d lost%n", found.lost(), confirmed.size());
        assertThat(found.lost()).isPositive();
    }

    /** Runs the counter until it is killed, and gives what it said it had confirmed. Of eight, one dies in its start. */
    private static List<Fact> killed(Path folder, long seed, String how) throws IOException, InterruptedException {
        Random chance = new Random(seed);
        Process counter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCounter.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        how)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Fact> confirmed = new ArrayList<>();
        try (BufferedReader said = counter.inputReader(StandardCharsets.UTF_8)) {
            if (Math.floorMod(seed, 8) == 0) {
                assertThat(counter.waitFor(chance.nextInt(1_000), TimeUnit.MILLISECONDS))
                        .isFalse();
            } else {
                hear(said, chance.nextInt(400), confirmed);
                assertThat(counter.isAlive()).as("the counter ended by itself").isTrue();
            }
            counter.toHandle().destroyForcibly(); // unlike the process itself it leaves the pipe open
            hear(said, Integer.MAX_VALUE, confirmed); // what had been said by then
        }
        counter.waitFor();
        return confirmed;
    }

    private static void hear(BufferedReader said, int most, List<Fact> confirmed) throws IOException {
        String line = "";
        for (int heard = 0; heard <= most && line != null; heard++) {
            line = said.readLine();
            if (line != null) {
                Fact.read(line).ifPresent(confirmed::add);
            }
        }
    }
}
