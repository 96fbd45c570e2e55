package shop.prilavok.fakesheets;

/**
 * A rectangle of one tab: zero-based, the ends excluded; {@link #OPEN} as an end means "as far as the tab goes".
 * Knows nothing of the tab's size until it is clipped to it.
 */
record Area(int sheetId, int top, int bottom, int left, int right) {
    static final int OPEN = -1;

    static Area cell(int sheetId, int row, int column) {
        return new Area(sheetId, row, row + 1, column, column + 1);
    }

    Area clippedTo(Tab tab) {
        return new Area(
                sheetId,
                Math.min(top, tab.rowCount()),
                bottom == OPEN ? tab.rowCount() : Math.min(bottom, tab.rowCount()),
                Math.min(left, tab.columnCount()),
                right == OPEN ? tab.columnCount() : Math.min(right, tab.columnCount()));
    }

    /** The area to write to, with its open ends closed. What reaches beyond the tab is refused. */
    Area within(Tab tab) {
        if (bottom > tab.rowCount() || right > tab.columnCount()) {
            throw outside(tab);
        }
        return readable(tab);
    }

    /** The area to read, as far as the tab goes. Only one that starts beyond the tab is refused. */
    Area readable(Tab tab) {
        if (top >= tab.rowCount() || left >= tab.columnCount()) {
            throw outside(tab);
        }
        return clippedTo(tab);
    }

    private ApiError outside(Tab tab) {
        return ApiError.invalid("Range (" + A1.write(tab.title(), this) + ") exceeds grid limits. Max rows: "
                + tab.rowCount() + ", max columns: " + tab.columnCount());
    }

    /** The smallest rectangle of the same tab around both; neither may be open. */
    Area around(Area other) {
        return new Area(
                sheetId,
                Math.min(top, other.top),
                Math.max(bottom, other.bottom),
                Math.min(left, other.left),
                Math.max(right, other.right));
    }

    int height() {
        return bottom - top;
    }

    int width() {
        return right - left;
    }

    boolean contains(int row, int column) {
        return row >= top && (bottom == OPEN || row < bottom) && column >= left && (right == OPEN || column < right);
    }

    boolean intersects(Area other) {
        return sheetId == other.sheetId
                && overlap(top, bottom, other.top, other.bottom)
                && overlap(left, right, other.left, other.right);
    }

    private static boolean overlap(int from, int to, int otherFrom, int otherTo) {
        return (otherTo == OPEN || from < otherTo) && (to == OPEN || otherFrom < to);
    }
}
