package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the journal's columns are, or will be once {@link #preparation} was applied: a missing tab is made, missing headers
 * are added right of all others. Columns that the merchant added or moved stay as they are. Immutable.
 */
final class JournalColumns {
    private final SheetView view;
    private final int sheetId;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Column> missing;
    private final int width;

    JournalColumns(SheetView view) {
        this.view = view;
        this.sheetId = view.journal().map(Tab::sheetId).orElse(SheetView.JOURNAL_ID);
        Headers headers = view.journal()
                .map(tab -> tab.headers(Column.OF_JOURNAL))
                .orElseGet(() -> new Headers(List.of(), Column.OF_JOURNAL));
        this.missing = headers.missing(Column.OF_JOURNAL);
        this.width = headers.width();
        for (Column column : Column.OF_JOURNAL) {
            int added = width + missing.indexOf(column);
            positions.put(column, headers.position(column).orElse(added));
        }
    }

    int sheetId() {
        return sheetId;
    }

    boolean inEnglish() {
        return view.inEnglish();
    }

    int position(Column column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("The journal has no column " + column);
        }
        return position;
    }

    /** One past the rightmost of the journal's own columns. */
    int end() {
        return positions.values().stream()
                .mapToInt(position -> position + 1)
                .max()
                .orElse(0);
    }

    /** A whole column as formulas want it, such as {@code 'Журнал'!$C:$C}. */
    String whole(Column column) {
        String letters = "$" + A1.letters(position(column));
        return A1.quoted(view.journalTitle()) + "!" + letters + ":" + letters;
    }

    /** What has to be done before rows can be appended; nothing, as a rule. */
    List<Request> preparation() {
        List<Request> requests = new ArrayList<>();
        Optional<Tab> tab = view.journal();
        if (tab.isEmpty()) {
            requests.add(addTab());
        } else if (!missing.isEmpty() && tab.get().columns() < end()) {
            requests.add(new Request()
                    .setAppendDimension(new AppendDimensionRequest()
                            .setSheetId(sheetId)
                            .setDimension("COLUMNS")
                            .setLength(end() - tab.get().columns())));
        }
        if (!missing.isEmpty()) {
            requests.add(headers());
        }
        return requests;
    }

    private Request addTab() {
        return new Request()
                .setAddSheet(new AddSheetRequest()
                        .setProperties(new SheetProperties()
                                .setSheetId(sheetId)
                                .setTitle(view.journalTitle())
                                .setGridProperties(new GridProperties()
                                        .setRowCount(1000)
                                        .setColumnCount(Column.OF_JOURNAL.size())
                                        .setFrozenRowCount(1))));
    }

    private Request headers() {
        List<CellData> cells = missing.stream()
                .map(column -> new CellData()
                        .setUserEnteredValue(new ExtendedValue().setStringValue(column.header(inEnglish()))))
                .toList();
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(sheetId)
                                .setRowIndex(0)
                                .setColumnIndex(width))
                        .setRows(List.of(new RowData().setValues(cells)))
                        .setFields("userEnteredValue"));
    }
}
