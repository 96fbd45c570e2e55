package shop.prilavok.fakesheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
        return formula == null ? cell.literal() : computed(tab, row, column, formula);
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
            Value value = new Evaluator(this, tab, row, column).value(Parser.parse(formula, decimalComma));
            return value.isBlank() ? Value.of(0) : value;
        } catch (FormulaError error) {
            return error.fault();
        }
    }
}
