package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where the columns of a tab are at the moment: by the texts of its first row, for that is what a person sees and means; one
 * that no text names is looked for by its {@link ColumnTag}. Immutable.
 */
final class Headers {
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final Map<Integer, String> twice = new LinkedHashMap<>();
    private final Map<Column, Integer> renamed = new EnumMap<>(Column.class);
    private final int width;

    /** @param tags by position */
    Headers(List<String> texts, Map<Integer, Column> tags, List<Column> known) {
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
        for (Column column : missing(known)) {
            List<Integer> tagged = tags.entrySet().stream()
                    .filter(tag -> tag.getValue() == column && !isNamed(texts, tag.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (tagged.size() == 1) {
                renamed.put(column, tagged.get(0));
                last = Math.max(last, tagged.get(0) + 1);
            }
        }
        positions.putAll(renamed);
        this.width = last;
    }

    /** Of a tab that is not there. */
    static Headers none() {
        return new Headers(List.of(), Map.of(), List.of());
    }

    /** Somebody who gave a column the name of another means the other. */
    private static boolean isNamed(List<String> texts, int position) {
        String plain = position < texts.size() ? Column.plain(texts.get(position)) : "";
        return Arrays.stream(Column.values()).anyMatch(column -> column.isNamed(plain));
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

    /** Columns that are known by their tags alone, with their positions. */
    Map<Column, Integer> renamed() {
        return renamed;
    }

    /** The first position right of all headers, whosever they are. */
    int width() {
        return width;
    }
}
