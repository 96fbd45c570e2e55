package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the log and not yet in the file. */
@SuppressWarnings("NullAway.Init") // set before each test
class RedoLogTest {
    private static final String PAGE = "x".repeat(1_000_000);

    @TempDir
    Path folder;

    private final AtomicBoolean diskBroken = new AtomicBoolean();
    private final AtomicBoolean fileBroken = new AtomicBoolean();
    private final AtomicInteger falls = new AtomicInteger();
    private Path shopFolder;
    private Path crashed;

    @BeforeEach
    void folders() throws IOException {
        shopFolder = Files.createDirectory(folder.resolve("shop"));
        crashed = folder.resolve("crashed");
    }

    private Database open(Path where) {
        Force force = file -> {
            if (diskBroken.get()) {
                throw new IOException("The disk is gone");
            }
            Force.DATA.force(file);
        };
        Flush flush = link -> {
            if (fileBroken.get()) {
                throw new IllegalStateException("The disk is gone");
            }
            Flush.CHECKPOINT.flush(link);
        };
        return Database.logged(
                where.resolve("prilavok").toString(),
                flush,
                force,
                new SettableClock(),
                news -> {},
                cause -> falls.incrementAndGet());
    }

    private static void note(Database shop, String name, String text) {
        shop.unitOfWork().perform(() -> shop.catalog().keepNote(name, text));
    }

    private static void note(Database shop, String name) {
        note(shop, name, "kept");
    }

    private static boolean isNoted(Database shop, String name) {
        return shop.catalog().note(name).isPresent();
    }

    @Test
    void what_was_confirmed_before_a_crash_is_done_again_and_what_was_rolled_back_is_not() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "first");
            assertThatThrownBy(() -> shop.unitOfWork().perform(() -> {
                        shop.catalog().keepNote("failed", "kept");
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            note(shop, "second");
            Crash.leaves(shopFolder, crashed);
        }
        try (Database again = open(crashed)) {
            assertThat(isNoted(again, "first")).isTrue();
            assertThat(isNoted(again, "failed")).isFalse();
            assertThat(isNoted(again, "second")).isTrue();
        }
    }

    @Test
    void a_shop_that_was_closed_leaves_no_log() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "a");
        }
        assertThat(shopFolder).isDirectoryContaining("glob:**.mv.db").isDirectoryNotContaining("glob:**.redo.*");
    }

    @Test
    void half_a_record_at_the_end_is_left_out_and_all_before_it_stands() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "whole");
            note(shop, "half");
            Crash.leaves(shopFolder, crashed);
        }
        try (FileChannel log = FileChannel.open(crashed.resolve("prilavok.redo.a"), StandardOpenOption.WRITE)) {
            log.truncate(log.size() - 3);
        }
        try (Database again = open(crashed)) {
            assertThat(isNoted(again, "whole")).isTrue();
            assertThat(isNoted(again, "half")).isFalse();
        }
    }

    @Test
    void a_record_of_which_a_part_did_not_arrive_is_left_out() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "whole");
            note(shop, "torn", PAGE);
            Crash.leaves(shopFolder, crashed);
        }
        try (FileChannel log = FileChannel.open(crashed.resolve("prilavok.redo.a"), StandardOpenOption.WRITE)) {
            log.write(ByteBuffer.allocate(4096), log.size() / 2);
        }
        try (Database again = open(crashed)) {
            assertThat(isNoted(again, "whole")).isTrue();
            assertThat(isNoted(again, "torn")).isFalse();
        }
    }

    @Test
    void what_a_log_has_left_from_its_last_round_is_not_done_again() throws IOException {
        try (Database shop = open(shopFolder)) {
            for (int number = 0; number < 9; number++) {
                note(shop, "page", number + PAGE);
            }
            note(shop, "page", "the last one");
            Crash.leaves(shopFolder, crashed);
        }
        try (Database again = open(crashed)) {
            assertThat(again.catalog().note("page")).hasValue("the last one");
        }
    }

    @Test
    void two_crashes_in_a_row_lose_nothing(@TempDir Path again) throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "first");
            Crash.leaves(shopFolder, crashed);
        }
        try (Database shop = open(crashed)) {
            note(shop, "second");
            Crash.leaves(crashed, again);
        }
        try (Database shop = open(again)) {
            assertThat(isNoted(shop, "first")).isTrue();
            assertThat(isNoted(shop, "second")).isTrue();
        }
    }

    @Test
    void while_the_log_cannot_be_flushed_the_file_is_and_afterwards_the_log_goes_on() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "before");
            diskBroken.set(true);
            note(shop, "meanwhile");
            note(shop, "still");
            diskBroken.set(false);
            note(shop, "after");
            note(shop, "last");
            Crash.leaves(shopFolder, crashed);
        }
        try (Database again = open(crashed)) {
            assertThat(List.of("before", "meanwhile", "still", "after", "last")).allMatch(name -> isNoted(again, name));
        }
    }

    @Test
    void an_h2_that_fell_down_and_begins_anew_gets_back_what_was_confirmed() {
        try (Database shop = open(shopFolder)) {
            note(shop, "before");
            String url = OddFile.address(shopFolder);
            fallDown(url);
            assertThatThrownBy(() -> note(shop, "on the connection that broke")).isInstanceOf(RuntimeException.class);
            // The pool takes a moment to see which of its connections are dead.
            await().ignoreExceptions().untilAsserted(() -> note(shop, "after"));
            assertThat(isNoted(shop, "before")).isTrue();
            assertThat(isNoted(shop, "after")).isTrue();
        }
        try (Database again = open(shopFolder)) {
            assertThat(isNoted(again, "before")).isTrue();
            assertThat(isNoted(again, "after")).isTrue();
        }
    }

    @Test
    void a_commit_that_was_lost_before_it_was_confirmed_does_not_stand_in_the_way_of_those_after_it() {
        try (Database shop = open(shopFolder)) {
            note(shop, "before");
            diskBroken.set(true);
            fileBroken.set(true);
            for (String name : List.of("in the log perhaps", "nowhere")) {
                assertThatThrownBy(() -> note(shop, name)).hasRootCauseMessage("The disk is gone");
            }
            assertThat(falls).hasValue(1);
            fallDown(OddFile.address(shopFolder));
            diskBroken.set(false);
            fileBroken.set(false);
            await().ignoreExceptions().untilAsserted(() -> note(shop, "after"));
            assertThat(isNoted(shop, "before")).isTrue();
        }
        try (Database again = open(shopFolder)) {
            assertThat(isNoted(again, "before")).isTrue();
            assertThat(isNoted(again, "after")).isTrue();
        }
    }

    @Test
    void that_h2_fell_down_is_told_before_anybody_is_answered() {
        try (Database shop = open(shopFolder)) {
            note(shop, "before");
            assertThat(falls).hasValue(0);
            fallDown(OddFile.address(shopFolder));
            assertThatThrownBy(() -> note(shop, "on the connection that broke")).isInstanceOf(RuntimeException.class);
            assertThat(falls).hasValue(1);
        }
    }

    @Test
    void a_clean_stop_right_after_h2_fell_down_loses_nothing() {
        try (Database shop = open(shopFolder)) {
            note(shop, "before");
            fallDown(OddFile.address(shopFolder));
        }
        try (Database again = open(shopFolder)) {
            assertThat(isNoted(again, "before")).isTrue();
        }
    }

    @Test
    void a_backup_beside_a_later_log_is_refused_in_words_and_opens_without_it() throws IOException {
        Path backup = folder.resolve("backup.mv.db");
        try (Database shop = open(shopFolder)) {
            note(shop, "old");
        }
        Files.copy(shopFolder.resolve("prilavok.mv.db"), backup);
        try (Database shop = open(shopFolder)) {
            for (int number = 0; number < 9; number++) {
                note(shop, "page", number + PAGE);
            }
            Crash.leaves(shopFolder, crashed);
        }
        Files.copy(backup, crashed.resolve("prilavok.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThatIllegalStateException()
                .isThrownBy(() -> open(crashed))
                .withMessage("The log goes on from a later state of the database than this one. "
                        + "If this is a backup, move prilavok.redo.a and prilavok.redo.b away");
        Files.delete(crashed.resolve("prilavok.redo.a"));
        Files.delete(crashed.resolve("prilavok.redo.b"));
        try (Database again = open(crashed)) {
            assertThat(isNoted(again, "old")).isTrue();
        }
    }

    @Test
    void a_log_of_which_nothing_but_its_length_arrived_belongs_to_nobody() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "kept");
        }
        Files.write(shopFolder.resolve("prilavok.redo.a"), new byte[8192]);
        try (Database again = open(shopFolder)) {
            assertThat(isNoted(again, "kept")).isTrue();
        }
    }

    private static void fallDown(String url) {
        try (Connection sudden = DriverManager.getConnection(url, "sa", "");
                Statement statement = sudden.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_log_of_another_shop_is_refused_in_words() throws IOException {
        try (Database shop = open(shopFolder)) {
            note(shop, "a");
            Crash.leaves(shopFolder, crashed);
        }
        Files.delete(crashed.resolve("prilavok.mv.db"));
        assertThatIllegalStateException()
                .isThrownBy(() -> open(crashed))
                .withMessageStartingWith("The log beside the database belongs to another database.");
    }
}
