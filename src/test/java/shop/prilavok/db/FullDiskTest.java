package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that has no room left, and H2, which falls down on it. */
class FullDiskTest {
    private static final int SALES = 100;
    private static final String LETTER = "x".repeat(5_000);
    private static final int PAGES = 9;
    private static final String PAGE = "x".repeat(1_000_000);

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path left = Path.of("");

    private final AtomicInteger told = new AtomicInteger();

    private Database open(Path where) {
        return open(FullPath.file(where.resolve("prilavok").toString()));
    }

    private Database open(String file) {
        return Database.logged(
                file, Flush.CHECKPOINT, Force.DATA, new SettableClock(), news -> {}, cause -> told.incrementAndGet());
    }

    private static void note(Database shop, String name, String text) {
        shop.unitOfWork().perform(() -> shop.catalog().keepNote(name, text));
    }

    /** A shop that has sold, and could not write down what came next; H2 has fallen down, and knows it. */
    private Database fallenDown() {
        Database shop = open(folder);
        IntStream.range(0, SALES).forEach(number -> note(shop, "sale " + number, "kept"));
        FullPath.full(true);
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> note(shop, "letter", LETTER)).isInstanceOf(RuntimeException.class);
        }
        return shop;
    }

    /** H2 may complain when it is shut on a disk that it fell down on. */
    private static void stop(Database shop) {
        try {
            shop.close();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("The database could not be shut cleanly");
        }
    }

    @Test
    void a_start_on_a_full_disk_fails_and_loses_nothing(@TempDir Path started) throws IOException {
        Database shop = fallenDown();
        Crash.leaves(folder, started);
        stop(shop);
        for (int again = 0; again < 3; again++) {
            String file = FullPath.file(started.resolve("prilavok").toString());
            FullPath.full(true);
            assertThatThrownBy(() -> open(file)).isInstanceOf(RuntimeException.class);
            Crash.leaves(started, left.resolve("after " + again));
            assertNothingIsLost(left.resolve("after " + again));
        }
    }

    @Test
    void that_nothing_can_be_written_any_more_is_told_once() {
        Database shop = fallenDown();
        assertThat(told).hasValue(1);
        stop(shop);
        assertThat(told).hasValue(1);
    }

    @Test
    void it_is_told_as_well_when_only_the_file_has_no_room_while_the_log_still_has() throws IOException {
        Database shop = open(folder);
        note(shop, "sale", "kept");
        IntStream.range(0, PAGES)
                .forEach(number -> note(shop, "page", number + PAGE)); // both files of the log are long now
        FullPath.full(true);
        int confirmed = 0;
        while (told.get() == 0 && confirmed < PAGES) {
            try {
                note(shop, "count", "" + (confirmed + 1) + PAGE);
                confirmed++;
            } catch (RuntimeException e) {
                assertThat(told).hasValue(1);
            }
        }
        stop(shop);
        Crash.leaves(folder, left);
        assertThat(told).hasValue(1);
        try (Database again = open(left)) {
            assertThat(again.catalog().note("sale")).hasValue("kept");
            assertThat(again.catalog().note("count").orElse("0" + PAGE)).isIn(confirmed + PAGE, confirmed + 1 + PAGE);
        }
    }

    private void assertNothingIsLost() throws IOException {
        Crash.leaves(folder, left);
        assertNothingIsLost(left);
    }

    private void assertNothingIsLost(Path where) {
        try (Database again = open(where)) {
            assertThat(IntStream.range(0, SALES))
                    .allMatch(number -> again.catalog().note("sale " + number).isPresent());
        }
    }

    @Test
    void a_clean_stop_when_there_is_room_again_loses_nothing() throws IOException {
        Database shop = fallenDown();
        FullPath.full(false);
        stop(shop);
        assertNothingIsLost();
    }

    @Test
    void a_stop_while_the_disk_is_still_full_loses_nothing() throws IOException {
        stop(fallenDown());
        assertNothingIsLost();
    }

    @Test
    void a_kill_loses_nothing() throws IOException {
        Database shop = fallenDown();
        assertNothingIsLost();
        stop(shop);
    }
}
