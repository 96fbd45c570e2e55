package shop.prilavok.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;

/** A table as one JSON document. */
final class TableJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TableJson() {}

    static String write(Table table) {
        Machine machine = Machine.here();
        ObjectNode document = JSON.createObjectNode()
                .put("bench", table.bench())
                .put("java", machine.java())
                .put("system", machine.system())
                .put("processors", machine.processors());
        var sections = document.putArray("sections");
        for (Section section : table.sections()) {
            ObjectNode one = sections.addObject().put("title", section.title());
            var rows = one.putArray("rows");
            section.rows().forEach(row -> rows.add(row(section, row)));
        }
        var notes = document.putArray("notes");
        table.notes().forEach(notes::add);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    private static ObjectNode row(Section section, Row row) {
        ObjectNode json = JSON.createObjectNode()
                .put("name", row.name())
                .put("baseline", row instanceof Row.Baseline)
                .put(
                        row.figure().unit().name().toLowerCase(Locale.ROOT),
                        row.figure().value());
        row.latencies().ifPresent(latencies -> {
            json.put("calls", latencies.count());
            json.put("p50_ms", millis(latencies.p50()));
            latencies.p95().ifPresent(time -> json.put("p95_ms", millis(time)));
            latencies.p99().ifPresent(time -> json.put("p99_ms", millis(time)));
            json.put("max_ms", millis(latencies.max()));
        });
        if (row instanceof Row.Measured) {
            ObjectNode times = json.putObject("times");
            section.times(row).forEach(times::put);
        }
        return json;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
