package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was read.
 *
 * @param formula empty when none stands there
 * @param isSpilled whether an array formula in another cell put a value here, so that writing here breaks that array
 */
record Cell(Content content, String formula, boolean isSpilled) {
    static final Cell BLANK = new Cell(new Blank(), "");

    // A sheet computes with binary fractions and shows 15 digits: 0.1 + 0.2 is 0.3 to a merchant.
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x{85}]+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");
    private static final String BLANKS = "\u2800\u3164\u115f\u1160\uffa0";
    private static final Map<String, String> ERRORS = Map.of(
            "REF", "#REF!",
            "N_A", "#N/A",
            "DIVIDE_BY_ZERO", "#DIV/0!",
            "NAME", "#NAME?",
            "VALUE", "#VALUE!",
            "NUM", "#NUM!",
            "NULL_VALUE", "#NULL!");

    /** What a cell shows. */
    sealed interface Content {}

    record Blank() implements Content {}

    record Text(String text) implements Content {}

    record Numeric(BigDecimal number) implements Content {}

    record Flag(boolean on) implements Content {}

    /** A formula that failed. */
    record Fault(String shown) implements Content {}

    /** A formula that Google is still working on. */
    record Loading() implements Content {}

    /** Of what somebody typed, or of a formula. */
    Cell(Content content, String formula) {
        this(content, formula, false);
    }

    static Cell of(CellData data) {
        ExtendedValue entered = data.getUserEnteredValue();
        String formula = entered == null || entered.getFormulaValue() == null ? "" : entered.getFormulaValue();
        ExtendedValue shown = data.getEffectiveValue();
        return new Cell(content(shown), formula, formula.isEmpty() && isSpilled(shown, entered));
    }

    /**
     * Does a cell show what was not entered in it? Texts are not told apart, for the entered ones are not asked for: every
     * word of the sheet would come twice. But nobody enters an empty one.
     */
    private static boolean isSpilled(@Nullable ExtendedValue shown, @Nullable ExtendedValue entered) {
        if (shown == null) {
            return false;
        }
        boolean number = shown.getNumberValue() != null && (entered == null || entered.getNumberValue() == null);
        boolean flag = shown.getBoolValue() != null && (entered == null || entered.getBoolValue() == null);
        return number || flag || shown.getErrorValue() != null || "".equals(shown.getStringValue());
    }

    private static Content content(@Nullable ExtendedValue value) {
        if (value == null) {
            return new Blank();
        }
        if (value.getNumberValue() != null) {
            return new Numeric(BigDecimal.valueOf(value.getNumberValue()).round(DIGITS));
        }
        if (value.getBoolValue() != null) {
            return new Flag(value.getBoolValue());
        }
        if (value.getErrorValue() != null) {
            return fault(value.getErrorValue());
        }
        String text = value.getStringValue();
        return text == null || line(text).isEmpty() ? new Blank() : new Text(text);
    }

    private static Content fault(ErrorValue error) {
        String type = String.valueOf(error.getType());
        return type.equals("LOADING") ? new Loading() : new Fault(ERRORS.getOrDefault(type, "#ERROR!"));
    }

    boolean isBlank() {
        return content instanceof Blank;
    }

    /** What stands there on one line without control characters; a number in its shortest form. */
    String text() {
        if (content instanceof Text text) {
            return line(text.text());
        }
        if (content instanceof Numeric number) {
            return number.number().stripTrailingZeros().toPlainString();
        }
        if (content instanceof Flag flag) {
            return flag.on() ? "TRUE" : "FALSE";
        }
        return content instanceof Fault fault ? fault.shown() : "";
    }

    /** Is there anything to be seen in it? Some letters of far alphabets are blanks, and marks alone are nothing. */
    static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(one -> BLANKS.indexOf(one) < 0
                        && VISIBLE.matcher(Character.toString(one)).matches());
    }

    private static String line(String text) {
        if (isLine(text)) {
            return text;
        }
        String spaced = SPACES.matcher(text).replaceAll(" ");
        return CONTROLS.matcher(spaced).replaceAll("").strip();
    }

    /** Most texts are tidy already, and every look reads them all again. */
    private static boolean isLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            boolean tidy = now == ' '
                    ? before != ' '
                    : !Character.isWhitespace(now) && !Character.isSpaceChar(now) && !Character.isISOControl(now);
            if (!tidy) {
                return false;
            }
            before = now;
        }
        return before != ' ' || text.isEmpty();
    }
}
