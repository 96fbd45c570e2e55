package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * One change of a workbook while it is being made.
 *
 * @param book a copy that nobody else sees until the change is published
 * @param account e-mail of who changes it
 */
record Batch(Workbook book, String account, LocalDate today, RandomGenerator random) {

    /** Every change of a cell goes through here, so that protection cannot be forgotten. */
    void put(Tab tab, int row, int column, Cell cell) {
        checkProtection(tab, Area.cell(tab.sheetId(), row, column));
        tab.put(row, column, cell);
    }

    void apply(Shift shift) {
        Tab tab = book.tab(shift.sheetId());
        if (shift instanceof Shift.Deletion gone) {
            boolean rows = gone.dimension() == Dimension.ROWS;
            String noun = gone.dimension().noun;
            int count = tab.count(gone.dimension());
            if (gone.from() == 0 && gone.to() >= count) {
                throw ApiError.invalid("You can't delete all the " + noun + "s on the sheet.");
            }
            if (gone.to() > count) {
                throw ApiError.invalid("Cannot delete a " + noun + " that doesn't exist. Tried to delete " + noun
                        + " index " + (gone.to() - 1) + " but there are only " + count + " " + noun + "s.");
            }
            if (gone.from() <= (rows ? tab.frozenRows() : tab.frozenColumns()) && gone.to() == count) {
                throw ApiError.invalid("Sorry, it is not possible to delete all non-frozen " + noun + "s.");
            }
            checkProtection(
                    tab,
                    new Area(
                            tab.sheetId(),
                            rows ? gone.from() : 0,
                            rows ? gone.to() : Area.OPEN,
                            rows ? 0 : gone.from(),
                            rows ? Area.OPEN : gone.to()));
        }
        book.apply(shift);
    }

    private void checkProtection(Tab tab, Area area) {
        for (JsonNode protection : tab.decorations("protectedRanges")) {
            if (!canEdit(protection, account)
                    && GridRanges.readUnchecked(protection.path("range")).intersects(area)
                    && !isExempt(protection, area)) {
                throw ApiError.invalid(
                        "You are trying to edit a protected cell or object. Please contact the spreadsheet"
                                + " owner to remove protection if you need to edit.");
            }
        }
    }

    private static boolean isExempt(JsonNode protection, Area area) {
        for (JsonNode open : protection.path("unprotectedRanges")) {
            if (GridRanges.readUnchecked(open).intersects(area)) {
                return true;
            }
        }
        return false;
    }

    static boolean canEdit(JsonNode protection, String account) {
        return protection.path("warningOnly").asBoolean() || isEditor(protection, account);
    }

    static boolean isEditor(JsonNode protection, String account) {
        for (JsonNode editor : protection.path("editors").path("users")) {
            if (editor.asText().equals(account)) {
                return true;
            }
        }
        return false;
    }

    /** The text as if typed into the cell: value, formula, and the number format that the text brings along. */
    Cell typed(Cell before, String text) {
        if (before.format() != null
                && before.format().path("numberFormat").path("type").asText().equals("TEXT")) {
            return before.withValue(text.isEmpty() ? Value.Blank.INSTANCE : Value.of(text));
        }
        TypedInput input = TypedInput.read(text, book.locale(), today.getYear());
        String formula = input.formula();
        Cell cell = formula == null ? before.withValue(input.value()) : before.withFormula(formula);
        String format = input.format();
        if (format == null || (before.format() != null && before.format().has("numberFormat"))) {
            return cell;
        }
        var looks = before.format() == null ? Proto.object() : before.format().deepCopy();
        ObjectNode numberFormat = looks.putObject("numberFormat").put("type", format);
        if (!input.pattern().isEmpty()) {
            numberFormat.put("pattern", input.pattern());
        }
        return cell.withFormat(looks);
    }

    /** Computed values of the workbook as it is at this point of the batch. */
    Calculation calculation() {
        return new Calculation(book, today);
    }

    /** A positive id that is not taken by a tab. */
    int newId() {
        int id = random.nextInt(1, Integer.MAX_VALUE);
        return book.findTab(id).isPresent() || book.mark(id).isPresent() ? newId() : id;
    }
}
