package shop.prilavok.fakesheets;

import org.jspecify.annotations.Nullable;

/**
 * One word of a formula.
 *
 * @param start where it begins in the formula's text
 * @param end where it ends, excluded
 * @param ref present when the kind is REF
 */
record Token(
        Kind kind,
        String text,
        int start,
        int end,
        @Nullable Ref ref) {
    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        REF,
        FAULT,
        OPERATOR,
        OPEN,
        CLOSE,
        SEPARATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
