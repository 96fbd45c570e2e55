package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where the columns of a tab are at the moment, by the texts of its first row. Immutable. */
final class Headers {
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final Map<Integer, String> twice = new LinkedHashMap<>();
    private final int width;

    Headers(List<String> texts, List<Column> known) {
        int last = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isBlank()) {
                last = i + 1;
            }
            String plain = Column.plain(text);
            for (Column column : known) {
                if (column.isNamed(plain) && positions.putIfAbsent(column, i) != null) {
                    twice.put(i, text);
                }
            }
        }
        this.width = last;
    }

    /** Counted from zero. */
    OptionalInt position(Column column) {
        Integer position = positions.get(column);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    List<Column> missing(List<Column> wanted) {
        List<Column> missing = new ArrayList<>(wanted);
        missing.removeAll(positions.keySet());
        return missing;
    }

    /** Headers that name a column which stands further left already, by position. */
    Map<Integer, String> twice() {
        return twice;
    }

    /** The first position right of all headers, whosever they are. */
    int width() {
        return width;
    }
}
