package shop.prilavok.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import shop.prilavok.catalog.Problem;

/**
 * Takes over one small tab row by row: a row that cannot be understood goes on as it was, and what is missing is dropped
 * only when it is missing a second time, for rows are cut and pasted. A tab that lost all its rows at once is not believed.
 * Not thread-safe.
 *
 * @param <T> what a row is
 */
public final class LastGood<T> {
    private final Function<T, String> key;
    private final Set<String> missingOnce = new HashSet<>();

    /** @param key by what a row is known, the same as in its reading */
    public LastGood(Function<T, String> key) {
        this.key = key;
    }

    /**
     * @param known what was in force
     * @param problems is told what has to be mended
     * @return what is in force now
     */
    public List<T> take(List<T> known, TermsReading<T> reading, List<Problem> problems) {
        if (reading instanceof TermsReading.Unusable<T> unusable) {
            problems.addAll(unusable.problems());
            return known;
        }
        if (reading instanceof TermsReading.Missing<T>) {
            return withoutThoseMissingTwice(known, Set.of());
        }
        TermsReading.Rows<T> tab = (TermsReading.Rows<T>) reading;
        if (tab.rows().isEmpty() && !known.isEmpty()) {
            problems.add(new Problem(Problem.Kind.TERMS_ROWS_GONE, tab.tab(), ""));
            return known;
        }
        Map<String, T> before = new LinkedHashMap<>();
        known.forEach(value -> before.put(key.apply(value), value));
        List<T> now = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        for (TermsReading.Row<T> row : tab.rows()) {
            problems.addAll(row.problems());
            mentioned.add(row.key());
            if (row instanceof TermsReading.Good<T> good) {
                now.add(good.value());
            } else if (row instanceof TermsReading.Bad<T> && before.containsKey(row.key())) {
                now.add(before.get(row.key()));
            }
        }
        now.addAll(withoutThoseMissingTwice(known, mentioned));
        return now;
    }

    /** Those of the known that are missing for the first time. */
    private List<T> withoutThoseMissingTwice(List<T> known, Set<String> mentioned) {
        List<T> missing = known.stream()
                .filter(value -> !mentioned.contains(key.apply(value)))
                .toList();
        List<T> first = missing.stream()
                .filter(value -> !missingOnce.contains(key.apply(value)))
                .toList();
        missingOnce.clear();
        missing.forEach(value -> missingOnce.add(key.apply(value)));
        return first;
    }
}
