package shop.prilavok.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A tab as it was read: the whole of it, or its first row alone.
 *
 * @param sheetId stays the same when the tab is renamed
 * @param columns how many columns the tab has, empty ones included
 * @param tags by position, as far as they were asked for, see {@link ColumnTag}
 */
record Tab(int sheetId, String title, int columns, List<List<Cell>> rows, Map<Integer, Column> tags) {
    /** Without tags. */
    Tab(int sheetId, String title, int columns, List<List<Cell>> rows) {
        this(sheetId, title, columns, rows, Map.of());
    }

    Cell cell(int row, int column) {
        if (row >= rows.size() || column >= rows.get(row).size()) {
            return Cell.BLANK; // Google leaves out what is empty at the end
        }
        return rows.get(row).get(column);
    }

    Headers headers(List<Column> known) {
        List<String> texts = rows.isEmpty()
                ? List.of()
                : IntStream.range(0, rows.get(0).size())
                        .mapToObj(column -> cell(0, column).text())
                        .toList();
        return new Headers(texts, tags, known);
    }

    /** Where a cell is, in the sheet's own words. */
    String place(int row, int column) {
        return title + "!" + A1.cell(row, column);
    }
}
