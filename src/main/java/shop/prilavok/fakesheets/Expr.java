package shop.prilavok.fakesheets;

import java.util.List;

/** A formula as a tree. */
sealed interface Expr {
    record Constant(Value value) implements Expr {}

    record Cells(Ref ref) implements Expr {}

    record Name(String name) implements Expr {}

    record Negation(Expr inner) implements Expr {}

    record Percent(Expr inner) implements Expr {}

    record Binary(String operator, Expr left, Expr right) implements Expr {}

    /**
     * @param function its name in capitals
     * @param written its name as it stands in the formula
     */
    record Call(String function, String written, List<Expr> arguments) implements Expr {}
}
