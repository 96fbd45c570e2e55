package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The findReplace request. Looks at what a cell shows, and at the formula's text where formulas are included; what comes
 * out is read as if it was typed. Finding nothing is no error.
 */
final class FindReplace {
    private int values;
    private int formulas;
    private int rows;
    private int sheets;
    private int occurrences;

    private FindReplace() {}

    static ObjectNode apply(JsonNode request, Batch batch) {
        Workbook book = batch.book();
        List<Area> scope = scope(request, book);
        Pattern pattern = pattern(request);
        FindReplace counts = new FindReplace();
        Calculation calculation = batch.calculation();
        for (Area area : scope) {
            Tab tab = book.tab(area.sheetId());
            counts.replace(request, pattern, tab, area.clippedTo(tab), calculation, batch);
        }
        return Proto.lean(Proto.object()
                .put("valuesChanged", counts.values)
                .put("formulasChanged", counts.formulas)
                .put("rowsChanged", counts.rows)
                .put("sheetsChanged", counts.sheets)
                .put("occurrencesChanged", counts.occurrences));
    }

    private static List<Area> scope(JsonNode request, Workbook book) {
        if (request.has("range")) {
            return List.of(GridRanges.read(request.get("range"), book));
        }
        if (request.has("sheetId")) {
            return List.of(A1.all(book.tab(request.get("sheetId").asInt())));
        }
        if (request.path("allSheets").asBoolean()) {
            return book.tabs().stream().map(A1::all).toList();
        }
        throw ApiError.invalid("A scope must be specified: range, sheetId or allSheets.");
    }

    private static Pattern pattern(JsonNode request) {
        String find = request.path("find").asText();
        if (find.isEmpty()) {
            throw ApiError.invalid("The find string must not be empty.");
        }
        int flags = request.path("matchCase").asBoolean() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return Pattern.compile(request.path("searchByRegex").asBoolean() ? find : Pattern.quote(find), flags);
        } catch (PatternSyntaxException broken) {
            throw ApiError.invalid("Invalid regular expression: " + find);
        }
    }

    private void replace(JsonNode request, Pattern pattern, Tab tab, Area area, Calculation calculation, Batch batch) {
        boolean tabChanged = false;
        for (int row = area.top(); row < Math.min(area.bottom(), tab.grid().height()); row++) {
            boolean rowChanged = false;
            for (int column = area.left();
                    column < Math.min(area.right(), tab.grid().width(row));
                    column++) {
                rowChanged |= replace(request, pattern, tab, row, column, calculation, batch);
            }
            rows += rowChanged ? 1 : 0;
            tabChanged |= rowChanged;
        }
        sheets += tabChanged ? 1 : 0;
    }

    private boolean replace(
            JsonNode request, Pattern pattern, Tab tab, int row, int column, Calculation calculation, Batch batch) {
        Cell cell = tab.cell(row, column);
        String formula = cell.formula();
        if (cell.isEmpty()
                || (formula != null && !request.path("includeFormulas").asBoolean())) {
            return false;
        }
        String text = formula != null ? formula : calculation.shown(tab, row, column);
        String replacement = request.path("replacement").asText();
        if (!request.path("searchByRegex").asBoolean()) {
            replacement = Matcher.quoteReplacement(replacement);
        }
        Matcher matcher = pattern.matcher(text);
        boolean whole = request.path("matchEntireCell").asBoolean();
        if (whole ? !matcher.matches() : !matcher.find()) {
            return false;
        }
        occurrences += whole ? 1 : (int) pattern.matcher(text).results().count();
        values += formula == null ? 1 : 0;
        formulas += formula == null ? 0 : 1;
        String changed = whole ? matcher.replaceFirst(replacement) : matcher.replaceAll(replacement);
        batch.put(tab, row, column, batch.typed(cell, changed));
        return true;
    }
}
