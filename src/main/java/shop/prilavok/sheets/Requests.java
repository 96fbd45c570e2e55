package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.FindReplaceRequest;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import java.util.List;

/** The requests that are needed in many places, in short. Rows and columns count from zero, ends are exclusive. */
final class Requests {
    private Requests() {}

    /** Puts cells where they belong; only the fields of the mask are touched. */
    static Request cells(int sheetId, int row, int column, List<RowData> rows, String fields) {
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(sheetId)
                                .setRowIndex(row)
                                .setColumnIndex(column))
                        .setRows(rows)
                        .setFields(fields));
    }

    /**
     * Writes a text over what was seen in a cell. Google knows no write that depends on anything else of the row, so a text is
     * replaced only where it still stands; a cell that was empty, or held something else than a text, has no such guard.
     */
    static Request over(int sheetId, int row, int column, Cell seen, String text) {
        return seen.content() instanceof Cell.Text before && seen.formula().isEmpty()
                ? swap(range(sheetId, row, row + 1, column, column + 1), before.text(), text)
                : cells(sheetId, row, column, List.of(row(List.of(text(text)))), "userEnteredValue");
    }

    private static Request swap(GridRange cell, String seen, String text) {
        return new Request()
                .setFindReplace(new FindReplaceRequest()
                        .setRange(cell)
                        .setFind(seen)
                        .setReplacement(text)
                        .setMatchCase(true)
                        .setMatchEntireCell(true)
                        .setIncludeFormulas(false));
    }

    static Request repeat(GridRange range, CellData cell, String fields) {
        return new Request()
                .setRepeatCell(
                        new RepeatCellRequest().setRange(range).setCell(cell).setFields(fields));
    }

    static Request width(int sheetId, int column, int pixels) {
        return new Request()
                .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
                        .setRange(columns(sheetId, column, column + 1))
                        .setProperties(new DimensionProperties().setPixelSize(pixels))
                        .setFields("pixelSize"));
    }

    /**
     * Makes room for columns that nobody has written anything into. What stands there moves to the right, with or without a
     * header; of what stands left only the header's looks are taken over.
     *
     * @param room how many columns the tab has
     */
    static List<Request> newColumns(int sheetId, int at, int count, int room) {
        if (at >= room) {
            return List.of(new Request()
                    .setAppendDimension(new AppendDimensionRequest()
                            .setSheetId(sheetId)
                            .setDimension("COLUMNS")
                            .setLength(at + count - room)));
        }
        return List.of(
                new Request()
                        .setInsertDimension(new InsertDimensionRequest()
                                .setRange(columns(sheetId, at, at + count))
                                .setInheritFromBefore(at > 0)),
                repeat(below(sheetId, at, at + count), new CellData(), "userEnteredFormat,dataValidation"));
    }

    private static DimensionRange columns(int sheetId, int left, int right) {
        return new DimensionRange()
                .setSheetId(sheetId)
                .setDimension("COLUMNS")
                .setStartIndex(left)
                .setEndIndex(right);
    }

    static GridRange range(int sheetId, int top, int bottom, int left, int right) {
        return new GridRange()
                .setSheetId(sheetId)
                .setStartRowIndex(top)
                .setEndRowIndex(bottom)
                .setStartColumnIndex(left)
                .setEndColumnIndex(right);
    }

    /** Everything below the header in some columns. */
    static GridRange below(int sheetId, int left, int right) {
        return new GridRange()
                .setSheetId(sheetId)
                .setStartRowIndex(1)
                .setStartColumnIndex(left)
                .setEndColumnIndex(right);
    }

    static RowData row(List<CellData> cells) {
        return new RowData().setValues(cells);
    }

    /** A text, whatever it begins with; an empty one is an empty cell. */
    static CellData text(String text) {
        return text.isEmpty()
                ? new CellData()
                : new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(text));
    }

    static CellData number(double number) {
        return new CellData().setUserEnteredValue(new ExtendedValue().setNumberValue(number));
    }

    static CellData flag(boolean on) {
        return new CellData().setUserEnteredValue(new ExtendedValue().setBoolValue(on));
    }

    static CellData formula(String formula) {
        return new CellData().setUserEnteredValue(new ExtendedValue().setFormulaValue(formula));
    }

    static CellFormat bold() {
        return new CellFormat().setTextFormat(new TextFormat().setBold(true));
    }

    /** @param rgb such as {@code 0xE6F2EA} */
    static ColorStyle colour(int rgb) {
        return new ColorStyle()
                .setRgbColor(new Color()
                        .setRed((rgb >> 16 & 0xFF) / 255f)
                        .setGreen((rgb >> 8 & 0xFF) / 255f)
                        .setBlue((rgb & 0xFF) / 255f));
    }
}
