package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file while the shop is open. */
@SuppressWarnings("NullAway.Init") // set before each test
class CompactionTest {
    private static final long MANY_MEGABYTES = 70L << 20;
    private static final String PAGE = "x".repeat(1_000_000);

    private final SettableClock clock = new SettableClock();
    private Path file;
    private Database shop;

    @BeforeEach
    void a_file_that_holds_much_in_vain(@TempDir Path folder) throws IOException {
        file = folder.resolve("prilavok.mv.db");
        shop = Database.inFolder(folder, clock, news -> {});
        for (int again = 0; Files.size(file) < MANY_MEGABYTES; again++) {
            String page = again + PAGE;
            note("page", page);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void note(String name, String text) {
        shop.unitOfWork().perform(() -> shop.catalog().keepNote(name, text));
    }

    private boolean isSmall() throws IOException {
        return Files.size(file) < MANY_MEGABYTES / 4;
    }

    /** It gives up while somebody reads for long, and a flush on a busy disk is such a one; the shop tidies again and again. */
    private void tidyUntilSmall() {
        await().untilAsserted(() -> {
            shop.tidy();
            assertThat(isSmall()).isTrue();
        });
    }

    @Test
    void in_quiet_hours_the_file_becomes_small_and_the_shop_goes_on() throws IOException {
        clock.pass(Duration.ofMinutes(6));
        tidyUntilSmall();
        assertThat(shop.catalog().note("page")).get().asString().endsWith(PAGE);
        note("after", "kept");
        assertThat(shop.catalog().note("after")).hasValue("kept");
        assertThat(shop.check()).isEmpty();
    }

    @Test
    void while_the_shop_sells_the_file_is_left_alone() throws IOException {
        clock.pass(Duration.ofMinutes(6));
        note("sale", "kept");
        shop.tidy();
        assertThat(isSmall()).isFalse();
    }

    @Test
    void in_a_shop_that_never_rests_it_is_not_left_alone_for_ever(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("prilavok.mv.db");
        try (FileChannel hole = FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            hole.write(ByteBuffer.allocate(1), 10 * MANY_MEGABYTES);
        }
        Compaction compaction = new Compaction(huge, 0, new HikariDataSource(), () -> {}, clock);
        compaction.written();
        assertThat(compaction.isWorthwhile()).isTrue();
    }

    @Test
    void when_there_was_no_room_to_compact_it_the_next_try_with_room_makes_it_small(@TempDir Path folder)
            throws IOException {
        Path large = folder.resolve("prilavok.mv.db");
        String name = FullPath.file(folder.resolve("prilavok").toString());
        try (Database tight = Database.logged(name, Flush.CHECKPOINT, Force.DATA, clock, news -> {}, cause -> {})) {
            for (int again = 0; Files.size(large) < MANY_MEGABYTES; again++) {
                String page = again + PAGE;
                tight.unitOfWork().perform(() -> tight.catalog().keepNote("page", page));
            }
            clock.pass(Duration.ofMinutes(6));
            FullPath.full(true);
            tight.tidy();
            assertThat(Files.size(large)).isGreaterThanOrEqualTo(MANY_MEGABYTES);
            FullPath.full(false);
            await().untilAsserted(() -> {
                tight.tidy();
                assertThat(Files.size(large)).isLessThan(MANY_MEGABYTES / 4);
            });
        }
    }

    @Test
    void a_file_that_was_compacted_is_left_alone_until_it_has_grown_again() throws IOException {
        clock.pass(Duration.ofMinutes(6));
        shop.tidy();
        note("sale", "kept");
        long before = Files.size(file);
        clock.pass(Duration.ofMinutes(6));
        shop.tidy();
        assertThat(Files.size(file)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void a_large_file_that_was_compacted_at_the_last_stop_is_left_alone_after_the_start(@TempDir Path folder)
            throws IOException {
        Path large = folder.resolve("prilavok.mv.db");
        Random chance = new Random(1);
        try (Database first = Database.inFolder(folder, clock, news -> {})) {
            for (int number = 0; number < MANY_MEGABYTES >> 20; number++) {
                byte[] noise = new byte[3 << 18]; // a megabyte as text that cannot be made shorter
                chance.nextBytes(noise);
                String name = "page " + number;
                first.unitOfWork()
                        .perform(() -> first.catalog()
                                .keepNote(name, Base64.getEncoder().encodeToString(noise)));
            }
        }
        try (Database again = Database.inFolder(folder, clock, news -> {})) {
            Object before =
                    Files.readAttributes(large, BasicFileAttributes.class).fileKey();
            assertThat(Files.size(large)).isGreaterThan(MANY_MEGABYTES * 9 / 10);
            clock.pass(Duration.ofMinutes(6));
            again.tidy();
            assertThat(Files.readAttributes(large, BasicFileAttributes.class).fileKey())
                    .as("another file takes its place when it is compacted")
                    .isEqualTo(before);
        }
    }

    @Test
    void those_who_read_and_write_meanwhile_wait_and_none_is_turned_away() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                assertThat(shop.catalog().note("page")).isPresent();
                read.incrementAndGet();
            }
        });
        AtomicBoolean failed = new AtomicBoolean();
        reader.setUncaughtExceptionHandler((thread, e) -> failed.set(true));
        reader.start();
        while (read.get() == 0) {
            Thread.onSpinWait();
        }
        clock.pass(Duration.ofMinutes(6));
        tidyUntilSmall();
        note("after", "kept");
        over.set(true);
        reader.join();
        assertThat(failed).isFalse();
        assertThat(isSmall()).isTrue();
    }
}
