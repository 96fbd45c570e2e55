package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that has no room left, and H2, which falls down on it. */
class FullDiskTest {
    private static final int SALES = 100;
    private static final String LETTER = "x".repeat(5_000);

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path left = Path.of("");

    private static Database open(Path where) {
        return Database.logged(
                FullPath.file(where.resolve("prilavok").toString()),
                Flush.CHECKPOINT,
                Force.DATA,
                new SettableClock(),
                news -> {});
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

    private void assertNothingIsLost() throws IOException {
        Crash.leaves(folder, left);
        try (Database again = open(left)) {
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
