package shop.prilavok.fakesheets;

import java.util.Locale;

/**
 * What of a spreadsheet's locale decides how typed text is read and how values are shown. Knows Russian-like locales
 * (decimal comma, day before month) and English; any other is taken for one of the two.
 */
record SheetLocale(String name, boolean decimalComma, boolean russian) {

    static SheetLocale of(String name) {
        String language = name.toLowerCase(Locale.ROOT);
        boolean english = language.isEmpty() || language.startsWith("en");
        return new SheetLocale(name, !english, language.startsWith("ru"));
    }

    char decimalPoint() {
        return decimalComma ? ',' : '.';
    }

    /** A no-break space where the comma is taken. */
    char groupMark() {
        return decimalComma ? '\u00a0' : ',';
    }

    String datePattern() {
        return decimalComma ? "dd.mm.yyyy" : "m/d/yyyy";
    }

    String shown(boolean truth) {
        if (russian) {
            return truth ? "ИСТИНА" : "ЛОЖЬ";
        }
        return truth ? "TRUE" : "FALSE";
    }
}
