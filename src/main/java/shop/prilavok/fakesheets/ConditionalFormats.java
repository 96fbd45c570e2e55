package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditional formats of a tab: of the rules that hold for a cell the first wins. */
final class ConditionalFormats {
    private final Calculation calculation;
    private final Tab tab;
    private final List<Rule> rules;

    private record Rule(List<Area> areas, JsonNode sent) {
        static Rule of(ObjectNode sent) {
            List<Area> areas = new ArrayList<>();
            sent.path("ranges").forEach(range -> areas.add(GridRanges.readUnchecked(range)));
            return new Rule(areas, sent.path("booleanRule"));
        }
    }

    ConditionalFormats(Calculation calculation, Tab tab) {
        this.calculation = calculation;
        this.tab = tab;
        this.rules =
                tab.decorations("conditionalFormats").stream().map(Rule::of).toList();
    }

    /** The format that is laid over the cell's own. */
    Optional<JsonNode> format(int row, int column) {
        Area cell = Area.cell(tab.sheetId(), row, column);
        for (Rule rule : rules) {
            if (rule.areas().stream().anyMatch(area -> area.intersects(cell)) && holds(rule, row, column)) {
                return Optional.of(rule.sent().path("format"));
            }
        }
        return Optional.empty();
    }

    private boolean holds(Rule rule, int row, int column) {
        JsonNode condition = rule.sent().path("condition");
        String operand =
                condition.path("values").path(0).path("userEnteredValue").asText();
        Value value = calculation.value(tab, row, column);
        return switch (condition.path("type").asText()) {
            case "CUSTOM_FORMULA" -> isTrue(operand, rule, row, column);
            case "BLANK" -> value.isBlank();
            case "NOT_BLANK" -> !value.isBlank();
            case "TEXT_EQ" -> value instanceof Value.Text text && text.text().equalsIgnoreCase(operand);
            case "NUMBER_LESS" -> value instanceof Value.Num num && num.number() < number(operand);
            case "NUMBER_LESS_THAN_EQ" -> value instanceof Value.Num num && num.number() <= number(operand);
            case "NUMBER_GREATER" -> value instanceof Value.Num num && num.number() > number(operand);
            case "NUMBER_GREATER_THAN_EQ" -> value instanceof Value.Num num && num.number() >= number(operand);
            default -> false;
        };
    }

    private double number(String text) {
        Value typed = TypedInput.read(
                        text, calculation.book().locale(), calculation.today().getYear())
                .value();
        return typed instanceof Value.Num num ? num.number() : Double.NaN;
    }

    /** The formula is written for the upper left cell of the rule's first range, and moves along as if copied. */
    private boolean isTrue(String formula, Rule rule, int row, int column) {
        boolean comma = calculation.book().locale().decimalComma();
        Area first = rule.areas().get(0);
        String moved =
                FormulaText.rewritten(formula, comma, ref -> ref.copied(row - first.top(), column - first.left()));
        try {
            return new Evaluator(calculation, tab, row, column).truth(Parser.parse(moved, comma));
        } catch (FormulaError error) {
            return false;
        }
    }
}
