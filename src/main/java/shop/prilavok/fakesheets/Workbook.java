package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of a spreadsheet at one moment. Changes are made on a copy, which is then published in one step: that
 * is what makes a batch atomic. Not thread-safe while it is changed; a published workbook is only read.
 */
final class Workbook {
    private static final long MAX_CELLS = 10_000_000;

    private final ObjectNode properties;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<ObjectNode> namedRanges = new ArrayList<>();
    private @Nullable Calculation calculation;

    Workbook(String title, String locale, String timeZone) {
        properties = JsonNodeFactory.instance.objectNode();
        properties
                .put("title", title)
                .put("locale", locale)
                .put("autoRecalc", "ON_CHANGE")
                .put("timeZone", timeZone);
    }

    private Workbook(Workbook other) {
        properties = other.properties.deepCopy();
        other.tabs.forEach(tab -> tabs.add(tab.copy()));
        marks.addAll(other.marks);
        namedRanges.addAll(other.namedRanges);
    }

    Workbook copy() {
        return new Workbook(this);
    }

    ObjectNode properties() {
        return properties;
    }

    SheetLocale locale() {
        return SheetLocale.of(properties.path("locale").asText());
    }

    ZoneId zone() {
        return ZoneId.of(properties.path("timeZone").asText());
    }

    List<Tab> tabs() {
        return tabs;
    }

    List<Mark> marks() {
        return marks;
    }

    List<ObjectNode> namedRanges() {
        return namedRanges;
    }

    Tab tab(int sheetId) {
        return findTab(sheetId).orElseThrow(() -> ApiError.invalid("No grid with id: " + sheetId));
    }

    Optional<Tab> findTab(int sheetId) {
        return tabs.stream().filter(tab -> tab.sheetId() == sheetId).findFirst();
    }

    Optional<Tab> tabTitled(String title) {
        return tabs.stream().filter(tab -> tab.title().equalsIgnoreCase(title)).findFirst();
    }

    Tab firstVisible() {
        return tabs.stream().filter(tab -> !tab.hidden()).findFirst().orElseThrow();
    }

    Optional<Area> namedRange(String name) {
        return namedRanges.stream()
                .filter(range -> range.path("name").asText().equalsIgnoreCase(name))
                .map(range -> GridRanges.readUnchecked(range.path("range")))
                .findFirst();
    }

    Optional<Mark> mark(int id) {
        return marks.stream().filter(mark -> mark.id() == id).findFirst();
    }

    /** Refuses a workbook that has outgrown what Google takes. */
    void checkSize() {
        long cells = tabs.stream()
                .mapToLong(tab -> (long) tab.rowCount() * tab.columnCount())
                .sum();
        if (cells > MAX_CELLS) {
            throw ApiError.invalid("This action would increase the number of cells in the workbook above the limit of "
                    + MAX_CELLS + " cells.");
        }
    }

    /** Moves rows or columns with everything that hangs on them: marks, protections, and the formulas of every tab. */
    void apply(Shift shift) {
        tab(shift.sheetId()).apply(shift);
        checkSize();
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).place() instanceof Mark.OnDimension place
                    && place.sheetId() == shift.sheetId()
                    && place.dimension() == shift.dimension()) {
                int index = shift.index(place.index());
                if (index == Shift.GONE) {
                    marks.remove(i);
                } else {
                    marks.set(i, marks.get(i).at(new Mark.OnDimension(place.sheetId(), place.dimension(), index)));
                }
            }
        }
        List<ObjectNode> moved = GridRanges.shifted(namedRanges, shift.sheetId(), shift);
        namedRanges.clear();
        namedRanges.addAll(moved);
        String title = tab(shift.sheetId()).title();
        rewriteFormulas((home, ref) -> ref.pointsTo(title, home) ? ref.after(shift) : ref);
    }

    /** Formulas follow cells that are pushed along within a band of their tab. A reference that reaches out of it stays. */
    void followPushed(Area band, Shift shift) {
        Tab pushed = tab(band.sheetId());
        boolean byRow = shift.dimension() == Dimension.ROWS;
        rewriteFormulas((home, ref) -> {
            Area area = ref.area(band.sheetId()).clippedTo(pushed);
            boolean inside = byRow
                    ? area.left() >= band.left() && area.right() <= band.right()
                    : area.top() >= band.top() && area.bottom() <= band.bottom();
            return inside && ref.pointsTo(pushed.title(), home) ? ref.after(shift) : ref;
        });
    }

    void rename(Tab tab, String title) {
        String before = tab.title();
        rewriteFormulas((home, ref) -> ref.pointsTo(before, home) && ref.tab() != null ? ref.inTab(title) : ref);
        tab.rename(title);
    }

    void remove(Tab tab) {
        tabs.remove(tab);
        marks.removeIf(mark -> (mark.place() instanceof Mark.OnTab on && on.sheetId() == tab.sheetId())
                || (mark.place() instanceof Mark.OnDimension place && place.sheetId() == tab.sheetId()));
        namedRanges.removeIf(range -> range.path("range").path("sheetId").asInt() == tab.sheetId());
        rewriteFormulas((home, ref) -> ref.pointsTo(tab.title(), home) ? null : ref);
    }

    /** Changes a reference that stands in a formula of the tab with the given title; null breaks it. */
    interface Rewrite {
        @Nullable
        Ref apply(String homeTitle, Ref ref);
    }

    private void rewriteFormulas(Rewrite rewrite) {
        boolean comma = locale().decimalComma();
        for (Tab tab : tabs) {
            Function<Ref, @Nullable Ref> change = ref -> rewrite.apply(tab.title(), ref);
            tab.grid().replaceAll(cell -> {
                String formula = cell.formula();
                if (formula == null) {
                    return cell;
                }
                String changed = FormulaText.rewritten(formula, comma, change);
                return changed.equals(formula) ? cell : cell.withFormula(changed);
            });
        }
    }

    /** The computed values of a published workbook; kept until the day changes, because TODAY() does. */
    synchronized Calculation calculation(LocalDate today) {
        Calculation known = calculation;
        if (known == null || !known.today().equals(today)) {
            known = new Calculation(this, today);
            calculation = known;
        }
        return known;
    }
}
