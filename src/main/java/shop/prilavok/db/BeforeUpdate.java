package shop.prilavok.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of H2's file from before an update of its tables, kept until the update is done. H2 cannot take back a change of a
 * table, and the list of what was done is written only after each script; so books that were left in the middle could never
 * be opened again. They are put back instead, and the update begins anew. What the log beside them holds they have already:
 * it is done again before the copy is made.
 */
final class BeforeUpdate {
    private static final Logger log = LoggerFactory.getLogger(BeforeUpdate.class);
    private static final int PIECE = 1 << 20;

    private final H2File file;
    private final FilePath books;
    private final FilePath copy;
    private final FilePath half;

    BeforeUpdate(H2File file) {
        this.file = file;
        books = FilePath.get(file.name() + ".mv.db");
        copy = FilePath.get(file.name() + ".before-update.mv.db");
        half = FilePath.get(file.name() + ".before-update.tmp");
    }

    /** Before anybody opens the file. Throws {@link IllegalStateException} when another shop is at it. */
    void putBack() {
        if (!copy.exists()) {
            return;
        }
        try (FileChannel channel = books.open("rw");
                FileLock ours = lock(channel)) {
            if (ours == null) {
                throw new IllegalStateException("The books are in use by another running shop");
            }
            log.warn("The books were not brought up to date to the end; that begins again from the books of before");
            copy.moveTo(books, true);
            forceFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("The books of before the update cannot be put back", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // a shop in this process
        }
    }

    /** Once the file has all that the log has; nobody else may have a connection. */
    void update(DataSource opened) {
        Flyway tables = Flyway.configure().dataSource(opened).load();
        MigrationInfoService found = tables.info();
        if (found.current() == null || found.pending().length == 0) {
            tables.migrate();
            return;
        }
        log.info("The books are brought up to date; do not stop the shop");
        file.shut(); // or reading the file here would take away H2's lock on it
        keep();
        tables.migrate();
        try (Link link = new Link(opened.getConnection())) {
            Flush.CHECKPOINT.flush(link);
        } catch (SQLException e) {
            throw new StoreFailure("The database gives no connection", e);
        }
        copy.delete();
        forceFolder(); // a copy that came back would take the place of all that is sold from now on
        log.info("The books are up to date");
    }

    private void keep() {
        try {
            half.delete();
            copyTo(half);
        } catch (IOException e) {
            half.delete();
            throw new IllegalStateException(
                    "The books are not brought up to date, for a copy of them cannot be kept meanwhile: "
                            + ((file.size() >> 20) + 1) + " MB are needed beside them (" + e.getMessage() + ")",
                    e);
        }
        half.moveTo(copy, true);
        forceFolder();
    }

    private void copyTo(FilePath target) throws IOException {
        try (FileChannel from = books.open("r");
                FileChannel to = target.open("rw")) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long place = 0;
            while (from.read(piece.clear(), place) > 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    place += to.write(piece, place);
                }
            }
            to.force(true);
        }
    }

    /** So that a power cut does not bring back what was renamed or deleted. */
    private void forceFolder() {
        Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            log.debug("This system does not flush folders", e);
        }
    }
}
