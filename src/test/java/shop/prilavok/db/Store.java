package shop.prilavok.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The databases that the contracts are tried on. Each is opened once and stays open until the tests are over. */
@SuppressWarnings("ImmutableEnumChecker") // each holds the one database that its tests share
enum Store {
    H2_FILE {
        @Override
        Database start(InstantSource clock, Consumer<Set<CommitTopic>> afterCommit) {
            try {
                return Database.inFolder(Files.createTempDirectory("prilavok"), clock, afterCommit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        @SuppressWarnings("resource") // ends with the tests
        Database start(InstantSource clock, Consumer<Set<CommitTopic>> afterCommit) {
            EmbeddedPostgres server;
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException | RuntimeException e) {
                System.out.println("SKIPPED: nothing is tried on PostgreSQL, for it does not start here: " + e);
                return Assumptions.abort("PostgreSQL does not start here: " + e);
            }
            String url = server.getJdbcUrl("postgres", "postgres");
            return Database.onServer(url, "postgres", "", clock, afterCommit);
        }
    };

    final SettableClock clock = new SettableClock();
    final AtomicInteger commits = new AtomicInteger();
    private @Nullable Database database;

    abstract Database start(InstantSource clock, Consumer<Set<CommitTopic>> afterCommit);

    synchronized Database database() {
        Database known = database;
        if (known == null) {
            known = start(clock, news -> commits.incrementAndGet());
            database = known;
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
        }
        return known;
    }
}
