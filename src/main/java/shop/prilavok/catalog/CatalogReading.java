package shop.prilavok.catalog;

import java.util.List;

/** What one look at the sheet found. */
public sealed interface CatalogReading {
    /** The sheet could be read; single rows may still be wrong. */
    record Rows(List<Row> rows) implements CatalogReading {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The sheet as a whole makes no sense, such as a missing column: the last good catalog goes on. */
    record Unusable(List<Problem> problems) implements CatalogReading {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /** One row of the catalog. */
    sealed interface Row {}

    /**
     * A row that can be sold from.
     *
     * @param problems small ones, such as a photo that is not a link
     */
    record Good(Item item, StockCell stock, List<Problem> problems) implements Row {
        public Good {
            problems = List.copyOf(problems);
        }

        Good with(StockCell other) {
            return new Good(item, other, problems);
        }
    }

    /**
     * A row that cannot.
     *
     * @param code the SKU as typed, possibly empty; the last good version of such an item goes on selling
     * @param isWithoutStock whether its stock cell is empty
     */
    record Bad(String code, List<Problem> problems, boolean isWithoutStock) implements Row {
        public Bad {
            problems = List.copyOf(problems);
        }

        public Bad(String code, List<Problem> problems) {
            this(code, problems, false);
        }
    }

    /** What stands in a stock cell. */
    sealed interface StockCell {}

    /** Empty: not counted. */
    record Empty() implements StockCell {}

    /** A number that the merchant typed, or a sum such as {@code =10+5}: not negative. */
    record Typed(int pieces) implements StockCell {}

    /** The bot's formula over the journal, and what it shows. */
    record Formula(int shown) implements StockCell {}

    /**
     * The bot's formula and what the merchant added to it, such as {@code …+5}.
     *
     * @param pieces that came; below zero when he took some away, never 0
     * @param shown what formula and pieces show together
     */
    record Added(int pieces, int shown) implements StockCell {
        /** What the formula alone would show. */
        int sum() {
            return shown - pieces;
        }
    }

    /**
     * The bot's formula belongs here, and was emptied, sums nothing since the journal or a column of it was deleted, or sums
     * what it should not, since it came from another row.
     */
    record Torn() implements StockCell {}

    /** Nothing that could be understood; the row's problems tell what. The ledger's count stands. */
    record Unreadable() implements StockCell {}
}
