package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Strict data validation, which stops what people type. Writes through the API are let through, as at Google. */
final class Validation {

    private Validation() {}

    static Optional<String> refusal(Cell cell) {
        JsonNode rule = cell.validation();
        if (rule == null || !rule.path("strict").asBoolean() || cell.isEmpty() || cell.isFormula()) {
            return Optional.empty();
        }
        String type = rule.path("condition").path("type").asText();
        boolean fine = switch (type) {
            case "ONE_OF_LIST" ->
                cell.literal() instanceof Value.Text text
                        && Merchant.choices(rule).contains(text.text());
            case "BOOLEAN" -> cell.literal() instanceof Value.Bool;
            case "NUMBER_GREATER_THAN_EQ", "NUMBER_GREATER", "NUMBER_LESS_THAN_EQ", "NUMBER_LESS" ->
                isWithin(type, cell.literal(), rule);
            default -> true;
        };
        if (fine) {
            return Optional.empty();
        }
        String own = rule.path("inputMessage").asText();
        return Optional.of(
                own.isEmpty() ? "The data you entered violates the data validation rules set on this cell." : own);
    }

    private static boolean isWithin(String type, Value value, JsonNode rule) {
        String bound = rule.path("condition")
                .path("values")
                .path(0)
                .path("userEnteredValue")
                .asText();
        if (!(value instanceof Value.Num num)) {
            return false;
        }
        int order = Double.compare(num.number(), Double.parseDouble(bound.replace(',', '.')));
        List<String> above = List.of("NUMBER_GREATER_THAN_EQ", "NUMBER_GREATER");
        return order == 0 ? type.endsWith("_EQ") : above.contains(type) == order > 0;
    }
}
