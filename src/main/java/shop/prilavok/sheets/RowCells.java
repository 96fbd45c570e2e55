package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

/**
 * The cells of one row of a small tab, and what is wrong with them. A cell that could not be understood gives nothing and
 * makes the row {@link #isBroken}; one that Google is still working on does so without a problem. Not thread-safe.
 */
final class RowCells {
    /** More pieces or roubles than this are a slip of the hand. */
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final Set<String> DASHES = Set.of("-", "−", "–", "—");
    private static final Set<String> FOR_NOTHING = Set.of("бесплатно", "free");
    private static final Set<String> NONE = Set.of("нет", "no");
    private static final int FOUND = 40;

    private final Tab tab;
    private final Headers headers;
    private final int row;
    private final BiFunction<Integer, Column, String> places;
    private final boolean inEnglish;
    private final List<Problem> problems = new ArrayList<>();
    private boolean broken;

    RowCells(Tab tab, Headers headers, int row) {
        this(tab, headers, row, addresses(tab, headers), false);
    }

    /**
     * @param places how a problem says where it is, by row and column
     * @param inEnglish the language of the whole sheet
     */
    RowCells(Tab tab, Headers headers, int row, BiFunction<Integer, Column, String> places, boolean inEnglish) {
        this.tab = tab;
        this.headers = headers;
        this.row = row;
        this.places = places;
        this.inEnglish = inEnglish;
    }

    /** Where a cell is, in the sheet's own words. */
    static BiFunction<Integer, Column, String> addresses(Tab tab, Headers headers) {
        return (row, column) -> tab.place(row, headers.position(column).orElse(0));
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isBroken() {
        return broken;
    }

    boolean has(Column column) {
        return headers.position(column).isPresent();
    }

    /** Is the column's header in English? Of one that the merchant reworded the rest of the sheet tells. */
    boolean isEnglish(Column column) {
        OptionalInt position = headers.position(column);
        String header = position.isEmpty()
                ? ""
                : Column.plain(tab.cell(0, position.getAsInt()).text());
        return column.isNamed(header) ? header.equals(Column.plain(column.header(true))) : inEnglish;
    }

    Cell cell(Column column) {
        OptionalInt position = headers.position(column);
        return position.isEmpty() ? Cell.BLANK : tab.cell(row, position.getAsInt());
    }

    boolean isLoading(Column column) {
        return cell(column).content() instanceof Cell.Loading;
    }

    /** On one line; what is too long is told and cut, and does not break the row. */
    String text(Column column, int longest) {
        return isFault(column) ? "" : fitting(column, cell(column).text(), longest);
    }

    /** As {@link #text}, on as many lines as he wrote. */
    String lines(Column column, int longest) {
        return isFault(column) ? "" : fitting(column, lines(cell(column)), longest);
    }

    private String fitting(Column column, String text, int longest) {
        if (text.length() > longest) {
            problem(Kind.TEXT_TOO_LONG, column, text);
        }
        return cut(text, longest);
    }

    /** Zero or above. */
    Optional<Money> money(Column column) {
        if (isFault(column)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = TypedNumber.read(cell(column));
        boolean fits = number.isPresent()
                && number.get().signum() >= 0
                && number.get().compareTo(MOST) <= 0
                && number.get().stripTrailingZeros().scale() <= 2;
        return fits ? number.map(Money::of) : refuse(noNumber(Kind.SUM_NOT_UNDERSTOOD, column), column);
    }

    /** What has to be paid: of that a dash says that it is nothing. */
    Optional<Money> fee(Column column) {
        return says(FOR_NOTHING, column) ? Optional.of(Money.ZERO) : money(column);
    }

    /** Empty where nothing stands, or a dash, which breaks nothing: there is no such sum then, and that is not zero. */
    Optional<Money> moneyIfAny(Column column) {
        return cell(column).isBlank() || says(NONE, column) ? Optional.empty() : money(column);
    }

    private boolean says(Set<String> words, Column column) {
        String text = cell(column).text().toLowerCase(Locale.ROOT);
        return words.contains(text) || DASHES.contains(text);
    }

    /** A whole number above zero; empty where nothing stands. */
    OptionalInt countIfAny(Column column) {
        if (cell(column).isBlank() || isFault(column)) {
            return OptionalInt.empty();
        }
        Optional<BigDecimal> number = TypedNumber.read(cell(column));
        boolean fits = number.isPresent()
                && number.get().signum() > 0
                && number.get().compareTo(MOST) <= 0
                && number.get().stripTrailingZeros().scale() <= 0;
        if (!fits) {
            refuse(noNumber(Kind.COUNT_NOT_WHOLE, column), column);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.get().setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    }

    /** Why a cell does not hold the number that is wanted; one that could be two numbers has a sentence of its own. */
    Kind noNumber(Kind usual, Column column) {
        return TypedNumber.isAmbiguous(cell(column)) ? Kind.NUMBER_IN_TWO_WAYS : usual;
    }

    /** @param ifBlank what an empty cell means */
    boolean answer(Column column, boolean ifBlank) {
        return answer(column, ifBlank, Kind.ANSWER_NOT_UNDERSTOOD);
    }

    /** @param unclear what is wrong with an answer that nobody understands */
    boolean answer(Column column, boolean ifBlank, Kind unclear) {
        if (cell(column).isBlank() || isFault(column)) {
            return ifBlank;
        }
        Optional<Boolean> answer = TypedAnswer.read(cell(column));
        if (answer.isEmpty()) {
            refuse(unclear, column);
        }
        return answer.orElse(ifBlank);
    }

    /** Where there is a box to tick, an empty cell is one that is not ticked; without such a column all rows are on. */
    boolean isOn() {
        return !has(Column.ENABLED) || answer(Column.ENABLED, false);
    }

    /** Whether a formula failed, or is still being computed: either breaks the row. */
    boolean isFault(Column column) {
        boolean fault = isFaultAside(column);
        broken |= fault;
        return fault;
    }

    /** As {@link #isFault}, in a cell that the row can do without. */
    boolean isFaultAside(Column column) {
        Cell.Content content = cell(column).content();
        if (content instanceof Cell.Fault) {
            problem(Kind.FORMULA_ERROR, column);
        }
        return content instanceof Cell.Fault || content instanceof Cell.Loading;
    }

    <T> Optional<T> refuse(Kind kind, Column column) {
        return refuse(kind, column, cell(column).text());
    }

    /** @param found what is wrong in the cell */
    <T> Optional<T> refuse(Kind kind, Column column, String found) {
        broken = true;
        problem(kind, column, found);
        return Optional.empty();
    }

    /** As {@link #refuse}, in a cell that the row can do without. */
    <T> Optional<T> waive(Kind kind, Column column) {
        problem(kind, column);
        return Optional.empty();
    }

    private void problem(Kind kind, Column column) {
        problem(kind, column, cell(column).text());
    }

    /** @param found what is wrong in the cell */
    void problem(Kind kind, Column column, String found) {
        problems.add(new Problem(kind, places.apply(row, column), cut(found, FOUND)));
    }

    /** A description keeps its line breaks. */
    static String lines(Cell cell) {
        return cell.content() instanceof Cell.Text text
                ? text.text()
                        .replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cc}&&[^\n]]", " ")
                        .strip()
                : cell.text();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // half an emoji is no character
        }
        return text.substring(0, end) + "…";
    }
}
