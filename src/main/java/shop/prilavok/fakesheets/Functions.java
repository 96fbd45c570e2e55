package shop.prilavok.fakesheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions that formulas may call, by English name and a few Russian ones. */
final class Functions {

    /** Computes a call. Arguments come uncomputed, because IF must not look at the branch not taken. */
    interface Body {
        Value apply(Evaluator evaluator, List<Expr> arguments) throws FormulaError;
    }

    private record Known(int fewest, int most, Body body) {}

    private static final Map<String, Known> ALL = new HashMap<>();

    static {
        define("IF", 2, 3, Functions::choose);
        define("IFERROR", 1, 2, Functions::orElse);
        define("AND", 1, 99, (e, args) -> Value.of(truths(e, args) == args.size()));
        define("OR", 1, 99, (e, args) -> Value.of(truths(e, args) > 0));
        define("NOT", 1, 1, (e, args) -> Value.of(!e.truth(args.get(0))));
        define("ISBLANK", 1, 1, (e, args) -> Value.of(e.value(args.get(0)).isBlank()));
        define("ISNUMBER", 1, 1, (e, args) -> Value.of(e.value(args.get(0)) instanceof Value.Num));
        define("ROUND", 1, 2, (e, args) -> Value.of(rounded(e.number(args.get(0)), digits(e, args))));
        define("ABS", 1, 1, (e, args) -> Value.of(Math.abs(e.number(args.get(0)))));
        define("SQRT", 1, 1, Functions::root);
        define("INT", 1, 1, (e, args) -> Value.of(Math.floor(e.number(args.get(0)))));
        define("LEN", 1, 1, (e, args) -> Value.of(e.text(args.get(0)).length()));
        define("TRIM", 1, 1, (e, args) -> Value.of(e.text(args.get(0)).strip().replaceAll(" +", " ")));
        define("UPPER", 1, 1, (e, args) -> Value.of(e.text(args.get(0)).toUpperCase(Locale.ROOT)));
        define("LOWER", 1, 1, (e, args) -> Value.of(e.text(args.get(0)).toLowerCase(Locale.ROOT)));
        define("TODAY", 0, 0, (e, args) -> Value.of(Dates.serial(e.calculation().today())));
        define("DATE", 3, 3, Functions::date);
        define("NA", 0, 0, (e, args) -> {
            throw new FormulaError(ErrorKind.NOT_FOUND, "");
        });
        define(
                "ROW",
                0,
                1,
                (e, args) -> Value.of(
                        (args.isEmpty() ? e.row() : e.range(args.get(0)).area().top()) + 1));
        Totals.defineAll();
        Lookups.defineAll();
        alias("ЕСЛИ", "IF");
        alias("ЕСЛИОШИБКА", "IFERROR");
        alias("ОКРУГЛ", "ROUND");
        alias("СЕГОДНЯ", "TODAY");
    }

    private Functions() {}

    static void define(String name, int fewest, int most, Body body) {
        ALL.put(name, new Known(fewest, most, body));
    }

    static void alias(String alias, String name) {
        Known known = ALL.get(name);
        if (known != null) {
            ALL.put(alias, known);
        }
    }

    static Body of(Expr.Call call) throws FormulaError {
        String name = call.function();
        Known known = ALL.get(name);
        if (known == null) {
            throw new FormulaError(ErrorKind.NAME, "Unknown function: '" + call.written() + "'.");
        }
        return (evaluator, arguments) -> {
            if (arguments.size() < known.fewest() || arguments.size() > known.most()) {
                throw new FormulaError(
                        ErrorKind.NOT_FOUND, "Wrong number of arguments to " + name + ": " + arguments.size() + ".");
            }
            return known.body().apply(evaluator, arguments);
        };
    }

    private static Value choose(Evaluator e, List<Expr> arguments) throws FormulaError {
        if (e.truth(arguments.get(0))) {
            return e.value(arguments.get(1));
        }
        return arguments.size() > 2 ? e.value(arguments.get(2)) : Value.of(false);
    }

    private static Value orElse(Evaluator e, List<Expr> arguments) throws FormulaError {
        try {
            return e.sound(arguments.get(0));
        } catch (FormulaError error) {
            return arguments.size() > 1 ? e.value(arguments.get(1)) : Value.of("");
        }
    }

    private static int truths(Evaluator e, List<Expr> arguments) throws FormulaError {
        int truths = 0;
        for (Expr argument : arguments) {
            truths += e.truth(argument) ? 1 : 0;
        }
        return truths;
    }

    private static int digits(Evaluator e, List<Expr> arguments) throws FormulaError {
        return arguments.size() > 1 ? (int) e.number(arguments.get(1)) : 0;
    }

    static double rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    private static Value root(Evaluator e, List<Expr> arguments) throws FormulaError {
        double number = e.number(arguments.get(0));
        if (number < 0) {
            throw new FormulaError(
                    ErrorKind.NUM, "Function SQRT parameter 1 value is negative. It should be positive or zero.");
        }
        return Value.of(Math.sqrt(number));
    }

    private static Value date(Evaluator e, List<Expr> arguments) throws FormulaError {
        LocalDate firstOfYear = LocalDate.of((int) e.number(arguments.get(0)), 1, 1);
        return Value.of(Dates.serial(firstOfYear
                .plusMonths((long) e.number(arguments.get(1)) - 1)
                .plusDays((long) e.number(arguments.get(2)) - 1)));
    }
}
