package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One tab: its properties, its grid and what decorates it. Not thread-safe; a published tab is only read. */
final class Tab {
    private final int sheetId;
    private String title;
    private boolean hidden;
    private int rowCount;
    private int columnCount;
    private int frozenRows;
    private int frozenColumns;
    private ObjectNode looks = JsonNodeFactory.instance.objectNode();
    private final Grid grid;
    private final Map<Dimension, Map<Integer, ObjectNode>> dimensions = new EnumMap<>(Dimension.class);
    private final Map<String, List<ObjectNode>> decorations = new TreeMap<>();

    Tab(int sheetId, String title, int rowCount, int columnCount) {
        this(sheetId, title, rowCount, columnCount, new Grid());
        dimensions.put(Dimension.ROWS, new TreeMap<>());
        dimensions.put(Dimension.COLUMNS, new TreeMap<>());
    }

    private Tab(int sheetId, String title, int rowCount, int columnCount, Grid grid) {
        this.sheetId = sheetId;
        this.title = title;
        this.rowCount = rowCount;
        this.columnCount = columnCount;
        this.grid = grid;
    }

    Tab copy() {
        Tab copy = copyAs(sheetId);
        copy.title = title;
        return copy;
    }

    /** All of it under another id, without a title yet; its decorations still name this tab. */
    Tab copyAs(int id) {
        Tab copy = new Tab(id, "", rowCount, columnCount, grid.copy());
        copy.hidden = hidden;
        copy.frozenRows = frozenRows;
        copy.frozenColumns = frozenColumns;
        copy.looks = looks.deepCopy();
        dimensions.forEach((dimension, properties) -> copy.dimensions.put(dimension, new TreeMap<>(properties)));
        decorations.forEach((kind, nodes) -> copy.decorations.put(kind, new ArrayList<>(nodes)));
        return copy;
    }

    int sheetId() {
        return sheetId;
    }

    String title() {
        return title;
    }

    void rename(String changed) {
        title = changed;
    }

    boolean hidden() {
        return hidden;
    }

    void hide(boolean changed) {
        hidden = changed;
    }

    int rowCount() {
        return rowCount;
    }

    int columnCount() {
        return columnCount;
    }

    int count(Dimension dimension) {
        return dimension == Dimension.ROWS ? rowCount : columnCount;
    }

    void resize(int rows, int columns) {
        if (rows < rowCount) {
            grid.delete(Dimension.ROWS, rows, rowCount);
        }
        if (columns < columnCount) {
            grid.delete(Dimension.COLUMNS, columns, columnCount);
        }
        rowCount = rows;
        columnCount = columns;
    }

    void grow(Dimension dimension, int by) {
        resize(
                rowCount + (dimension == Dimension.ROWS ? by : 0),
                columnCount + (dimension == Dimension.COLUMNS ? by : 0));
    }

    int frozenRows() {
        return frozenRows;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    void freeze(int rows, int columns) {
        if (rows >= rowCount || columns >= columnCount) {
            throw ApiError.invalid(
                    "You can't freeze all visible " + (rows >= rowCount ? "rows" : "columns") + " on the sheet.");
        }
        frozenRows = rows;
        frozenColumns = columns;
    }

    /** Properties that change only how the tab looks, as sent: colours, grid lines, reading direction. */
    ObjectNode looks() {
        return looks;
    }

    Grid grid() {
        return grid;
    }

    Cell cell(int row, int column) {
        return grid.at(row, column);
    }

    void put(int row, int column, Cell cell) {
        grid.put(row, column, cell);
    }

    Optional<ObjectNode> properties(Dimension dimension, int index) {
        return Optional.ofNullable(all(dimension).get(index));
    }

    void setProperties(Dimension dimension, int index, ObjectNode properties) {
        all(dimension).put(index, properties);
    }

    private Map<Integer, ObjectNode> all(Dimension dimension) {
        return Objects.requireNonNull(dimensions.get(dimension));
    }

    /** Kinds are the names of the wire's fields: protectedRanges, charts, conditionalFormats, tables, basicFilter. */
    List<ObjectNode> decorations(String kind) {
        return decorations.getOrDefault(kind, List.of());
    }

    void decorate(String kind, ObjectNode node) {
        decorate(kind, decorations(kind).size(), node);
    }

    /** At a place among its kind: of conditional formats the first wins. */
    void decorate(String kind, int index, ObjectNode node) {
        decorations.computeIfAbsent(kind, none -> new ArrayList<>()).add(index, node);
    }

    void undecorate(String kind, Predicate<ObjectNode> unwanted) {
        decorations.getOrDefault(kind, new ArrayList<>()).removeIf(unwanted);
    }

    Map<String, List<ObjectNode>> decorations() {
        return decorations;
    }

    /** Moves the cells and the properties of rows and columns; the counts change with insertions and deletions. */
    void apply(Shift shift) {
        Dimension dimension = shift.dimension();
        if (shift instanceof Shift.Insertion insertion) {
            grid.insert(dimension, insertion.at(), insertion.count());
            grow(dimension, insertion.count());
        } else if (shift instanceof Shift.Deletion deletion) {
            grid.delete(dimension, deletion.from(), deletion.to());
            int gone = deletion.to() - deletion.from();
            rowCount -= dimension == Dimension.ROWS ? gone : 0;
            columnCount -= dimension == Dimension.COLUMNS ? gone : 0;
        } else if (shift instanceof Shift.Move move) {
            grid.move(move);
        }
        TreeMap<Integer, ObjectNode> moved = new TreeMap<>();
        all(dimension).forEach((index, properties) -> {
            if (shift.index(index) != Shift.GONE) {
                moved.put(shift.index(index), properties);
            }
        });
        dimensions.put(dimension, moved);
        decorations.replaceAll((kind, nodes) -> GridRanges.shifted(nodes, sheetId, shift));
    }
}
