package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * The owner of a spreadsheet at work in the browser. Tabs are named by title, cells as {@code B5}, columns as {@code C},
 * rows by the number at their left, from 1. Thread-safe: every call is one change.
 *
 * <p>What the browser would not let happen at all (an unknown tab, the last visible tab deleted, an address that cannot be
 * read) is an {@link IllegalArgumentException} with Google's sentence.
 */
public final class Merchant {
    static final String ACCOUNT = "merchant";

    private final Spreadsheet spreadsheet;

    Merchant(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** All tabs in order, the hidden ones too. */
    public List<String> tabs() {
        return spreadsheet.calculation().book().tabs().stream().map(Tab::title).toList();
    }

    public TabView tab(String title) {
        Calculation calculation = spreadsheet.calculation();
        return calculation.picture(tab(calculation.book(), title));
    }

    /**
     * Types a text into a cell: read by the spreadsheet's locale, a formula when it begins with an equals sign.
     *
     * @return why the cell refuses it (a strict drop-down or number rule); empty when it was taken
     */
    public Optional<String> type(String tab, String cell, String text) {
        Ref ref = cell(cell);
        return change(tab, (found, batch) -> {
            int row = ref.from().row();
            int column = ref.from().column();
            found.resize(Math.max(found.rowCount(), row + 1), Math.max(found.columnCount(), column + 1));
            Cell typed = batch.typed(found.cell(row, column), text);
            Optional<String> refusal = Validation.refusal(typed);
            if (refusal.isEmpty()) {
                batch.put(found, row, column, typed);
            }
            return refusal;
        });
    }

    /** Empties the cells of a range such as {@code B2:C5}; looks and notes stay. */
    public void clear(String tab, String range) {
        change(
                tab,
                (found, batch) ->
                        ValueWrites.clear(batch, A1.parse(A1.quoted(found.title()) + "!" + range, batch.book())));
    }

    /** Sets the note of a cell; an empty text removes it. */
    public void note(String tab, String cell, String text) {
        Ref ref = cell(cell);
        change(tab, (found, batch) -> {
            int row = ref.from().row();
            int column = ref.from().column();
            batch.put(found, row, column, found.cell(row, column).withNote(text));
            return true;
        });
    }

    public void insertRows(String tab, int before, int count) {
        shift(tab, found -> new Shift.Insertion(found.sheetId(), Dimension.ROWS, before - 1, count));
    }

    public void deleteRows(String tab, int first, int count) {
        shift(tab, found -> new Shift.Deletion(found.sheetId(), Dimension.ROWS, first - 1, first - 1 + count));
    }

    public void insertColumns(String tab, String before, int count) {
        int at = A1.columnIndex(before);
        shift(tab, found -> new Shift.Insertion(found.sheetId(), Dimension.COLUMNS, at, count));
    }

    public void deleteColumns(String tab, String first, int count) {
        int at = A1.columnIndex(first);
        shift(tab, found -> new Shift.Deletion(found.sheetId(), Dimension.COLUMNS, at, at + count));
    }

    /** Drags a column to the place before another one. */
    public void moveColumn(String tab, String column, String before) {
        int from = A1.columnIndex(column);
        int to = A1.columnIndex(before);
        if (to < from || to > from + 1) {
            shift(tab, found -> new Shift.Move(found.sheetId(), Dimension.COLUMNS, from, from + 1, to));
        }
    }

    /** Sorts all rows below the frozen ones, or below the first when none is frozen. */
    public void sortBy(String tab, String column, boolean descending) {
        change(tab, (found, batch) -> {
            Area all = new Area(found.sheetId(), Math.max(1, found.frozenRows()), Area.OPEN, 0, Area.OPEN);
            RangeEdits.sort(found, all.clippedTo(found), A1.columnIndex(column), descending, batch);
            return true;
        });
    }

    public void renameTab(String tab, String title) {
        change(tab, (found, batch) -> {
            TabJson.rename(found, title, batch.book());
            return true;
        });
    }

    public void addTab(String title) {
        change(batch -> TabEdits.addTab(batch.book(), batch.newId(), title));
    }

    public void deleteTab(String tab) {
        change(tab, (found, batch) -> {
            TabEdits.deleteTab(found, batch.book());
            return true;
        });
    }

    /** Locks a range such as {@code A1:Z1} for everybody but the owner; the shop's writes there are then refused. */
    public void protect(String tab, String range) {
        change(tab, (found, batch) -> {
            var protection = Proto.object().put("protectedRangeId", batch.newId());
            protection.set("range", GridRanges.write(A1.parse(A1.quoted(found.title()) + "!" + range, batch.book())));
            protection.withObjectProperty("editors").withArrayProperty("users").add(ACCOUNT);
            found.decorate("protectedRanges", protection);
            return true;
        });
    }

    /** Takes away every lock of {@link #protect} in a tab. */
    public void unprotect(String tab) {
        change(tab, (found, batch) -> {
            found.undecorate(
                    "protectedRanges",
                    protection -> Batch.canEdit(protection, ACCOUNT)
                            && !protection.path("warningOnly").asBoolean());
            return true;
        });
    }

    /** The spreadsheet as it is now, to come back to, as the version history keeps it. */
    public Version version() {
        return new Version(spreadsheet.book());
    }

    /** Brings all tabs back to how they were; what was done since then is gone. */
    public void restore(Version version) {
        spreadsheet.restore(version.book());
    }

    /** Immutable. */
    public static final class Version {
        private final Workbook book;

        private Version(Workbook book) {
            this.book = book;
        }

        private Workbook book() {
            return book;
        }
    }

    private void shift(String tab, Function<Tab, Shift> shift) {
        change(tab, (found, batch) -> {
            batch.apply(shift.apply(found));
            return true;
        });
    }

    private <T> T change(String tab, BiFunction<Tab, Batch, T> change) {
        return change(batch -> change.apply(tab(batch.book(), tab), batch));
    }

    private <T> T change(Function<Batch, T> change) {
        try {
            return spreadsheet.change(ACCOUNT, change);
        } catch (ApiError refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private static Tab tab(Workbook book, String title) {
        return book.tabTitled(title)
                .orElseThrow(() -> new IllegalArgumentException("There is no tab \"" + title + "\"."));
    }

    static Ref cell(String address) {
        Matcher match = Ref.PATTERN.matcher(address);
        Ref ref = match.matches() ? Ref.of(match) : null;
        if (ref == null || !ref.isCell()) {
            throw new IllegalArgumentException("\"" + address + "\" is not the address of a cell.");
        }
        return ref;
    }

    /** The entries that a drop-down of this rule offers. */
    static List<String> choices(JsonNode rule) {
        List<String> choices = new ArrayList<>();
        if (rule.path("condition").path("type").asText().equals("ONE_OF_LIST")) {
            rule.path("condition")
                    .path("values")
                    .forEach(value -> choices.add(value.path("userEnteredValue").asText()));
        }
        return choices;
    }
}
