package shop.prilavok.fakesheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet makes of typed text, by locale. In a Russian one "12,5" is a number, "12.5" is the twelfth of May and
 * "12.50" stays text: the trap that prices fall into.
 *
 * @param formula with its equals sign, or null
 * @param format the number format that the text brings with it (DATE, PERCENT, …), or null
 * @param pattern of that format, where it is not the usual one of the locale; otherwise empty
 */
record TypedInput(
        Value value, @Nullable String formula, @Nullable String format, String pattern) {
    private static final Pattern DATE_TIME = Pattern.compile("(\\S+?)(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{2}|\\d{4}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:G\\d{3})+)(?:P\\d*)?(?:[eE][+-]?\\d+)?|[+-]?P\\d+");

    private TypedInput(Value value, @Nullable String formula, @Nullable String format) {
        this(value, formula, format, "");
    }

    static TypedInput read(String text, SheetLocale locale, int year) {
        if (text.isEmpty()) {
            return new TypedInput(Value.Blank.INSTANCE, null, null);
        }
        if (text.startsWith("'")) {
            return text(text.substring(1));
        }
        if (text.startsWith("=") && text.length() > 1) {
            return new TypedInput(Value.Blank.INSTANCE, text, null);
        }
        String typed = text.strip();
        Boolean truth = truth(typed.toUpperCase(Locale.ROOT));
        if (truth != null) {
            return new TypedInput(Value.of(truth.booleanValue()), null, null);
        }
        TypedInput number = number(typed, locale);
        if (number != null) {
            return number;
        }
        TypedInput moment = moment(typed, locale, year);
        return moment == null ? text(text) : moment;
    }

    private static @Nullable Boolean truth(String typed) {
        return switch (typed) {
            case "TRUE", "ИСТИНА" -> true;
            case "FALSE", "ЛОЖЬ" -> false;
            default -> null;
        };
    }

    private static TypedInput text(String text) {
        return new TypedInput(Value.of(text), null, null);
    }

    private static @Nullable TypedInput number(String typed, SheetLocale locale) {
        String body = typed;
        String format = null;
        if (body.endsWith("%")) {
            body = body.substring(0, body.length() - 1).strip();
            format = "PERCENT";
        } else if (body.endsWith("₽") && locale.russian()) {
            body = body.substring(0, body.length() - 1).strip();
            format = "CURRENCY";
        }
        String group = locale.decimalComma() ? "[ \u00a0\u202f]" : ",";
        Pattern pattern =
                Pattern.compile(NUMBER.pattern().replace("G", group).replace("P", locale.decimalComma() ? "," : "\\."));
        if (!pattern.matcher(body).matches()) {
            return null;
        }
        String plain = body.replaceAll(group, "");
        double number = Double.parseDouble(plain.replace(',', '.'));
        if (format == null && plain.length() < body.length()) { // thousands apart, and they stay apart
            boolean whole = plain.indexOf(locale.decimalPoint()) < 0;
            return new TypedInput(Value.of(number), null, "NUMBER", whole ? "#,##0" : "#,##0.00");
        }
        return new TypedInput(Value.of("PERCENT".equals(format) ? number / 100 : number), null, format);
    }

    private static @Nullable TypedInput moment(String typed, SheetLocale locale, int year) {
        Matcher parts = DATE_TIME.matcher(typed);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalTime alone = parts.group(2) == null ? time(parts.group(1)) : null;
            if (alone != null) {
                return new TypedInput(Value.of(Dates.serial(alone)), null, "TIME");
            }
            LocalDate date = date(parts.group(1), locale, year);
            if (date == null) {
                return null;
            }
            LocalTime time = parts.group(2) == null ? null : time(parts.group(2));
            boolean iso = ISO.matcher(parts.group(1)).matches();
            return time == null
                    ? new TypedInput(Value.of(Dates.serial(date)), null, "DATE", iso ? "yyyy-mm-dd" : "")
                    : new TypedInput(Value.of(Dates.serial(date) + Dates.serial(time)), null, "DATE_TIME");
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? LocalTime.of(number(time, 1), number(time, 2), time.group(3) == null ? 0 : number(time, 3))
                : null;
    }

    private static @Nullable LocalDate date(String text, SheetLocale locale, int year) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        boolean dayFirst = locale.decimalComma();
        Matcher date = (dayFirst ? DAY_FIRST : MONTH_FIRST).matcher(text);
        if (!date.matches()) {
            return null;
        }
        int given = date.group(3) == null ? year : number(date, 3);
        int full = date.group(3) != null && given < 100 ? given + (given < 50 ? 2000 : 1900) : given;
        return LocalDate.of(full, number(date, dayFirst ? 2 : 1), number(date, dayFirst ? 1 : 2));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
