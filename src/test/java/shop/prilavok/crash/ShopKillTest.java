package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole shop is killed again and again while customers buy; afterwards books, money, sheet and chats agree. */
class ShopKillTest {
    private static final int KILLS_OF_A_TOWN = 20;
    private static final int DAYS_TO_CATCH_UP = 8;

    @Test
    void a_shop_that_was_killed_again_and_again_sold_everything_once_and_owes_nobody() throws Exception {
        List<String> failures = new ArrayList<>();
        int kills = Rounds.of(3, 200);
        for (int done = 0, town = 0; done < kills; done += KILLS_OF_A_TOWN, town++) {
            failures.addAll(storm(Rounds.seed(town), Math.min(KILLS_OF_A_TOWN, kills - done)));
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> storm(long seed, int kills) throws Exception {
        long began = System.nanoTime();
        Path folder = Rounds.folder("storm-" + seed);
        List<String> complaints = new ArrayList<>();
        try (Storm storm = new Storm(folder, seed)) {
            storm.begin();
            for (int kill = 0; kill < kills; kill++) {
                storm.strike();
            }
            storm.calm();
            for (int day = 0; day < DAYS_TO_CATCH_UP && !unfinished(folder).isEmpty(); day++) {
                storm.reopen();
                storm.calm();
            }
            unfinished(folder).forEach(thing -> complaints.add("never finished: " + thing));
            try (Books books = new Books(folder.resolve("outbox"))) {
                StormAudit audit = new StormAudit(storm, books);
                complaints.addAll(audit.complaints());
                System.out.printf(
                        "storm: seed %d, kills %s, %d updates, %s orders, %d kopecks, %d facts shown, %d wrong, %d s%n",
                        seed,
                        storm.kills,
                        storm.updates.get(),
                        books.column("select count(*) from orders"),
                        storm.town.yooKassa.captured(),
                        audit.shownFacts(),
                        complaints.size(),
                        (System.nanoTime() - began) / 1_000_000_000);
            }
        }
        if (complaints.isEmpty()) {
            Rounds.remove(folder);
        }
        return complaints.stream()
                .map(complaint -> "seed " + seed + ", kept in " + folder + ": " + complaint)
                .toList();
    }

    private static List<String> unfinished(Path folder) throws Exception {
        try (Books books = new Books(folder.resolve("outbox"))) {
            return StormAudit.unfinished(books);
        }
    }
}
