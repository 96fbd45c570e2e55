package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was entered. Immutable: the JSON nodes that it holds are never changed after they were put here.
 *
 * @param literal what was entered; blank when a formula was
 * @param formula with its leading equals sign
 * @param format the user-entered format, as sent
 * @param validation the data validation rule, as sent
 */
record Cell(
        Value literal,
        @Nullable String formula,
        @Nullable ObjectNode format,
        @Nullable ObjectNode validation,
        @Nullable String note) {
    static final int MAX_LENGTH = 50_000;
    static final Cell EMPTY = new Cell(Value.Blank.INSTANCE, null, null, null, null);

    static Cell of(Value literal) {
        return EMPTY.withValue(literal);
    }

    Cell withValue(Value value) {
        if (value instanceof Value.Text text && text.text().length() > MAX_LENGTH) {
            throw ApiError.invalid(
                    "Your input contains more than the maximum of " + MAX_LENGTH + " characters in a single cell.");
        }
        return new Cell(value, null, format, validation, note);
    }

    Cell withFormula(String entered) {
        if (entered.length() > MAX_LENGTH) {
            throw ApiError.invalid(
                    "Your input contains more than the maximum of " + MAX_LENGTH + " characters in a single cell.");
        }
        return new Cell(Value.Blank.INSTANCE, entered, format, validation, note);
    }

    Cell withFormat(@Nullable ObjectNode changed) {
        return new Cell(literal, formula, changed, validation, note);
    }

    Cell withValidation(@Nullable ObjectNode changed) {
        return new Cell(literal, formula, format, changed, note);
    }

    Cell withNote(@Nullable String changed) {
        return new Cell(literal, formula, format, validation, changed == null || changed.isEmpty() ? null : changed);
    }

    /** The value and formula of another cell with this cell's looks. */
    Cell withContentOf(Cell other) {
        return new Cell(other.literal, other.formula, format, validation, note);
    }

    boolean isFormula() {
        return formula != null;
    }

    /** Without value and formula. A note or format alone does not make a cell count as data. */
    boolean isEmpty() {
        return formula == null && literal.isBlank();
    }

    boolean isBare() {
        return isEmpty() && format == null && validation == null && note == null;
    }
}
