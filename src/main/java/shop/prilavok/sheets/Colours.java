package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Request;
import java.util.ArrayList;
import java.util.List;

/** Colours in the products' tab that come and go by themselves: what is running out, what is sold
 * out, and rows with a problem. */
final class Colours {
    /** So many pieces and fewer are running out. */
    static final int FEW = 3;

    private static final int YELLOW = 0xFFF1C9;
    private static final int RED = 0xF9D6D0;
    private static final int ORANGE = 0xFCE3CB;

    private final Blueprint blueprint;
    private final int sheetId;

    Colours(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.sheetId = blueprint.sheetId(TabPlan.PRODUCTS);
    }

    /** Of two rules that hold the first one wins. A tab that has colours gets none but those of a column that is new. */
    List<Request> requests() {
        boolean hasColours =
                blueprint.found(TabPlan.PRODUCTS).filter(FoundTab::hasColours).isPresent();
        List<Request> requests = new ArrayList<>();
        if (!hasColours || blueprint.missing(TabPlan.PRODUCTS).contains(Column.CHECK)) {
            requests.add(rule(0, wholeRows(), "=" + cell(Column.CHECK) + "<>\"\"", ORANGE));
        }
        if (!hasColours) {
            int column = blueprint.position(TabPlan.PRODUCTS, Column.STOCK);
            GridRange stock = Requests.below(sheetId, column, column + 1);
            String cell = cell(Column.STOCK);
            requests.add(rule(1, stock, "=AND(ISNUMBER(" + cell + ");" + cell + "<=0)", RED));
            requests.add(rule(2, stock, "=AND(ISNUMBER(" + cell + ");" + cell + "<=" + FEW + ")", YELLOW));
        }
        return requests;
    }

    private GridRange wholeRows() {
        int end = TabPlan.PRODUCTS.headers().stream()
                .mapToInt(column -> blueprint.position(TabPlan.PRODUCTS, column) + 1)
                .max()
                .orElse(0);
        return Requests.below(sheetId, 0, end);
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
