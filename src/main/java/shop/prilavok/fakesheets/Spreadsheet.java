package shop.prilavok.fakesheets;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One spreadsheet: its content, who may edit it, and a version that grows with every change. Thread-safe. Changes are
 * published whole; a reader sees all of a batch or nothing of it.
 */
public final class Spreadsheet {
    private final String id;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<String> editors = new CopyOnWriteArraySet<>();
    private volatile Workbook book;
    private long version;

    private Spreadsheet(String id, Workbook book, InstantSource clock, RandomGenerator random) {
        this.id = id;
        this.book = book;
        this.clock = clock;
        this.random = random;
    }

    /** Starts a spreadsheet in the Russian locale and Moscow's time zone. */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    public String id() {
        return id;
    }

    /** Grows by one with every change, whoever made it. */
    public synchronized long version() {
        return version;
    }

    /**
     * Waits until the version is above the one already seen, or the time is over.
     *
     * @return the version now, which is the one seen when nothing happened
     */
    public synchronized long awaitChange(long seen, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (version <= seen) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000 + 1);
        }
        return version;
    }

    /** Lets an account edit, as the Share button does. */
    public void share(String email) {
        editors.add(email);
    }

    public void unshare(String email) {
        editors.remove(email);
    }

    public Set<String> editors() {
        return Set.copyOf(editors);
    }

    /** The same spreadsheet as its owner sees it in the browser. */
    public Merchant merchant() {
        return new Merchant(this);
    }

    boolean canEdit(String email) {
        return editors.contains(email);
    }

    Calculation calculation() {
        Workbook now = book;
        return now.calculation(today(now));
    }

    private LocalDate today(Workbook of) {
        return LocalDate.ofInstant(clock.instant(), of.zone());
    }

    Workbook book() {
        return book;
    }

    synchronized void restore(Workbook earlier) {
        book = earlier.copy();
        version++;
        notifyAll();
    }

    /** Makes a change on a copy and publishes it; when the change throws, nothing has happened. */
    synchronized <T> T change(String account, Function<Batch, T> change) {
        Workbook copy = book.copy();
        T result = change.apply(new Batch(copy, account, today(copy), random));
        book = copy;
        version++;
        notifyAll();
        return result;
    }

    /** Collects what a new spreadsheet holds. Not thread-safe. */
    public static final class Builder {
        private record Seed(int sheetId, String title, List<? extends List<?>> rows) {}

        private final String id;
        private final String title;
        private final List<Seed> tabs = new ArrayList<>();
        private final List<String> editors = new ArrayList<>();
        private String locale = "ru_RU";
        private String timeZone = "Europe/Moscow";

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** For example {@code ru_RU} or {@code en_US}. */
        public Builder locale(String name) {
            locale = name;
            return this;
        }

        public Builder timeZone(String name) {
            timeZone = name;
            return this;
        }

        public Builder sharedWith(Collection<String> emails) {
            editors.addAll(emails);
            return this;
        }

        /**
         * Adds a tab of 1000 rows and 26 columns, or as many as it needs.
         *
         * @param rows texts are read as if typed (so a text that begins with an equals sign is a formula); numbers and
         *     booleans stay what they are
         */
        public Builder tab(String tabTitle, List<? extends List<?>> rows) {
            return tab(tabs.size(), tabTitle, rows);
        }

        /** Adds a tab with a chosen sheetId. */
        public Builder tab(int sheetId, String tabTitle, List<? extends List<?>> rows) {
            tabs.add(new Seed(sheetId, tabTitle, rows));
            return this;
        }

        /** Without any tab the spreadsheet gets one empty tab, as a new one has. */
        public Spreadsheet build(InstantSource clock, RandomGenerator random) {
            Workbook book = new Workbook(title, locale, timeZone);
            if (tabs.isEmpty()) {
                TabEdits.addTab(book, 0, book.locale().russian() ? "Лист1" : "Sheet1");
            }
            Batch batch = new Batch(book, Merchant.ACCOUNT, LocalDate.ofInstant(clock.instant(), book.zone()), random);
            tabs.forEach(seed -> plant(seed, batch));
            Spreadsheet built = new Spreadsheet(id, book, clock, random);
            editors.forEach(built::share);
            return built;
        }

        private static void plant(Seed seed, Batch batch) {
            Tab tab = TabEdits.addTab(batch.book(), seed.sheetId(), seed.title());
            int width = seed.rows().stream().mapToInt(List::size).max().orElse(0);
            tab.resize(Math.max(1000, seed.rows().size()), Math.max(26, width));
            for (int row = 0; row < seed.rows().size(); row++) {
                for (int column = 0; column < seed.rows().get(row).size(); column++) {
                    batch.put(tab, row, column, entered(seed.rows().get(row).get(column), batch));
                }
            }
        }

        private static Cell entered(Object content, Batch batch) {
            if (content instanceof Number number) {
                return Cell.of(Value.of(number.doubleValue()));
            }
            return content instanceof Boolean truth
                    ? Cell.of(Value.of(truth))
                    : batch.typed(Cell.EMPTY, content.toString());
        }
    }
}
