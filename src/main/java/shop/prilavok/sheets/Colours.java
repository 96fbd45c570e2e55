package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Request;
import java.util.List;

/** Colours in the products' tab that come and go by themselves: what is running out, and what is sold out. */
final class Colours {
    /** So many pieces and fewer are running out. */
    static final int FEW = 3;

    private static final int YELLOW = 0xFFF1C9;
    private static final int RED = 0xF9D6D0;

    private final Blueprint blueprint;
    private final int sheetId;

    Colours(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.sheetId = blueprint.sheetId(TabPlan.PRODUCTS);
    }

    /** Of two rules that hold the first one wins. */
    List<Request> requests() {
        if (blueprint.found(TabPlan.PRODUCTS).filter(FoundTab::hasColours).isPresent()) {
            return List.of();
        }
        int column = blueprint.position(TabPlan.PRODUCTS, Column.STOCK);
        GridRange stock = Requests.below(sheetId, column, column + 1);
        String cell = cell(Column.STOCK);
        return List.of(
                rule(0, stock, "=AND(ISNUMBER(" + cell + ");" + cell + "<=0)", RED),
                rule(1, stock, "=AND(ISNUMBER(" + cell + ");" + cell + "<=" + FEW + ")", YELLOW));
    }

    /** The column's cell in the first row of the ranges; Google moves it along with the row. */
    private String cell(Column column) {
        return blueprint.letters(TabPlan.PRODUCTS, column) + "2";
    }

    private static Request rule(int index, GridRange range, String formula, int rgb) {
        BooleanCondition condition = new BooleanCondition()
                .setType("CUSTOM_FORMULA")
                .setValues(List.of(new ConditionValue().setUserEnteredValue(formula)));
        BooleanRule rule = new BooleanRule()
                .setCondition(condition)
                .setFormat(new CellFormat().setBackgroundColorStyle(Requests.colour(rgb)));
        return new Request()
                .setAddConditionalFormatRule(new AddConditionalFormatRuleRequest()
                        .setIndex(index)
                        .setRule(new ConditionalFormatRule()
                                .setRanges(List.of(range))
                                .setBooleanRule(rule)));
    }
}
