package shop.prilavok.fakesheets;

import java.util.List;

/** Functions that find a cell: INDEX, MATCH and VLOOKUP, the last two by equality only. */
final class Lookups {

    private Lookups() {}

    static void defineAll() {
        Functions.define("INDEX", 2, 3, Lookups::index);
        Functions.define(
                "MATCH", 2, 3, (e, args) -> Value.of(position("MATCH", e, args.get(0), e.range(args.get(1))) + 1));
        Functions.define("VLOOKUP", 3, 4, Lookups::lookup);
        Functions.alias("ИНДЕКС", "INDEX");
        Functions.alias("ПОИСКПОЗ", "MATCH");
        Functions.alias("ВПР", "VLOOKUP");
    }

    private static Value index(Evaluator e, List<Expr> arguments) throws FormulaError {
        CellRange range = e.range(arguments.get(0));
        int first = (int) e.number(arguments.get(1)) - 1;
        boolean lying = arguments.size() == 2 && range.area().height() == 1;
        int row = lying ? 0 : first;
        int column = lying ? first : arguments.size() == 2 ? 0 : (int) e.number(arguments.get(2)) - 1;
        if (row < 0
                || column < 0
                || row >= range.area().height()
                || column >= range.area().width()) {
            throw new FormulaError(ErrorKind.REF, "INDEX evaluates to an out of bounds range.");
        }
        return range.at(row, column);
    }

    private static int position(String function, Evaluator e, Expr key, CellRange range) throws FormulaError {
        Value wanted = e.sound(key);
        boolean standing = range.area().width() == 1;
        int length = standing ? range.filledHeight() : range.area().width();
        for (int i = 0; i < length; i++) {
            Value value = standing ? range.at(i, 0) : range.at(0, i);
            if (!value.isBlank() && Evaluator.compare(value, wanted) == 0) {
                return i;
            }
        }
        throw new FormulaError(
                ErrorKind.NOT_FOUND,
                "Did not find value '"
                        + Display.plain(wanted, e.calculation().book().locale()) + "' in " + function + " evaluation.");
    }

    private static Value lookup(Evaluator e, List<Expr> arguments) throws FormulaError {
        CellRange table = e.range(arguments.get(1));
        Area area = table.area();
        int column = (int) e.number(arguments.get(2)) - 1;
        if (column < 0 || column >= area.width()) {
            throw new FormulaError(ErrorKind.REF, "VLOOKUP evaluates to an out of bounds range.");
        }
        Area keys = new Area(area.sheetId(), area.top(), area.bottom(), area.left(), area.left() + 1);
        int row = position("VLOOKUP", e, arguments.get(0), new CellRange(table.calculation(), table.tab(), keys));
        return table.at(row, column);
    }
}
