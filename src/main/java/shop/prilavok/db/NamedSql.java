package shop.prilavok.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with names such as {@code :order} in the places of its values. Understands texts in single quotes; knows no comments
 * and no casts by colons. Immutable.
 *
 * @param source with the names
 * @param text with question marks, as the driver wants it
 * @param places of each name, counted from one
 * @param size how many values it takes
 */
record NamedSql(String source, String text, Map<String, List<Integer>> places, int size) {
    private static final Pattern QUOTED_OR_NAME = Pattern.compile("'[^']*'|:([a-zA-Z]\\w*)");

    // All SQL is written down in this room, so there are only so many texts.
    private static final ConcurrentMap<String, NamedSql> KNOWN = new ConcurrentHashMap<>();

    static NamedSql of(String sql) {
        NamedSql known = KNOWN.get(sql);
        return known == null ? KNOWN.computeIfAbsent(sql, NamedSql::parse) : known;
    }

    private static NamedSql parse(String sql) {
        Map<String, List<Integer>> places = new HashMap<>();
        StringBuilder text = new StringBuilder();
        Matcher found = QUOTED_OR_NAME.matcher(sql);
        int count = 0;
        while (found.find()) {
            String name = found.group(1);
            found.appendReplacement(text, name == null ? Matcher.quoteReplacement(found.group()) : "?");
            if (name != null) {
                count++;
                places.computeIfAbsent(name, unknown -> new ArrayList<>()).add(count);
            }
        }
        return new NamedSql(sql, found.appendTail(text).toString(), places, count);
    }

    List<Integer> placesOf(String name) {
        List<Integer> known = places.get(name);
        if (known == null) {
            throw new IllegalArgumentException("There is no :" + name + " in " + text);
        }
        return known;
    }
}
