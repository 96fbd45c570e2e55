package shop.prilavok.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commits of H2 last at the price of one short write: the statements of each batch are appended to a file of their
 * own and flushed. H2's own file would have to take a page of every table and index that was touched, some 60 KB for one
 * checkout. It is brought up to date now and then, by a thread of its own, and flushed: then the log begins from the
 * beginning. There are two files, so that one can be filled while the other one's contents go into H2's file.
 *
 * <p>Each batch bears a number, which it also leaves in the table {@code redo_position}, in its own transaction. So after a
 * crash it is known which batches H2's file has, and the others are done again, in their order, before anybody looks. That
 * gives the same rows because statements depend on nothing but the rows and their values: no statement may ask for the time,
 * for chance, or for a number that H2 hands out and another row refers to.
 *
 * <p>H2's file is written for a checkpoint, in the background, and flushed at once. When H2 wrote by itself, in the middle of
 * a batch, all would wait for it; so a checkpoint begins before it holds as much as would make it do so. Only a unit that is
 * larger than that does it all the same; {@link OrderedChannel} sees to it that a power cut meanwhile leaves a file that
 * opens.
 *
 * <p>When the log cannot be written H2's own file is flushed instead, as often as it takes. When neither can, it is time to
 * end: H2 has closed itself by then, and what it would open anew is older than what was confirmed.
 */
final class RedoLog implements Durability {
    private static final Logger log = LoggerFactory.getLogger(RedoLog.class);
    private static final long FULL = 2L << 20;
    private static final String FIRST = ".redo.a";
    private static final String SECOND = ".redo.b";

    private final String name;
    private final Flush flush;
    private final Force force;
    private final Consumer<Throwable> onFall;
    private final AtomicBoolean fallen = new AtomicBoolean();
    private List<RedoFile> files = List.of(); // from recovery on
    private final Redo redo = new Redo();
    private final ExecutorService background;
    private @Nullable Supplier<Link> opening; // once the log has begun
    private CompletableFuture<Void> checkpoint = CompletableFuture.completedFuture(null);
    private String store = "";
    private long last; // the number of the last batch that is known to last
    private int current; // of the files
    private boolean behind; // a batch was committed that the log does not have
    private boolean needless; // at the end: H2's file has all that the log has

    /**
     * @param name of the files, without their endings; may begin with the scheme of one of H2's file systems
     * @param flush of H2's own file
     * @param onFall told once, with the cause, when H2 fell down or its file cannot be written any more
     */
    RedoLog(String name, Flush flush, Force force, Consumer<Throwable> onFall) {
        this.name = name;
        this.flush = flush;
        this.force = force;
        this.onFall = onFall;
        background = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "checkpoint");
            thread.setDaemon(true);
            return thread;
        });
    }

    private RedoFile open(String ending) throws IOException {
        // "retry": as for H2's own file.
        return new RedoFile("retry:" + name + ending, force);
    }

    /** Is there a log of a life that did not end with a clean stop? */
    boolean isThere() {
        return FilePath.get(name + FIRST).exists();
    }

    /** Before the tables are changed for this version: what a crash left was written for the tables as they are. */
    void recover(Supplier<Link> links) {
        try (Link link = links.get().begin()) {
            recover(link);
        }
    }

    private void recover(Link link) {
        boolean known = link.sql("select 1 from information_schema.tables where table_name = 'REDO_POSITION'")
                .first(row -> true)
                .isPresent();
        if (known) {
            store = link.sql("select store from redo_position")
                    .first(row -> row.getString(1))
                    .orElse("");
        }
        try {
            files = List.of(open(FIRST), open(SECOND));
            for (RedoFile file : files) {
                if (file.isOfAnother(store)) {
                    throw new IllegalStateException(
                            "The log beside the database belongs to another database. "
                                    + "Put back the database that it was written for, or move prilavok.redo.a and prilavok.redo.b away");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log beside the database cannot be read", e);
        }
        if (!store.isEmpty()) {
            redo(link);
        }
    }

    /** Once the tables are as this version wants them: from now on commits go into the log. */
    void begin(Supplier<Link> links) {
        try (Link link = links.get()) {
            if (store.isEmpty()) {
                store = UUID.randomUUID().toString();
                link.sql("insert into redo_position (store, number) values (:store, 0)")
                        .bind("store", store)
                        .execute();
            }
            last = position(link);
            flush.flush(link);
            for (RedoFile file : files) {
                file.restart(store);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log beside the database cannot be written", e);
        }
        opening = links;
    }

    /**
     * An H2 that failed inside, for want of memory say, begins anew with what its file has: less than was confirmed.
     */
    @Override
    public void join(Link link) {
        try {
            takeUp(link);
        } catch (RuntimeException e) {
            fell(e);
            throw e;
        }
    }

    private void takeUp(Link link) {
        link.requireStanding();
        long known = position(link);
        if (known < last) {
            log.warn("The database has lost its latest changes, and gets them back from the log");
            redo(link);
            // A checkpoint under way when H2 fell may have flushed a file without these, and seemed to have them.
            flush.flush(link);
            known = position(link);
        }
        if (known < last) {
            throw new IllegalStateException("The database has lost commits that the log has not either");
        }
        if (known > last) {
            // A commit that seemed to fail did not.
            last = known;
            behind = true;
        }
        redo.clear();
        link.recording(redo);
    }

    @Override
    public void failed(Link link, Throwable cause) {
        if (link.isFallen()) {
            fell(cause);
        }
    }

    private void fell(Throwable cause) {
        if (!fallen.getAndSet(true)) {
            onFall.accept(cause);
        }
    }

    private static long position(Link link) {
        return link.sql("select number from redo_position").one(row -> row.getLong(1));
    }

    /** Does again what the log has and the tables have not. */
    private void redo(Link link) {
        long known = position(link);
        long done = known;
        for (RedoFile.Record record : records()) {
            if (record.number() > done + 1) {
                throw new IllegalStateException("The log goes on from a later state of the database than this one. "
                        + "If this is a backup, move prilavok.redo.a and prilavok.redo.b away");
            }
            if (record.number() == done + 1) {
                record.changes().forEach(link::redo);
                done = record.number();
            }
        }
        if (done > known) {
            move(link, known, done);
            link.commit();
            log.info("{} commits were done again from the log", done - known);
        }
    }

    private List<RedoFile.Record> records() {
        try {
            return Stream.of(files.get(0).records(), files.get(1).records())
                    .filter(records -> !records.isEmpty())
                    .sorted(Comparator.comparing(records -> records.get(0).number()))
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The log beside the database cannot be read", e);
        }
    }

    private static void move(Link link, long from, long to) {
        int moved = link.sql("update redo_position set number = :to where number = :from")
                .bind("to", to)
                .bind("from", from)
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("The database is not where it was after the last commit");
        }
    }

    @Override
    public void commit(Link link) {
        if (redo.statements().isEmpty()) {
            link.commit();
            return;
        }
        try {
            commitChanges(link);
        } catch (RuntimeException | Error e) {
            fell(e);
            throw e;
        }
    }

    private void commitChanges(Link link) {
        List<Redo.Statement> changes = List.copyOf(redo.statements());
        boolean complete = !behind;
        behind = true; // until it is written down, whatever happens on the way there
        move(link, last, last + 1);
        redo.clear();
        link.commit();
        if (complete && append(link, last + 1, changes)) {
            behind = false;
        } else {
            catchUp(link);
        }
        last++;
    }

    private boolean append(Link link, long number, List<Redo.Statement> changes) {
        try {
            if (files.get(current).size() >= FULL || (checkpoint.isDone() && link.isCrowded())) {
                turn();
            }
            files.get(current).append(number, changes);
            return true;
        } catch (IOException | RuntimeException e) {
            log.warn("The log beside the database cannot be written; the database's own file is flushed instead", e);
            return false;
        }
    }

    /** Fills the other file while H2's own takes over what is in this one. */
    private void turn() throws IOException {
        checkpoint.join();
        current = 1 - current;
        files.get(current).restart(store);
        checkpoint = CompletableFuture.runAsync(this::checkpoint, background);
    }

    private void checkpoint() {
        try (Link link = Objects.requireNonNull(opening).get()) {
            flush.flush(link);
        } catch (RuntimeException e) {
            fell(e);
            throw e;
        }
    }

    /** H2's own file gets everything, and the log is of no more use so far. */
    private void catchUp(Link link) {
        checkpoint.exceptionally(failure -> null).join();
        flush.flush(link);
        checkpoint = CompletableFuture.completedFuture(null);
        try {
            files.get(current).restart(store);
            behind = false;
        } catch (IOException e) {
            log.debug("The log beside the database still cannot be written", e);
        }
    }

    @Override
    public void close() {
        background.shutdown();
        checkpoint.exceptionally(failure -> null).join();
        if (opening != null) {
            needless = isTakenOver(opening);
        }
        for (RedoFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                log.warn("The log beside the database cannot be closed: {}", e.getMessage());
            }
        }
    }

    /** An H2 that failed inside may have begun anew, and be shut in all peace with less than was confirmed. */
    private boolean isTakenOver(Supplier<Link> links) {
        try (Link link = links.get().begin()) {
            takeUp(link);
            flush.flush(link);
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "The database's own file does not take over what is in the log beside it; the log is kept for the"
                            + " next start",
                    e);
            return false;
        }
    }

    /** After it was closed and H2 was shut cleanly. What H2's file has not got stays in the log. */
    void discard() {
        if (needless) {
            files.forEach(RedoFile::delete);
        }
    }
}
