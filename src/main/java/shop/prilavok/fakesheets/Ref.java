package shop.prilavok.fakesheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference in a formula: {@code A1}, {@code $B$2:C}, {@code 'My tab'!F:F}. */
record Ref(@Nullable String tab, Corner from, @Nullable Corner to) {
    private static final Pattern PLAIN_TITLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    static final Pattern PATTERN = Pattern.compile("(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_]*)!)?"
            + "(\\$?)([A-Za-z]{1,3})?(\\$?)([1-9]\\d{0,6})?(?::(\\$?)([A-Za-z]{1,3})?(\\$?)([1-9]\\d{0,6})?)?");

    /** Row or column {@link Area#OPEN} when it is not given. */
    record Corner(int row, boolean rowFixed, int column, boolean columnFixed) {
        String text() {
            return (column == Area.OPEN ? "" : (columnFixed ? "$" : "") + A1.columnName(column))
                    + (row == Area.OPEN ? "" : (rowFixed ? "$" : "") + (row + 1));
        }

        boolean isOpen() {
            return row == Area.OPEN && column == Area.OPEN;
        }

        Corner at(int newRow, int newColumn) {
            return new Corner(newRow, rowFixed, newColumn, columnFixed);
        }
    }

    /** Reads a match of {@link #PATTERN}, or null when the match is no reference (a bare word or number). */
    static @Nullable Ref of(Matcher match) {
        boolean span = match.group(6) != null;
        Corner from = corner(match, 2);
        if (!span) {
            return from.row() == Area.OPEN || from.column() == Area.OPEN ? null : new Ref(tab(match), from, null);
        }
        Corner to = corner(match, 6);
        boolean nothing = from.isOpen() || to.isOpen();
        return nothing ? null : new Ref(tab(match), from, to);
    }

    private static @Nullable String tab(Matcher match) {
        String title = match.group(1);
        return title == null ? null : A1.unquoted(title);
    }

    private static Corner corner(Matcher match, int group) {
        String column = match.group(group + 1);
        String row = match.group(group + 3);
        boolean dollarBeforeRow = "$".equals(match.group(group + 2));
        boolean firstDollar = "$".equals(match.group(group));
        return new Corner(
                row == null ? Area.OPEN : Integer.parseInt(row) - 1,
                dollarBeforeRow || (column == null && firstDollar),
                column == null ? Area.OPEN : A1.columnIndex(column),
                column != null && firstDollar);
    }

    Area area(int sheetId) {
        Corner end = to == null ? from : to;
        int top = Math.max(0, from.row());
        int left = Math.max(0, from.column());
        int bottom = end.row() == Area.OPEN ? Area.OPEN : Math.max(end.row(), from.row()) + 1;
        int right = end.column() == Area.OPEN ? Area.OPEN : Math.max(end.column(), from.column()) + 1;
        if (bottom != Area.OPEN) {
            top = Math.min(top, end.row());
        }
        if (right != Area.OPEN) {
            left = Math.min(left, end.column());
        }
        return new Area(sheetId, top, bottom, left, right);
    }

    boolean isCell() {
        return to == null;
    }

    boolean pointsTo(String title, String homeTitle) {
        return title.equalsIgnoreCase(tab == null ? homeTitle : tab);
    }

    Ref inTab(String title) {
        return new Ref(title, from, to);
    }

    /** The reference after rows or columns moved under it; null when what it pointed to is gone. */
    @Nullable
    Ref after(Shift shift) {
        if (to == null) {
            int index = shift.index(along(from, shift.dimension()));
            return index == Shift.GONE ? null : new Ref(tab, moved(from, shift.dimension(), index), null);
        }
        int first = along(from, shift.dimension());
        int last = along(to, shift.dimension());
        int start = first == Area.OPEN ? Area.OPEN : shift.start(first);
        int end = last == Area.OPEN ? Area.OPEN : shift.end(last + 1);
        if (end != Area.OPEN && end <= Math.max(0, start)) {
            return null;
        }
        end = end == Area.OPEN ? Area.OPEN : end - 1;
        return new Ref(tab, moved(from, shift.dimension(), start), moved(to, shift.dimension(), end));
    }

    private static int along(Corner corner, Dimension dimension) {
        return dimension == Dimension.ROWS ? corner.row() : corner.column();
    }

    private static Corner moved(Corner corner, Dimension dimension, int index) {
        return dimension == Dimension.ROWS ? corner.at(index, corner.column()) : corner.at(corner.row(), index);
    }

    /** The reference as it reads when its formula is copied so many rows and columns away; null when it falls off. */
    @Nullable
    Ref copied(int rows, int columns) {
        Corner start = copied(from, rows, columns);
        Corner end = to == null ? null : copied(to, rows, columns);
        return start == null || (to != null && end == null) ? null : new Ref(tab, start, end);
    }

    private static @Nullable Corner copied(Corner corner, int rows, int columns) {
        int row = corner.row() == Area.OPEN || corner.rowFixed() ? corner.row() : corner.row() + rows;
        int column = corner.column() == Area.OPEN || corner.columnFixed() ? corner.column() : corner.column() + columns;
        boolean fell = (corner.row() != Area.OPEN && row < 0) || (corner.column() != Area.OPEN && column < 0);
        return fell ? null : corner.at(row, column);
    }

    /** In a formula letters of any script need no quotes. */
    private static String titled(String title) {
        return PLAIN_TITLE.matcher(title).matches() && !A1.looksLikeCell(title) ? title : A1.inQuotes(title);
    }

    String text() {
        return (tab == null ? "" : titled(tab) + "!") + from.text() + (to == null ? "" : ":" + to.text());
    }
}
