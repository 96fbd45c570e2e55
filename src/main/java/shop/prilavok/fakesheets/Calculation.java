package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The computed values of one published workbook on one day. Formulas are computed when first asked for. Thread-safe. */
final class Calculation {
    private record Place(int sheetId, int row, int column) {}

    private static final Value CIRCLE = new Value.Fault(ErrorKind.REF, "Circular dependency detected.");

    private final Workbook book;
    private final LocalDate today;
    private final boolean decimalComma;
    private final Map<Place, @Nullable Value> known = new HashMap<>();
    private final Map<Place, JsonNode> brought = new HashMap<>();
    private final Map<Integer, List<Spill>> spills = new HashMap<>();
    private final Map<Integer, TabView> pictures = new ConcurrentHashMap<>();

    Calculation(Workbook book, LocalDate today) {
        this.book = book;
        this.today = today;
        this.decimalComma = book.locale().decimalComma();
    }

    LocalDate today() {
        return today;
    }

    Workbook book() {
        return book;
    }

    Value value(Tab tab, int row, int column) {
        Cell cell = tab.cell(row, column);
        String formula = cell.formula();
        if (formula != null) {
            return computed(tab, row, column, formula);
        }
        return cell.literal().isBlank() && tab.grid().hasArrays() ? spilled(tab, row, column) : cell.literal();
    }

    /** What stands in the cell for the eye. */
    String shown(Tab tab, int row, int column) {
        return Display.shown(value(tab, row, column), format(tab, row, column), book.locale());
    }

    /** The cell's own format, with the number format that its formula brings along if it has none; null without either. */
    @Nullable
    ObjectNode format(Tab tab, int row, int column) {
        Cell cell = tab.cell(row, column);
        String formula = cell.formula();
        ObjectNode own = cell.format();
        if (formula == null || (own != null && own.has("numberFormat"))) {
            return own;
        }
        JsonNode numbers = broughtFormat(tab, row, column, formula);
        if (numbers == null) {
            return own;
        }
        ObjectNode looks = own == null ? Proto.object() : own.deepCopy();
        return looks.set("numberFormat", numbers);
    }

    private synchronized @Nullable JsonNode broughtFormat(Tab tab, int row, int column, String formula) {
        computed(tab, row, column, formula);
        return brought.get(new Place(tab.sheetId(), row, column));
    }

    private Value spilled(Tab tab, int row, int column) {
        return spills(tab).stream()
                .filter(spill -> spill.covers(row, column))
                .findFirst()
                .map(spill -> spill.at(row, column))
                .orElse(Value.Blank.INSTANCE);
    }

    private List<Spill> spills(Tab tab) {
        return tab.grid().hasArrays() ? found(tab) : List.of();
    }

    private synchronized List<Spill> found(Tab tab) {
        List<Spill> known = spills.get(tab.sheetId());
        if (known == null) {
            known = Spill.in(this, tab);
            spills.put(tab.sheetId(), known);
        }
        return known;
    }

    /** One past the last row of a tab in which anything was entered or is shown. */
    int height(Tab tab) {
        int height = tab.grid().height();
        for (Spill spill : spills(tab)) {
            height = Math.max(height, spill.bottom());
        }
        return height;
    }

    /** As {@link #height}, of the cells of a row. */
    int width(Tab tab, int row) {
        int width = tab.grid().width(row);
        for (Spill spill : spills(tab)) {
            if (row >= spill.row() && row < spill.bottom()) {
                width = Math.max(width, spill.right());
            }
        }
        return width;
    }

    /** How a tab looks; drawn once, for people look at a tab more often than they change it. */
    TabView picture(Tab tab) {
        TabView drawn = pictures.get(tab.sheetId());
        if (drawn == null) {
            drawn = new TabPicture(this, tab).view();
            pictures.put(tab.sheetId(), drawn);
        }
        return drawn;
    }

    private synchronized Value computed(Tab tab, int row, int column, String formula) {
        Place place = new Place(tab.sheetId(), row, column);
        if (known.containsKey(place)) {
            Value value = known.get(place);
            return value == null ? CIRCLE : value;
        }
        known.put(place, null); // stands for "being computed"
        Value value = compute(tab, row, column, formula);
        known.put(place, value);
        return value;
    }

    private Value compute(Tab tab, int row, int column, String formula) {
        try {
            Expr parsed = Parser.parse(formula, decimalComma);
            Optional<Spill> spill = Spill.of(this, tab, row, column, parsed);
            JsonNode format = BroughtFormat.of(parsed, this, tab);
            if (format != null) {
                brought.put(new Place(tab.sheetId(), row, column), format);
            }
            return spill.isPresent() ? spill.get().corner() : new Evaluator(this, tab, row, column).value(parsed);
        } catch (FormulaError error) {
            return error.fault();
        }
    }
}
