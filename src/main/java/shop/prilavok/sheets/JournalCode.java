package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import java.util.regex.Pattern;
import shop.prilavok.catalog.Sku;

/**
 * A SKU as the journal has it, so that SUMIF finds its rows. SUMIF reads what it looks for as if somebody had typed it: 007 becomes
 * seven, 12-05 a day in May, and neither is then found among texts. A plain whole number is therefore kept as a number, and
 * whatever else might be read as a number, a date or a truth gets a sign before it that leaves nothing but a text.
 */
final class JournalCode {
    private static final String SIGN = "#";

    /** Whole numbers that a sheet keeps exactly, however they were typed. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");

    /** Rather too much than too little: the sign costs nothing. */
    private static final Pattern READABLE = Pattern.compile(
            "[^\\p{L}]+"
                    + "|[\\d.,\\s+-]+[eе][\\d+-]+"
                    + "|[^\\p{L}]*(am|pm|р|руб|rub|usd|eur)[^\\p{L}]*"
                    + "|[^\\p{L}]*(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
                    + "|oct(ober)?|nov(ember)?|dec(ember)?|янв(ар[ья])?|февр?(ал[ья])?|март?а?|апр(ел[ья])?|ма[йя]|июн[ья]?"
                    + "|июл[ья]?|авг(уста?)?|сент?(ябр[ья])?|окт(ябр[ья])?|нояб?(р[ья])?|дек(абр[ья])?)[^\\p{L}]*(г|года)?[^\\p{L}]*"
                    + "|true|false|истина|ложь",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private JournalCode() {}

    private static boolean wantsSign(String code) {
        return code.length() <= Sku.MAX_LENGTH // a cell may hold 50,000 characters, and no SKU is that long
                && !PLAIN_NUMBER.matcher(code).matches()
                && READABLE.matcher(code).matches();
    }

    /** For the row of an entry. */
    static CellData cell(String code) {
        if (wantsSign(code)) {
            return Values.text(SIGN + code);
        }
        return PLAIN_NUMBER.matcher(code).matches() ? Requests.number(Double.parseDouble(code)) : Values.text(code);
    }

    /** The SKU in a row of the journal. */
    static String read(Cell cell) {
        String text = cell.text();
        return text.startsWith(SIGN) && wantsSign(text.substring(1)) ? text.substring(1) : text;
    }

    /**
     * What SUMIF has to look for: the cell with the SKU where that will do, or its text as the journal has it.
     *
     * @param address of the cell, such as {@code A2}
     */
    static String criterion(Cell sku, String address) {
        boolean isTyped =
                sku.content() instanceof Cell.Text typed && typed.text().equals(sku.text());
        if (wantsSign(sku.text())) {
            return isTyped ? "\"" + SIGN + "\"&" + address : quoted(SIGN + sku.text());
        }
        return isTyped || PLAIN_NUMBER.matcher(sku.text()).matches() ? address : quoted(sku.text());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
