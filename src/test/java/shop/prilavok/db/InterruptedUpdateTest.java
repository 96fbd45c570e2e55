package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.order.OrderId;

/** A new version brings the books of an older one up to date, and does not get to the end. */
class InterruptedUpdateTest {
    private static final List<OrderId> ORDERS =
            LongStream.rangeClosed(1001, 1003).mapToObj(OrderId::new).toList();

    @TempDir
    Path folder = Path.of("");

    /** As the version before the notes of customers left them. */
    @BeforeEach
    void old_books_with_orders() throws SQLException {
        JdbcDataSource books = new JdbcDataSource();
        books.setURL("jdbc:h2:" + folder.resolve("prilavok"));
        books.setUser("sa");
        Flyway.configure().dataSource(books).target("43").load().migrate();
        try (Link link = new Link(books.getConnection())) {
            for (OrderId order : ORDERS) {
                link.execute("insert into orders (id, token, customer, language, contact_name, contact_phone,"
                        + " delivery_fee, placed_at, state, sold, version, since, changed_by) values (" + order.value()
                        + ", 't" + order.value() + "', 77, 'ru', 'Анна', '+79161234567', 0, '2026-11-02T04:00:00Z',"
                        + " 'Expired', false, 2, '2026-11-02T05:00:00Z', 'shop')");
            }
        }
    }

    private static Database open(Path where) {
        return Database.inFolder(where, new SettableClock(), news -> {});
    }

    private static void assertAllOrdersIn(Path where, String when) {
        try (Database books = open(where)) {
            assertThat(books.orders().states(ORDERS)).as(when).containsOnlyKeys(ORDERS);
        } catch (RuntimeException e) {
            throw new AssertionError(when, e);
        }
    }

    @Test
    void after_whichever_statement_the_shop_is_killed_the_books_open_again_with_all_orders(@TempDir Path killed)
            throws IOException {
        boolean dead = true;
        for (int statements = 0; dead; statements++) {
            Path image = killed.resolve("after " + statements);
            Crash.leaves(folder, image);
            H2File file = new H2File(image.resolve("prilavok").toString(), "");
            DyingBooks books = new DyingBooks(file.url(), statements);
            try {
                new BeforeUpdate(file).update(books.source());
            } catch (RuntimeException e) {
                assertThat(books.isDead()).as(e.toString()).isTrue();
            }
            dead = books.isDead();
            file.shut(); // the worst: all that was done is on the disk
            assertAllOrdersIn(image, "after " + statements + " statements");
        }
    }

    @Test
    void of_an_update_that_was_done_no_copy_is_left() throws IOException {
        assertAllOrdersIn(folder, "updated");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("prilavok.mv.db");
        }
    }

    @Test
    void without_room_for_a_copy_the_update_is_refused_in_words_and_nothing_is_lost() {
        String file = FullPath.file(folder.resolve("prilavok").toString());
        FullPath.full(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> Database.logged(
                        file, Flush.CHECKPOINT, Force.DATA, new SettableClock(), news -> {}, cause -> {}))
                .withMessageStartingWith("The books are not brought up to date")
                .withMessageContaining("1 MB are needed");
        FullPath.full(false);
        assertAllOrdersIn(folder, "with room again");
    }

    @Test
    void while_another_shop_is_at_it_the_books_are_not_put_back(@TempDir Path other) throws IOException {
        Crash.leaves(folder, other);
        try (Database running = open(other)) {
            Files.copy(folder.resolve("prilavok.mv.db"), other.resolve("prilavok.before-update.mv.db"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> open(other))
                    .withMessageContaining("in use by another running shop");
            assertThat(running.orders().states(ORDERS)).containsOnlyKeys(ORDERS);
        }
    }
}
