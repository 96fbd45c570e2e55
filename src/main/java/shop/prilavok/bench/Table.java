package shop.prilavok.bench;

import java.util.List;

/**
 * The outcome of one bench.
 *
 * @param bench its name on the command line
 * @param notes sentences that a reader of the figures has to know
 */
public record Table(String bench, List<Section> sections, List<String> notes) {
    public Table {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** For people. */
    public String text() {
        return new TableText(this).toString();
    }

    /** For machines: one JSON document, units in the names of its fields. */
    public String json() {
        return TableJson.write(this);
    }
}
