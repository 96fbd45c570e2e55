package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one array formula puts into the cells right of it and below: they show values, and nothing was entered there. Of
 * array formulas only {@code =ARRAYFORMULA(A2:A9)} is known, whose argument is a range.
 */
record Spill(Tab tab, int row, int column, CellRange source) {
    private static final String FUNCTION = "ARRAYFORMULA";

    /** Whether a formula may be one, told at a glance. */
    static boolean isLikely(String formula) {
        return formula.regionMatches(true, 1, FUNCTION, 0, FUNCTION.length());
    }

    /** Empty when the formula gives one value. */
    static Optional<Spill> of(Calculation calculation, Tab tab, int row, int column, Expr formula) throws FormulaError {
        return formula instanceof Expr.Call call
                        && call.function().equals(FUNCTION)
                        && call.arguments().size() == 1
                ? Optional.of(new Spill(
                        tab,
                        row,
                        column,
                        new Evaluator(calculation, tab, row, column)
                                .range(call.arguments().get(0))))
                : Optional.empty();
    }

    /** All that spill in a tab; one that something stands in the way of does not. */
    static List<Spill> in(Calculation calculation, Tab tab) {
        boolean comma = calculation.book().locale().decimalComma();
        List<Spill> spills = new ArrayList<>();
        for (int row = 0; row < tab.grid().height(); row++) {
            for (int column = 0; column < tab.grid().width(row); column++) {
                String formula = tab.cell(row, column).formula();
                if (formula != null && isLikely(formula)) {
                    try {
                        of(calculation, tab, row, column, Parser.parse(formula, comma))
                                .filter(spill -> spill.obstacle().isEmpty())
                                .ifPresent(spills::add);
                    } catch (FormulaError broken) {
                        continue; // its own cell shows what is wrong with it
                    }
                }
            }
        }
        return spills;
    }

    /** What the formula's own cell shows. */
    Value corner() throws FormulaError {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new FormulaError(
                    ErrorKind.REF,
                    "Array result was not expanded because it would overwrite data in " + obstacle.get() + ".");
        }
        return source.at(0, 0);
    }

    boolean covers(int otherRow, int otherColumn) {
        return otherRow >= row && otherRow < bottom() && otherColumn >= column && otherColumn < right();
    }

    Value at(int otherRow, int otherColumn) {
        return source.at(otherRow - row, otherColumn - column);
    }

    /** One past the last row with a value. */
    int bottom() {
        Area area = source.area();
        return row + Math.max(0, Math.min(area.bottom(), source.tab().grid().height()) - area.top());
    }

    int right() {
        return column + source.area().width();
    }

    private Optional<String> obstacle() {
        for (int otherRow = row; otherRow < bottom(); otherRow++) {
            for (int otherColumn = column; otherColumn < right(); otherColumn++) {
                boolean own = otherRow == row && otherColumn == column;
                if (!own && !tab.cell(otherRow, otherColumn).isEmpty()) {
                    return Optional.of(A1.columnName(otherColumn) + (otherRow + 1));
                }
            }
        }
        return Optional.empty();
    }
}
