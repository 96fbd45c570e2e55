package shop.prilavok.fakesheets;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the references inside the text of a formula and leaves every other character alone. */
final class FormulaText {

    private FormulaText() {}

    /** A change that gives null breaks the reference: {@code #REF!} stands in its place. */
    static String rewritten(String formula, boolean decimalComma, Function<Ref, @Nullable Ref> change) {
        try {
            StringBuilder text = new StringBuilder();
            int copied = 0;
            for (Token token : Lexer.tokens(formula, decimalComma)) {
                Ref ref = token.ref();
                if (ref != null) {
                    Ref changed = change.apply(ref);
                    if (!ref.equals(changed)) {
                        text.append(formula, copied, token.start())
                                .append(changed == null ? ErrorKind.REF.shown : changed.text());
                        copied = token.end();
                    }
                }
            }
            return text.append(formula.substring(copied)).toString();
        } catch (FormulaError unreadable) {
            return formula; // a formula that cannot be read has no references to follow
        }
    }

    /** The cell as it is when pasted so many rows and columns away. */
    static Cell copied(Cell cell, int rows, int columns, boolean decimalComma) {
        String formula = cell.formula();
        return formula == null
                ? cell
                : cell.withFormula(rewritten(formula, decimalComma, ref -> ref.copied(rows, columns)));
    }
}
