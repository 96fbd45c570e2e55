package shop.prilavok.fakesheets;

import java.util.Locale;

/** Computes one formula. The rules for mixing types are those of a spreadsheet: a blank is 0 or "", TRUE is 1. */
final class Evaluator {
    private final Calculation calculation;
    private final Tab home;
    private final int row;
    private final int column;

    Evaluator(Calculation calculation, Tab home, int row, int column) {
        this.calculation = calculation;
        this.home = home;
        this.row = row;
        this.column = column;
    }

    Calculation calculation() {
        return calculation;
    }

    int row() {
        return row;
    }

    /** @throws FormulaError when the formula cannot be computed; an error value that was only read is returned */
    Value value(Expr expr) throws FormulaError {
        if (expr instanceof Expr.Constant constant) {
            return constant.value();
        }
        if (expr instanceof Expr.Cells cells) {
            return single(range(cells));
        }
        if (expr instanceof Expr.Negation negation) {
            return Value.of(-number(negation.inner()));
        }
        if (expr instanceof Expr.Percent percent) {
            return Value.of(number(percent.inner()) / 100);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.Call call) {
            return Functions.of(call).apply(this, call.arguments());
        }
        return single(range(expr));
    }

    /** A value that is not an error. */
    Value sound(Expr expr) throws FormulaError {
        return sound(value(expr));
    }

    static Value sound(Value value) throws FormulaError {
        if (value instanceof Value.Fault fault) {
            throw new FormulaError(fault);
        }
        return value;
    }

    double number(Expr expr) throws FormulaError {
        return number(sound(expr));
    }

    double number(Value value) throws FormulaError {
        if (value instanceof Value.Num num) {
            return num.number();
        }
        if (value instanceof Value.Bool bool) {
            return bool.truth() ? 1 : 0;
        }
        if (value instanceof Value.Text text) {
            Value typed = TypedInput.read(
                            text.text(),
                            calculation.book().locale(),
                            calculation.today().getYear())
                    .value();
            if (typed instanceof Value.Num num) {
                return num.number();
            }
            throw new FormulaError(
                    ErrorKind.VALUE, "'" + text.text() + "' is a text and cannot be coerced to a number.");
        }
        return 0;
    }

    boolean truth(Expr expr) throws FormulaError {
        Value value = sound(expr);
        if (value instanceof Value.Text text) {
            throw new FormulaError(
                    ErrorKind.VALUE, "'" + text.text() + "' is a text and cannot be coerced to a boolean.");
        }
        return number(value) != 0;
    }

    String text(Expr expr) throws FormulaError {
        return Display.plain(sound(expr), calculation.book().locale());
    }

    /** The cells of an argument that must be a reference. */
    CellRange range(Expr expr) throws FormulaError {
        if (expr instanceof Expr.Cells cells) {
            Ref ref = cells.ref();
            String title = ref.tab();
            Tab tab = title == null
                    ? home
                    : calculation
                            .book()
                            .tabTitled(title)
                            .orElseThrow(
                                    () -> new FormulaError(ErrorKind.REF, "Unresolved sheet name '" + title + "'."));
            return closed(tab, ref.area(tab.sheetId()));
        }
        if (expr instanceof Expr.Name name) {
            Area area = calculation
                    .book()
                    .namedRange(name.name())
                    .orElseThrow(() -> new FormulaError(ErrorKind.NAME, "Unknown range name: '" + name.name() + "'."));
            return closed(calculation.book().tab(area.sheetId()), area);
        }
        if (expr instanceof Expr.Constant constant) {
            sound(constant.value());
        }
        throw new FormulaError(ErrorKind.NOT_FOUND, "Argument must be a range.");
    }

    private CellRange closed(Tab tab, Area area) throws FormulaError {
        Area clipped = area.clippedTo(tab);
        if (clipped.height() <= 0 || clipped.width() <= 0) {
            throw new FormulaError(ErrorKind.REF, "Reference does not exist.");
        }
        return new CellRange(calculation, tab, clipped);
    }

    /** Where one value is wanted, a column gives the cell of the formula's own row, and a row that of its column. */
    private Value single(CellRange range) throws FormulaError {
        Area area = range.area();
        if (area.height() == 1 && area.width() == 1) {
            return range.at(0, 0);
        }
        if (area.width() == 1 && row >= area.top() && row < area.bottom()) {
            return range.at(row - area.top(), 0);
        }
        if (area.height() == 1 && column >= area.left() && column < area.right()) {
            return range.at(0, column - area.left());
        }
        throw new FormulaError(ErrorKind.VALUE, "An array value could not be found.");
    }

    private Value binary(Expr.Binary binary) throws FormulaError {
        if (binary.operator().equals("&")) {
            return Value.of(text(binary.left()) + text(binary.right()));
        }
        if ("=<>".contains(binary.operator().substring(0, 1))) {
            return Value.of(holds(binary.operator(), compare(sound(binary.left()), sound(binary.right()))));
        }
        double left = operand(binary, 1);
        double right = operand(binary, 2);
        return switch (binary.operator()) {
            case "+" -> Value.of(left + right);
            case "-" -> Value.of(left - right);
            case "*" -> Value.of(left * right);
            case "^" -> Value.of(Math.pow(left, right));
            default -> Value.of(quotient(left, right));
        };
    }

    /** Google knows an operator as the function that does the same. */
    private double operand(Expr.Binary binary, int parameter) throws FormulaError {
        Value value = sound(parameter == 1 ? binary.left() : binary.right());
        try {
            return number(value);
        } catch (FormulaError text) {
            String function = switch (binary.operator()) {
                case "+" -> "ADD";
                case "-" -> "MINUS";
                case "*" -> "MULTIPLY";
                case "^" -> "POW";
                default -> "DIVIDE";
            };
            throw new FormulaError(
                    ErrorKind.VALUE,
                    "Function " + function + " parameter " + parameter + " expects number values. But "
                            + text.getMessage());
        }
    }

    static double quotient(double left, double right) throws FormulaError {
        if (right == 0) {
            throw new FormulaError(ErrorKind.DIVISION, "Function DIVIDE parameter 2 cannot be zero.");
        }
        return left / right;
    }

    static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /** Numbers come before texts, texts before booleans; texts are compared without case; a blank is like "" and 0. */
    static int compare(Value left, Value right) {
        if (left.isBlank() || right.isBlank()) {
            return left.isBlank() && right.isBlank()
                    ? 0
                    : left.isBlank() ? compare(blankLike(right), right) : compare(left, blankLike(left));
        }
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
            return Double.compare(a.number(), b.number());
        }
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return a.text().toLowerCase(Locale.ROOT).compareTo(b.text().toLowerCase(Locale.ROOT));
        }
        if (left instanceof Value.Bool a && right instanceof Value.Bool b) {
            return Boolean.compare(a.truth(), b.truth());
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static Value blankLike(Value other) {
        return other instanceof Value.Text ? Value.of("") : other instanceof Value.Bool ? Value.of(false) : Value.of(0);
    }

    private static int rank(Value value) {
        return value instanceof Value.Num ? 0 : value instanceof Value.Text ? 1 : value instanceof Value.Bool ? 2 : 3;
    }
}
