package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Functions that add up or count cells, with and without conditions. */
final class Totals {
    private record Condition(CellRange range, Predicate<Value> test) {
        boolean holds(int row, int column) {
            return test.test(range.at(row, column));
        }
    }

    private Totals() {}

    static void defineAll() {
        Functions.define("SUM", 1, 99, (e, args) -> Value.of(sum(numbers(e, args))));
        Functions.define(
                "MIN",
                1,
                99,
                (e, args) -> Value.of(
                        numbers(e, args).stream().mapToDouble(n -> n).min().orElse(0)));
        Functions.define(
                "MAX",
                1,
                99,
                (e, args) -> Value.of(
                        numbers(e, args).stream().mapToDouble(n -> n).max().orElse(0)));
        Functions.define("AVERAGE", 1, 99, (e, args) -> {
            List<Double> numbers = numbers(e, args);
            return Value.of(Evaluator.quotient(sum(numbers), numbers.size()));
        });
        Functions.define(
                "COUNT",
                1,
                99,
                (e, args) -> Value.of((double) all(e, args).stream()
                        .filter(Value.Num.class::isInstance)
                        .count()));
        Functions.define(
                "COUNTA",
                1,
                99,
                (e, args) -> Value.of((double)
                        all(e, args).stream().filter(value -> !value.isBlank()).count()));
        Functions.define("SUMIF", 2, 3, (e, args) -> {
            CellRange tested = e.range(args.get(0));
            CellRange summed = args.size() > 2 ? sameShape(e.range(args.get(2)), tested) : tested;
            return total(List.of(condition(e, tested, args.get(1))), summed);
        });
        Functions.define("SUMIFS", 3, 99, (e, args) -> {
            CellRange summed = e.range(args.get(0));
            return total(conditions(e, args.subList(1, args.size()), summed), summed);
        });
        Functions.define("LARGE", 2, 2, Totals::nthLargest);
        Functions.define("COUNTUNIQUEIFS", 3, 99, Totals::countUnique);
        Functions.define("COUNTIF", 2, 2, Totals::count);
        Functions.define("COUNTIFS", 2, 99, Totals::count);
        Functions.alias("СУММ", "SUM");
        Functions.alias("СУММЕСЛИ", "SUMIF");
        Functions.alias("СУММЕСЛИМН", "SUMIFS");
        Functions.alias("СЧЁТЕСЛИ", "COUNTIF");
        Functions.alias("СЧЁТЕСЛИМН", "COUNTIFS");
        Functions.alias("СРЗНАЧ", "AVERAGE");
        Functions.alias("МИН", "MIN");
        Functions.alias("МАКС", "MAX");
        Functions.alias("СЧЁТ", "COUNT");
        Functions.alias("СЧЁТЗ", "COUNTA");
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).sum();
    }

    private static List<Value> all(Evaluator e, List<Expr> arguments) throws FormulaError {
        List<Value> values = new ArrayList<>();
        for (Expr argument : arguments) {
            if (isReference(argument)) {
                values.addAll(e.range(argument).values());
            } else {
                values.add(e.value(argument));
            }
        }
        return values;
    }

    /** Texts in cells are passed over; a text given directly must read as a number. Errors are passed on. */
    private static List<Double> numbers(Evaluator e, List<Expr> arguments) throws FormulaError {
        List<Double> numbers = new ArrayList<>();
        for (Expr argument : arguments) {
            if (isReference(argument)) {
                for (Value value : e.range(argument).values()) {
                    if (Evaluator.sound(value) instanceof Value.Num num) {
                        numbers.add(num.number());
                    }
                }
            } else {
                numbers.add(e.number(argument));
            }
        }
        return numbers;
    }

    private static boolean isReference(Expr argument) {
        return argument instanceof Expr.Cells || argument instanceof Expr.Name;
    }

    /** SUMIF takes only the corner of its last argument; the shape is that of the tested range. */
    private static CellRange sameShape(CellRange corner, CellRange shape) {
        Area from = corner.area();
        return new CellRange(
                corner.calculation(),
                corner.tab(),
                new Area(
                        from.sheetId(),
                        from.top(),
                        from.top() + shape.area().height(),
                        from.left(),
                        from.left() + shape.area().width()));
    }

    private static Condition condition(Evaluator e, CellRange range, Expr criterion) throws FormulaError {
        Calculation calculation = e.calculation();
        return new Condition(
                range,
                Criterion.of(
                        e.sound(criterion),
                        calculation.book().locale(),
                        calculation.today().getYear()));
    }

    private static List<Condition> conditions(Evaluator e, List<Expr> pairs, CellRange shape) throws FormulaError {
        if (pairs.size() % 2 != 0) {
            throw new FormulaError(ErrorKind.NOT_FOUND, "Conditions must come in pairs of a range and a criterion.");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            CellRange range = e.range(pairs.get(i));
            if (range.area().height() != shape.area().height()
                    || range.area().width() != shape.area().width()) {
                throw new FormulaError(ErrorKind.VALUE, "Array arguments are of different size.");
            }
            conditions.add(condition(e, range, pairs.get(i + 1)));
        }
        return conditions;
    }

    private static Value total(List<Condition> conditions, CellRange summed) throws FormulaError {
        double total = 0;
        int height = summed.filledHeight();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < summed.area().width(); column++) {
                if (allHold(conditions, row, column)
                        && Evaluator.sound(summed.at(row, column)) instanceof Value.Num num) {
                    total += num.number();
                }
            }
        }
        return Value.of(total);
    }

    private static Value nthLargest(Evaluator e, List<Expr> args) throws FormulaError {
        List<Double> numbers = numbers(e, args.subList(0, 1));
        double nth = Math.floor(e.number(args.get(1)));
        if (nth < 1 || nth > numbers.size()) {
            throw new FormulaError(
                    ErrorKind.NUM, "Function LARGE parameter 2 value " + (long) nth + " is out of range.");
        }
        numbers.sort(Comparator.reverseOrder());
        return Value.of(numbers.get((int) nth - 1));
    }

    private static Value countUnique(Evaluator e, List<Expr> args) throws FormulaError {
        CellRange counted = e.range(args.get(0));
        List<Condition> conditions = conditions(e, args.subList(1, args.size()), counted);
        Set<Value> different = new HashSet<>();
        int height = counted.filledHeight();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < counted.area().width(); column++) {
                Value value = counted.at(row, column);
                if (!value.isBlank() && allHold(conditions, row, column)) {
                    different.add(value);
                }
            }
        }
        return Value.of(different.size());
    }

    private static Value count(Evaluator e, List<Expr> pairs) throws FormulaError {
        CellRange shape = e.range(pairs.get(0));
        List<Condition> conditions = conditions(e, pairs, shape);
        int count = 0;
        // Not only the filled rows: a criterion like "<>x" is also met by the empty ones.
        for (int row = 0; row < shape.area().height(); row++) {
            for (int column = 0; column < shape.area().width(); column++) {
                count += allHold(conditions, row, column) ? 1 : 0;
            }
        }
        return Value.of(count);
    }

    private static boolean allHold(List<Condition> conditions, int row, int column) {
        for (Condition condition : conditions) {
            if (!condition.holds(row, column)) {
                return false;
            }
        }
        return true;
    }
}
