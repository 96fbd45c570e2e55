package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The cells of a tab. Rows are shared between copies and replaced when written, so a copy costs one reference per row.
 * Not thread-safe; a grid that was published is only read.
 */
final class Grid {
    private static final Cell[] NO_CELLS = {};

    private final List<Cell[]> rows;
    private boolean hasArrays;

    Grid() {
        rows = new ArrayList<>();
    }

    private Grid(Grid other) {
        rows = new ArrayList<>(other.rows);
        hasArrays = other.hasArrays;
    }

    Grid copy() {
        return new Grid(this);
    }

    Cell at(int row, int column) {
        Cell[] cells = row < rows.size() ? rows.get(row) : NO_CELLS;
        return column < cells.length ? cells[column] : Cell.EMPTY;
    }

    void put(int row, int column, Cell cell) {
        if (cell.isBare() && at(row, column).isBare()) {
            return;
        }
        while (rows.size() <= row) {
            rows.add(NO_CELLS);
        }
        Cell[] cells = widened(rows.get(row), column + 1);
        cells[column] = cell;
        rows.set(row, cells);
        String formula = cell.formula();
        hasArrays |= formula != null && Spill.isLikely(formula);
    }

    /** Whether any array formula ever stood here, see {@link Spill}. */
    boolean hasArrays() {
        return hasArrays;
    }

    private static Cell[] widened(Cell[] cells, int width) {
        Cell[] wide = Arrays.copyOf(cells, Math.max(cells.length, width));
        Arrays.fill(wide, cells.length, wide.length, Cell.EMPTY);
        return wide;
    }

    /** Rows that were ever written; everything below is empty. */
    int height() {
        return rows.size();
    }

    int width(int row) {
        return row < rows.size() ? rows.get(row).length : 0;
    }

    /** The row after the last one that has a value or a formula anywhere. */
    int rowAfterData() {
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (Cell cell : rows.get(row)) {
                if (!cell.isEmpty()) {
                    return row + 1;
                }
            }
        }
        return 0;
    }

    void replaceAll(UnaryOperator<Cell> change) {
        for (int row = 0; row < rows.size(); row++) {
            Cell[] cells = rows.get(row).clone();
            Arrays.setAll(cells, column -> change.apply(cells[column]));
            rows.set(row, cells);
        }
    }

    void insert(Dimension dimension, int at, int count) {
        if (dimension == Dimension.ROWS) {
            if (at < rows.size()) {
                rows.addAll(at, Collections.nCopies(count, NO_CELLS));
            }
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (at < rows.get(row).length) {
                List<Cell> cells = new ArrayList<>(List.of(rows.get(row)));
                cells.addAll(at, Collections.nCopies(count, Cell.EMPTY));
                rows.set(row, cells.toArray(NO_CELLS));
            }
        }
    }

    void delete(Dimension dimension, int from, int to) {
        if (dimension == Dimension.ROWS) {
            rows.subList(Math.min(from, rows.size()), Math.min(to, rows.size())).clear();
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            int width = rows.get(row).length;
            if (from < width) {
                List<Cell> cells = new ArrayList<>(List.of(rows.get(row)));
                cells.subList(from, Math.min(to, width)).clear();
                rows.set(row, cells.toArray(NO_CELLS));
            }
        }
    }

    void move(Shift.Move move) {
        Grid before = copy();
        int depth = move.dimension() == Dimension.ROWS ? Math.max(height(), move.destination()) : height();
        rows.clear();
        for (int row = 0; row < depth; row++) {
            int width = Math.max(before.width(row), move.dimension() == Dimension.COLUMNS ? move.destination() : 0);
            for (int column = 0; column < width; column++) {
                boolean byRow = move.dimension() == Dimension.ROWS;
                put(byRow ? move.index(row) : row, byRow ? column : move.index(column), before.at(row, column));
            }
        }
    }
}
