package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The wire's CellData: read into a cell, and written with the computed value. */
final class CellJson {

    private CellJson() {}

    /** The cell after the wanted fields of the sent one were put in; a wanted field that was not sent is cleared. */
    static Cell merged(Cell before, JsonNode sent, FieldMask mask) {
        Cell cell = before;
        if (mask.wants("userEnteredValue")) {
            cell = withValue(cell, sent.get("userEnteredValue"));
        }
        FieldMask format = mask.inside("userEnteredFormat");
        if (format != null) {
            ObjectNode looks = format.merged(cell.format(), sent.get("userEnteredFormat"));
            if (looks != null) {
                Colours.pair(cell.format(), looks);
            }
            cell = cell.withFormat(looks);
        }
        FieldMask validation = mask.inside("dataValidation");
        if (validation != null) {
            cell = cell.withValidation(validation.merged(cell.validation(), sent.get("dataValidation")));
        }
        return mask.wants("note") ? cell.withNote(sent.path("note").asText("")) : cell;
    }

    private static Cell withValue(Cell cell, @Nullable JsonNode value) {
        if (value == null || value.isEmpty()) {
            return cell.withValue(Value.Blank.INSTANCE);
        }
        if (value.size() > 1) {
            throw ApiError.invalid("A cell value must set exactly one field.");
        }
        if (value.has("numberValue")) {
            return cell.withValue(Value.of(value.get("numberValue").asDouble()));
        }
        if (value.has("boolValue")) {
            return cell.withValue(Value.of(value.get("boolValue").asBoolean()));
        }
        if (value.has("stringValue")) {
            String text = value.get("stringValue").asText();
            return cell.withValue(text.isEmpty() ? Value.Blank.INSTANCE : Value.of(text));
        }
        if (value.has("formulaValue")) {
            String formula = value.get("formulaValue").asText();
            if (!formula.startsWith("=")) {
                throw ApiError.invalid("A formula must start with '='.");
            }
            return cell.withFormula(formula);
        }
        throw ApiError.invalid("The value of a cell must be a number, a string, a boolean or a formula.");
    }

    static ObjectNode written(Calculation calculation, Tab tab, int row, int column, FieldMask mask) {
        Cell cell = tab.cell(row, column);
        Value value = calculation.value(tab, row, column);
        ObjectNode node = Proto.object();
        if (!cell.isEmpty() && mask.wants("userEnteredValue")) {
            String formula = cell.formula();
            node.set(
                    "userEnteredValue",
                    formula == null ? extended(cell.literal()) : Proto.object().put("formulaValue", formula));
        }
        // An array formula elsewhere may fill an empty cell, and a formula may give nothing.
        boolean shows = cell.isFormula() ? !isNothing(value) : !value.isBlank();
        if (shows && mask.wants("effectiveValue")) {
            node.set("effectiveValue", extended(value));
        }
        if (shows && mask.wants("formattedValue")) {
            String shown = calculation.shown(tab, row, column);
            if (!shown.isEmpty()) {
                node.put("formattedValue", shown);
            }
        }
        if (cell.format() != null && mask.wants("userEnteredFormat")) {
            node.set("userEnteredFormat", cell.format());
        }
        if (mask.wants("effectiveFormat") && (cell.format() != null || !cell.isEmpty() || !value.isBlank())) {
            node.set("effectiveFormat", EffectiveFormat.of(value, calculation.format(tab, row, column)));
        }
        if (cell.validation() != null && mask.wants("dataValidation")) {
            node.set("dataValidation", cell.validation());
        }
        if (cell.note() != null && mask.wants("note")) {
            node.put("note", cell.note());
        }
        return node;
    }

    private static boolean isNothing(Value value) {
        return value.isBlank()
                || (value instanceof Value.Text text && text.text().isEmpty());
    }

    static ObjectNode extended(Value value) {
        ObjectNode node = Proto.object();
        if (value instanceof Value.Num num) {
            node.set("numberValue", Proto.number(num.number()));
        } else if (value instanceof Value.Text text) {
            node.put("stringValue", text.text());
        } else if (value instanceof Value.Bool bool) {
            node.put("boolValue", bool.truth());
        } else if (value instanceof Value.Fault fault) {
            ObjectNode error = node.putObject("errorValue").put("type", fault.kind().wireName);
            if (!fault.message().isEmpty()) {
                error.put("message", fault.message());
            }
        }
        return node;
    }
}
