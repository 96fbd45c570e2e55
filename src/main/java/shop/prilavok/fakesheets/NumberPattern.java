package shop.prilavok.fakesheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number patterns such as {@code 0}, {@code #,##0.00} and {@code # ##0.00 "₽"}. One section only, no colours. */
final class NumberPattern {
    private static final Pattern DIGITS = Pattern.compile("[#0][#0, ]*(?:\\.[#0]+)?");

    private NumberPattern() {}

    static String shown(double number, String pattern, SheetLocale locale) {
        String section = pattern.split(";", -1)[0];
        Matcher digits = DIGITS.matcher(section);
        if (!digits.find()) {
            return Display.plain(Value.of(number), locale);
        }
        String placeholders = digits.group();
        String trailing = placeholders.substring(placeholders.stripTrailing().length());
        placeholders = placeholders.stripTrailing();
        double scaled = section.contains("%") ? number * 100 : number;
        return (scaled < 0 ? "-" : "")
                + unquoted(section.substring(0, digits.start()))
                + digits(Math.abs(scaled), placeholders, locale)
                + unquoted(trailing + section.substring(digits.end()));
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").replace("\\", "");
    }

    private static String digits(double number, String placeholders, SheetLocale locale) {
        int point = placeholders.indexOf('.');
        String whole = point < 0 ? placeholders : placeholders.substring(0, point);
        String fraction = point < 0 ? "" : placeholders.substring(point + 1);
        String plain = BigDecimal.valueOf(number)
                .setScale(fraction.length(), RoundingMode.HALF_UP)
                .toPlainString();
        int dot = plain.indexOf('.');
        StringBuilder integer = new StringBuilder(dot < 0 ? plain : plain.substring(0, dot));
        long atLeast = whole.chars().filter(c -> c == '0').count();
        while (integer.length() < atLeast) {
            integer.insert(0, '0');
        }
        if (whole.indexOf(',') >= 0 || whole.indexOf(' ') >= 0) {
            char mark = whole.indexOf(',') >= 0 ? locale.groupMark() : ' ';
            for (int i = integer.length() - 3; i > 0; i -= 3) {
                integer.insert(i, mark);
            }
        }
        String decimals = dot < 0 ? "" : plain.substring(dot + 1);
        while (decimals.endsWith("0") && fraction.charAt(decimals.length() - 1) == '#') {
            decimals = decimals.substring(0, decimals.length() - 1);
        }
        return decimals.isEmpty() ? integer.toString() : integer.toString() + locale.decimalPoint() + decimals;
    }
}
