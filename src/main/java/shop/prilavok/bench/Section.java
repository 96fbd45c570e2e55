package shop.prilavok.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that belong together: what was measured, and its baselines.
 *
 * @param title says what is the same for all of the rows
 */
public record Section(String title, List<Row> rows) {
    public Section {
        rows = List.copyOf(rows);
    }

    public static Section of(String title, Row... rows) {
        return new Section(title, List.of(rows));
    }

    /** The baselines that something is compared with. */
    List<Row.Baseline> baselines() {
        return rows.stream()
                .filter(Row.Baseline.class::isInstance)
                .map(Row.Baseline.class::cast)
                .filter(baseline -> rows.stream().anyMatch(row -> times(row).containsKey(baseline.shortName())))
                .toList();
    }

    /** By the baselines' short names, how many times each of them the row is; a baseline is compared with none. */
    Map<String, Double> times(Row row) {
        Map<String, Double> times = new LinkedHashMap<>();
        if (row instanceof Row.Measured) {
            for (Row other : rows) {
                if (other instanceof Row.Baseline baseline
                        && baseline.figure().unit() == row.figure().unit()) {
                    times.put(baseline.shortName(), row.figure().times(baseline.figure()));
                }
            }
        }
        return times;
    }
}
