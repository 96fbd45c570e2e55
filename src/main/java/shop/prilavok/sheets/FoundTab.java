package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A tab as it stands before the shop adds what is missing in it: its looks, its header and the row below, or all of it where
 * the shop has rows of its own.
 */
record FoundTab(Sheet sheet) {
    /** What has to be read of a tab. */
    static final String FIELDS = "sheets(properties,data(" + ColumnTag.FIELDS + ",rowData.values(effectiveValue,note,"
            + "dataValidation.condition.type,userEnteredFormat(numberFormat.type,wrapStrategy))),"
            + "protectedRanges.protectedRangeId,filterViews.filterViewId,conditionalFormats.ranges,charts.chartId)";

    private static final int FIRST = 1;

    SheetProperties properties() {
        return sheet.getProperties();
    }

    int sheetId() {
        Integer id = properties().getSheetId();
        return id == null ? 0 : id; // Google leaves zeros out
    }

    String title() {
        return properties().getTitle();
    }

    int columns() {
        return Objects.requireNonNullElse(properties().getGridProperties().getColumnCount(), 0);
    }

    /** How many rows the tab has, empty ones included. */
    int rowCount() {
        return Objects.requireNonNullElse(properties().getGridProperties().getRowCount(), 0);
    }

    /** One past the last row in which anything stands, as far as the tab was read. */
    int height() {
        int height = rows().size(); // rows that only look like something come along
        while (height > 0 && isBlank(rows().get(height - 1))) {
            height--;
        }
        return height;
    }

    /** What stands in a column below its header, as far as the tab was read. */
    List<String> texts(int column) {
        return IntStream.range(FIRST, height())
                .mapToObj(row -> Cell.of(cell(row, column)).text())
                .toList();
    }

    boolean isFrozen() {
        Integer rows = properties().getGridProperties().getFrozenRowCount();
        return rows != null && rows > 0;
    }

    Headers headers(List<Column> known) {
        return new Headers(
                IntStream.range(0, width(0))
                        .mapToObj(column -> Cell.of(cell(0, column)).text())
                        .toList(),
                tags(),
                known);
    }

    boolean hasTag(int column) {
        return tags().containsKey(column);
    }

    private Map<Integer, Column> tags() {
        List<GridData> data = sheet.getData();
        return data == null || data.isEmpty()
                ? Map.of()
                : ColumnTag.read(0, data.get(0).getColumnMetadata());
    }

    boolean hasNote(int column) {
        return cell(0, column).getNote() != null;
    }

    boolean hasFormat(int column) {
        return looks(column, format -> format.getNumberFormat() != null);
    }

    boolean isWrapped(int column) {
        return looks(column, format -> format.getWrapStrategy() != null);
    }

    private boolean looks(int column, Predicate<CellFormat> wanted) {
        CellFormat format = cell(FIRST, column).getUserEnteredFormat();
        return format != null && wanted.test(format);
    }

    boolean hasRule(int column) {
        return cell(FIRST, column).getDataValidation() != null;
    }

    boolean hasProtection(int id) {
        return has(sheet.getProtectedRanges(), range -> Objects.equals(range.getProtectedRangeId(), id));
    }

    boolean hasChart(int id) {
        return has(sheet.getCharts(), chart -> Objects.equals(chart.getChartId(), id));
    }

    boolean hasColours() {
        return has(sheet.getConditionalFormats(), rule -> true);
    }

    /** Nothing stands in what was read of it. */
    boolean isEmpty() {
        return height() == 0;
    }

    private static boolean isBlank(RowData row) {
        return cells(row).stream().allMatch(cell -> Cell.of(cell).isBlank());
    }

    private static <T> boolean has(@Nullable List<T> all, Predicate<T> wanted) {
        return all != null && all.stream().anyMatch(wanted);
    }

    private int width(int row) {
        return row < rows().size() ? cells(rows().get(row)).size() : 0;
    }

    private CellData cell(int row, int column) {
        return column < width(row) ? cells(rows().get(row)).get(column) : new CellData();
    }

    private List<RowData> rows() {
        List<GridData> data = sheet.getData();
        return data == null || data.isEmpty() || data.get(0).getRowData() == null
                ? List.of()
                : data.get(0).getRowData();
    }

    private static List<CellData> cells(RowData row) {
        return row.getValues() == null ? List.of() : row.getValues();
    }
}
