package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How a value is shown in its cell: by the cell's number format, in the spreadsheet's locale. */
final class Display {

    private Display() {}

    static String shown(Value value, @Nullable JsonNode format, SheetLocale locale) {
        if (!(value instanceof Value.Num num) || format == null) {
            return plain(value, locale);
        }
        JsonNode numberFormat = format.path("numberFormat");
        String pattern = numberFormat.path("pattern").asText();
        String type = numberFormat.path("type").asText();
        if (pattern.isEmpty()) {
            pattern = usualPattern(type, locale);
        }
        if (pattern.isEmpty()) {
            return plain(value, locale);
        }
        boolean moment = type.equals("DATE") || type.equals("TIME") || type.equals("DATE_TIME");
        return moment
                ? DatePattern.shown(Dates.dateTime(num.number()), pattern)
                : NumberPattern.shown(num.number(), pattern, locale);
    }

    private static String usualPattern(String type, SheetLocale locale) {
        return switch (type) {
            case "DATE" -> locale.datePattern();
            case "DATE_TIME" -> locale.datePattern() + (locale.decimalComma() ? " hh:mm:ss" : " h:mm:ss");
            case "TIME" -> locale.decimalComma() ? "hh:mm:ss" : "h:mm:ss";
            case "PERCENT" -> "0.00%";
            case "CURRENCY" -> locale.russian() ? "#,##0.00 \"₽\"" : "\"$\"#,##0.00";
            case "NUMBER" -> "#,##0.00";
            default -> "";
        };
    }

    /** Without any number format. */
    static String plain(Value value, SheetLocale locale) {
        if (value instanceof Value.Num num) {
            return plain(num.number()).replace('.', locale.decimalPoint());
        }
        if (value instanceof Value.Bool bool) {
            return locale.shown(bool.truth());
        }
        if (value instanceof Value.Fault fault) {
            return fault.kind().shown;
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static String plain(double number) {
        BigDecimal exact = new BigDecimal(number).round(new MathContext(10)).stripTrailingZeros();
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        return exact.precision() - exact.scale() > 15 ? exact.toString() : exact.toPlainString();
    }
}
