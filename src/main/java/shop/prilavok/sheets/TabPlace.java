package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a tab is: found by id or title, and from then on by its id. Not thread-safe. */
final class TabPlace {
    private final TabPlan plan;
    private int sheetId;
    private Optional<String> title = Optional.empty();
    private volatile int height;

    TabPlace(TabPlan plan) {
        this.plan = plan;
        this.sheetId = plan.sheetId();
    }

    void locate(List<Sheet> sheets) {
        Optional<SheetProperties> found = sheets.stream()
                .map(Sheet::getProperties)
                .filter(sheet -> id(sheet) == sheetId)
                .findFirst()
                .or(() -> sheets.stream()
                        .map(Sheet::getProperties)
                        .filter(sheet -> plan.isNamed(sheet.getTitle()))
                        .findFirst());
        title = found.map(SheetProperties::getTitle);
        found.ifPresent(sheet -> sheetId = id(sheet));
    }

    /** How many rows the tab had when it was seen last, empty ones included. Any thread may ask. */
    int height() {
        return height;
    }

    /** Empty while there is no such tab. */
    Optional<String> title() {
        return title;
    }

    /** The tab among those that were read. */
    Optional<Tab> tab(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> title.equals(Optional.of(sheet.getProperties().getTitle())))
                .findFirst()
                .map(sheet -> {
                    GridProperties grid = sheet.getProperties().getGridProperties();
                    height = grid == null ? 0 : orZero(grid.getRowCount());
                    return tab(sheet);
                });
    }

    /** What was read of a tab. */
    static Tab tab(Sheet sheet) {
        SheetProperties properties = sheet.getProperties();
        Integer columns = properties.getGridProperties() == null
                ? null
                : properties.getGridProperties().getColumnCount();
        return new Tab(id(properties), properties.getTitle(), columns == null ? 0 : columns, rows(sheet), tags(sheet));
    }

    private static Map<Integer, Column> tags(Sheet sheet) {
        Map<Integer, Column> tags = new TreeMap<>();
        for (GridData piece : orNone(sheet.getData())) {
            tags.putAll(ColumnTag.read(orZero(piece.getStartColumn()), piece.getColumnMetadata()));
        }
        return tags;
    }

    /** Puts the pieces that were read where they belong; what lies between them is blank. */
    private static List<List<Cell>> rows(Sheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GridData piece : orNone(sheet.getData())) {
            int row = orZero(piece.getStartRow());
            for (RowData data : orNone(piece.getRowData())) {
                put(rows, row++, orZero(piece.getStartColumn()), orNone(data.getValues()));
            }
        }
        return rows;
    }

    private static void put(List<List<Cell>> rows, int row, int column, List<CellData> cells) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<Cell> line = rows.get(row);
        while (line.size() < column + cells.size()) {
            line.add(Cell.BLANK);
        }
        for (int i = 0; i < cells.size(); i++) {
            line.set(column + i, Cell.of(cells.get(i)));
        }
    }

    private static int id(SheetProperties sheet) {
        return orZero(sheet.getSheetId());
    }

    /** Google leaves zeros out. */
    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
