package shop.prilavok.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table in aligned columns; what does not apply is a dash. */
final class TableText {
    private static final String NOTHING = "-";

    private final Table table;
    private final List<List<String>> lines = new ArrayList<>();

    TableText(Table table) {
        this.table = table;
        table.sections().forEach(this::add);
    }

    private void add(Section section) {
        List<Row.Baseline> baselines = section.baselines();
        List<String> head = new ArrayList<>(List.of(section.title(), "", "p50", "p95", "p99", "max"));
        baselines.forEach(baseline -> head.add("x " + baseline.shortName()));
        lines.add(head);
        for (Row row : section.rows()) {
            List<String> line = new ArrayList<>();
            line.add(row instanceof Row.Baseline ? "  baseline: " + row.name() : "  " + row.name());
            line.add((number(row.figure().value()) + " " + row.figure().unit().sign()).strip());
            line.add(time(row.latencies().map(Latencies::p50)));
            line.add(time(row.latencies().flatMap(Latencies::p95)));
            line.add(time(row.latencies().flatMap(Latencies::p99)));
            line.add(time(row.latencies().map(Latencies::max)));
            Map<String, Double> times = section.times(row);
            for (Row.Baseline baseline : baselines) {
                Double ratio = times.get(baseline.shortName());
                line.add(ratio == null ? NOTHING : number(ratio));
            }
            lines.add(line);
        }
        lines.add(List.of());
    }

    private static String time(Optional<Duration> time) {
        return time.map(it -> number(it.toNanos() / 1e6) + " ms").orElse(NOTHING);
    }

    /** Three digits that count, or all of a large number. */
    private static String number(double value) {
        String format = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("bench ")
                .append(table.bench())
                .append(", ")
                .append(Machine.here())
                .append("\n\n");
        for (List<String> line : lines) {
            StringBuilder shown = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                String align = column == 0 ? "%-" + width(column) + "s" : "  %" + width(column) + "s";
                shown.append(String.format(Locale.ROOT, align, line.get(column)));
            }
            text.append(shown.toString().stripTrailing()).append('\n');
        }
        table.notes().forEach(note -> text.append("* ").append(note).append('\n'));
        return text.toString();
    }

    private int width(int column) {
        return Math.max(
                1,
                lines.stream()
                        .filter(line -> line.size() > column)
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0));
    }
}
