package shop.prilavok.fakesheets;

import static shop.prilavok.fakesheets.Area.OPEN;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes ranges in A1 notation. */
final class A1 {
    private static final Pattern PLAIN_TITLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern LIKE_A_CELL = Pattern.compile("[A-Za-z]{1,3}\\d+|[Rr]\\d*[Cc]\\d*");
    private static final Pattern CELLS =
            Pattern.compile("\\$?([A-Za-z]{1,3})?\\$?([1-9]\\d{0,6})?(?::\\$?([A-Za-z]{1,3})?\\$?([1-9]\\d{0,6})?)?");

    private A1() {}

    /** Finds the tab and cells that a range of a request means: a tab, cells, both, or a named range. */
    static Area parse(String text, Workbook book) {
        Optional<Tab> whole = book.tabTitled(unquoted(text));
        if (whole.isPresent()) {
            return all(whole.get());
        }
        Optional<Area> named = book.namedRange(text);
        if (named.isPresent()) {
            return named.get();
        }
        int bang = text.lastIndexOf('!');
        Tab tab = bang < 0
                ? book.firstVisible()
                : book.tabTitled(unquoted(text.substring(0, bang))).orElseThrow(() -> unreadable(text));
        String inTab = text.substring(bang + 1);
        Area cells = cells(inTab, tab.sheetId());
        return cells == null ? book.namedRange(inTab).orElseThrow(() -> unreadable(text)) : cells;
    }

    static Area all(Tab tab) {
        return new Area(tab.sheetId(), 0, OPEN, 0, OPEN);
    }

    private static ApiError unreadable(String text) {
        return ApiError.invalid("Unable to parse range: " + text);
    }

    private static @Nullable Area cells(String text, int sheetId) {
        Matcher parts = CELLS.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return null;
        }
        boolean span = text.indexOf(':') >= 0;
        String column = parts.group(1);
        String row = parts.group(2);
        if (!span && (column == null || row == null)) {
            return null;
        }
        String endColumn = span ? parts.group(3) : column;
        String endRow = span ? parts.group(4) : row;
        if ((column == null && row == null) || (endColumn == null && endRow == null)) {
            return null;
        }
        int top = row == null ? 0 : Integer.parseInt(row) - 1;
        int left = column == null ? 0 : columnIndex(column);
        int bottom = endRow == null ? OPEN : Integer.parseInt(endRow);
        int right = endColumn == null ? OPEN : columnIndex(endColumn) + 1;
        return new Area(
                sheetId,
                bottom == OPEN ? top : Math.min(top, bottom - 1),
                bottom == OPEN ? OPEN : Math.max(bottom, top + 1),
                right == OPEN ? left : Math.min(left, right - 1),
                right == OPEN ? OPEN : Math.max(right, left + 1));
    }

    static String write(String title, Area area) {
        String from = (area.left() == 0 && area.right() == OPEN ? "" : columnName(area.left())) + (area.top() + 1);
        String to = (area.right() == OPEN ? "" : columnName(area.right() - 1))
                + (area.bottom() == OPEN ? "" : String.valueOf(area.bottom()));
        if (to.isEmpty()) {
            return quoted(title) + (from.equals("1") ? "" : "!" + from);
        }
        return quoted(title) + "!" + from + (from.equals(to) ? "" : ":" + to);
    }

    /** A title as it stands in a range: bare only when nothing in it could be read as something else. */
    static String quoted(String title) {
        return PLAIN_TITLE.matcher(title).matches() && !looksLikeCell(title) ? title : inQuotes(title);
    }

    static String inQuotes(String title) {
        return "'" + title.replace("'", "''") + "'";
    }

    static boolean looksLikeCell(String title) {
        return LIKE_A_CELL.matcher(title).matches();
    }

    static String unquoted(String title) {
        return title.length() >= 2 && title.startsWith("'") && title.endsWith("'")
                ? title.substring(1, title.length() - 1).replace("''", "'")
                : title;
    }

    static int columnIndex(String name) {
        int index = 0;
        for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
            index = index * 26 + (letter - 'A' + 1);
        }
        return index - 1;
    }

    static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
