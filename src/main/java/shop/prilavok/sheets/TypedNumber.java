package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it into a cell: {@code 1 500,00}, {@code 1500 ₽}, {@code 1 500.50 руб.}, {@code 5 шт}. Never
 * guesses: what could be read in two ways, such as {@code 1,500}, or has a letter among its digits, is no number.
 */
final class TypedNumber {
    private static final Pattern UNIT = Pattern.compile("(₽|руб(\\.|лей|ля|ль)?|р\\.?|rub|шт\\.?|pcs\\.?)$");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern SPACED = Pattern.compile("-?[1-9]\\d{0,2}( \\d{3})+([.,]\\d+)?");
    private static final Pattern AMERICAN = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
    private static final Pattern EUROPEAN = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");

    /** Thousands to an American or a German, three decimals to others. Nobody writes a thousand with a zero in front. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?0*[1-9]\\d{0,2}[.,]\\d{3}");

    /** Far more than any number needs, and few enough to read at once: a cell may hold 50,000 characters. */
    private static final int LONGEST = 60;

    private TypedNumber() {}

    static Optional<BigDecimal> read(Cell cell) {
        if (cell.content() instanceof Cell.Numeric number) {
            return Optional.of(number.number());
        }
        return cell.content() instanceof Cell.Text ? read(cell.text()) : Optional.empty();
    }

    /** Is it a text that could be one of two numbers? */
    static boolean isAmbiguous(Cell cell) {
        return cell.content() instanceof Cell.Text
                && cell.text().length() <= LONGEST
                && AMBIGUOUS.matcher(bare(cell.text())).matches();
    }

    /** Without its unit. */
    private static String bare(String typed) {
        return UNIT.matcher(typed.toLowerCase(Locale.ROOT).replace('−', '-'))
                .replaceFirst("")
                .strip();
    }

    private static Optional<BigDecimal> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = bare(typed);
        if (AMBIGUOUS.matcher(text).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches() || SPACED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(" ", "").replace(',', '.')));
        }
        if (AMERICAN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (EUROPEAN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return Optional.empty();
    }
}
