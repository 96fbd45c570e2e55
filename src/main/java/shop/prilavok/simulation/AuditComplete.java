package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whoever asks later how an order, or its money, came to where it is finds every step. */
public final class AuditComplete implements MoneyInvariant {
    @Override
    public String sentence() {
        return "The audit has each change of an order, a payment and a refund once, up to the last, and every step is legal.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Map<String, List<Row>> audit = new LinkedHashMap<>();
        trail.books()
                .rows("select * from state_change order by subject, version")
                .forEach(row -> audit.computeIfAbsent(row.text("subject"), subject -> new ArrayList<>())
                        .add(row));
        List<String> found = new ArrayList<>();
        for (Diagram diagram : Diagram.values()) {
            for (Row now : trail.books().rows(diagram.now())) {
                List<Row> steps = audit.remove(now.text("subject"));
                if (steps == null || !isComplete(steps, now) || !diagram.allows(states(steps))) {
                    found.add(now + " took " + Objects.requireNonNullElse(steps, List.of()));
                }
            }
        }
        audit.forEach((subject, steps) -> found.add("there is no " + subject + " that took " + steps));
        return found;
    }

    private static boolean isComplete(List<Row> steps, Row now) {
        for (int number = 1; number <= steps.size(); number++) {
            if (steps.get(number - 1).number("version") != number) {
                return false;
            }
        }
        return now.isPartOf(steps.get(steps.size() - 1));
    }

    private static List<String> states(List<Row> steps) {
        return steps.stream().map(step -> step.text("state")).toList();
    }
}
