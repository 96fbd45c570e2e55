package shop.prilavok.sheets;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A tab as it was read: the whole of it, or its first row alone.
 *
 * @param sheetId stays the same when the tab is renamed
 * @param columns how many columns the tab has, empty ones included
 */
record Tab(int sheetId, String title, int columns, List<List<Cell>> rows) {
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
        return new Headers(texts, known);
    }

    /** Where a cell is, in the sheet's own words. */
    String place(int row, int column) {
        return title + "!" + A1.cell(row, column);
    }
}
