package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number format that a formula brings along when its cell has none: a date is shown as one, {@code =A7} like A7. */
final class BroughtFormat {
    private static final Set<String> DAYS = Set.of("DATE", "TODAY", "СЕГОДНЯ");

    private BroughtFormat() {}

    static @Nullable JsonNode of(Expr formula, Calculation calculation, Tab home) {
        if (formula instanceof Expr.Call call) {
            return DAYS.contains(call.function()) ? Proto.object().put("type", "DATE") : null;
        }
        if (formula instanceof Expr.Cells cells && cells.ref().isCell()) {
            return of(cells.ref(), calculation, home);
        }
        return formula instanceof Expr.Binary sum ? of(sum, calculation, home) : null;
    }

    private static @Nullable JsonNode of(Ref ref, Calculation calculation, Tab home) {
        String title = ref.tab();
        Tab tab = title == null ? home : calculation.book().tabTitled(title).orElse(null);
        if (tab == null) {
            return null;
        }
        Area cell = ref.area(tab.sheetId());
        ObjectNode format = calculation.format(tab, cell.top(), cell.left());
        return format == null ? null : format.get("numberFormat");
    }

    /** A day and some days more are a day; between two days lies a number. */
    private static @Nullable JsonNode of(Expr.Binary sum, Calculation calculation, Tab home) {
        JsonNode left = of(sum.left(), calculation, home);
        JsonNode right = of(sum.right(), calculation, home);
        return switch (sum.operator()) {
            case "+" -> left == null ? right : left;
            case "-" -> right == null ? left : null;
            default -> null;
        };
    }
}
