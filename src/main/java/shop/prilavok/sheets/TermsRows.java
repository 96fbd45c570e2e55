package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.order.TermsReading;
import shop.prilavok.order.TermsReading.Bad;
import shop.prilavok.order.TermsReading.Good;
import shop.prilavok.order.TermsReading.Missing;
import shop.prilavok.order.TermsReading.Off;
import shop.prilavok.order.TermsReading.Row;
import shop.prilavok.order.TermsReading.Rows;
import shop.prilavok.order.TermsReading.Unusable;

/**
 * Reads a small tab whose rows are known by a word in one column; of rows with the same word the first that is switched on
 * wins. Calls nobody; immutable and thread-safe.
 *
 * @param key makes what a row is known by out of what stands there
 * @param needed columns without which no row means anything
 * @param on whether a row is meant to count
 * @param kinds what to say about a row that nobody can know
 */
record TermsRows<T>(
        TabPlan plan,
        Column word,
        UnaryOperator<String> key,
        List<Column> needed,
        Predicate<RowCells> on,
        Kinds kinds,
        Maker<T> maker) {
    /** How a word may be wrong. */
    record Kinds(Kind missing, Kind unusable, Kind twice) {}

    /** Makes a row out of its cells. */
    interface Maker<T> {
        /** Empty, or anything, when the cells are broken: then it is not used. */
        Optional<T> make(String key, RowCells cells);
    }

    TermsReading<T> read(Optional<Tab> found, boolean inEnglish) {
        if (found.isEmpty()) {
            return new Missing<>();
        }
        Tab tab = found.get();
        Headers headers = tab.headers(columns().toList());
        List<Problem> problems = new ArrayList<>();
        headers.missing(needed)
                .forEach(column ->
                        problems.add(new Problem(Kind.COLUMN_MISSING, tab.title() + "!1:1", column.header(inEnglish))));
        headers.twice()
                .forEach(
                        (column, header) -> problems.add(new Problem(Kind.COLUMN_TWICE, tab.place(0, column), header)));
        return problems.isEmpty() ? rows(tab, headers, inEnglish) : new Unusable<>(problems);
    }

    private TermsReading<T> rows(Tab tab, Headers headers, boolean inEnglish) {
        List<Row<T>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 1; row < tab.rows().size(); row++) {
            RowCells cells = new RowCells(tab, headers, row, RowCells.addresses(tab, headers), inEnglish);
            if (isBlank(cells)) {
                continue;
            }
            if (cells.isLoading(word)) {
                return new Unusable<>(List.of()); // nobody can tell yet which rows are there
            }
            rows.add(row(cells, seen));
        }
        boolean nobodyKnown =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.key().isEmpty());
        return nobodyKnown
                ? new Unusable<>(
                        rows.stream().flatMap(row -> row.problems().stream()).toList())
                : new Rows<>(tab.title(), rows);
    }

    /** What has to be written beside the rows; nothing where the tab has no column for that, or makes no sense. */
    List<Mark> untrue(Optional<Tab> found, boolean inEnglish) {
        List<Mark> untrue = new ArrayList<>();
        found.ifPresent(tab -> {
            Headers headers = tab.headers(columns().toList());
            OptionalInt check = tab.headers(List.of(Column.CHECK)).position(Column.CHECK);
            if (check.isPresent()
                    && headers.missing(needed).isEmpty()
                    && headers.twice().isEmpty()) {
                untrue.addAll(untrue(tab, headers, check.getAsInt(), inEnglish));
            }
        });
        return untrue;
    }

    private List<Mark> untrue(Tab tab, Headers headers, int check, boolean inEnglish) {
        ProblemTexts words = new ProblemTexts(inEnglish ? "en" : "ru");
        List<Mark> untrue = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 1; row < tab.rows().size(); row++) {
            RowCells cells = new RowCells(tab, headers, row, (at, column) -> column.header(inEnglish), inEnglish);
            Row<T> read = isBlank(cells) || cells.isLoading(word) ? new Off<>("") : row(cells, seen);
            boolean isComputing = cells.isLoading(word)
                    || read instanceof Bad && read.problems().isEmpty();
            if (!isComputing) {
                String key = plan + ":" + (read.key().isEmpty() ? "row " + row : read.key());
                Mark.text(new Mark.Place(tab, row, check), key, words.inRow(read.problems()))
                        .ifPresent(untrue::add);
            }
        }
        return untrue;
    }

    /** What is read; what the shop writes beside it is not. */
    private Stream<Column> columns() {
        return Stream.concat(Stream.of(word), plan.merchants().stream()).distinct();
    }

    /** Answers that stand in every row of a new tab, and boxes, make no row. */
    private boolean isBlank(RowCells cells) {
        return columns()
                .filter(column -> !plan.plan(column).orElseThrow().look().isAhead())
                .allMatch(column -> cells.cell(column).isBlank());
    }

    private Row<T> row(RowCells cells, Set<String> seen) {
        boolean fault = cells.isFault(word);
        String known = fault ? "" : key.apply(cells.cell(word).text());
        boolean isOn = on.test(cells);
        if (!isOn && !cells.isBroken()) {
            return new Off<>(known);
        }
        if (known.isEmpty()) {
            if (!fault) {
                cells.refuse(cells.cell(word).isBlank() ? kinds.missing() : kinds.unusable(), word);
            }
            return new Bad<>("", cells.problems());
        }
        if (!seen.add(known)) {
            cells.refuse(kinds.twice(), word);
            return new Bad<>("", cells.problems());
        }
        Optional<T> made = maker.make(known, cells);
        return cells.isBroken() || made.isEmpty()
                ? new Bad<>(known, cells.problems())
                : new Good<>(known, made.get(), cells.problems());
    }
}
