package shop.prilavok.order;

import java.util.List;
import shop.prilavok.catalog.Problem;

/**
 * What one look at one of the merchant's small tabs found.
 *
 * @param <T> what a row of it is
 */
public sealed interface TermsReading<T> {
    /** There is no such tab. */
    record Missing<T>() implements TermsReading<T> {}

    /** The tab as a whole makes no sense, such as without a column, or cannot be read yet: what was known goes on. */
    record Unusable<T>(List<Problem> problems) implements TermsReading<T> {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Its rows; each may still be wrong.
     *
     * @param tab its name, to tell the merchant
     */
    record Rows<T>(String tab, List<Row<T>> rows) implements TermsReading<T> {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** One row. */
    sealed interface Row<T> {
        /** What the row is known by, also when the rest of it cannot be understood; empty when nobody can tell. */
        String key();

        List<Problem> problems();
    }

    /** @param problems small ones, such as a text that had to be cut */
    record Good<T>(String key, T value, List<Problem> problems) implements Row<T> {
        public Good {
            problems = List.copyOf(problems);
        }
    }

    /** Switched off, whatever else stands in it. */
    record Off<T>(String key) implements Row<T> {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** What was known of it goes on. */
    record Bad<T>(String key, List<Problem> problems) implements Row<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
