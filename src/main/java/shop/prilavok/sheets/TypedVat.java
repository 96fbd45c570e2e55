package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.catalog.VatRate;

/** A rate of VAT as people type it into a cell: {@code без НДС}, {@code 20%}, {@code 20}, {@code НДС 20/120}. */
final class TypedVat {
    private static final Set<String> NONE = Set.of("безндс", "необлагается", "novat", "withoutvat", "exempt");
    private static final Pattern NAME = Pattern.compile("^(ндс|vat)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?)(%?)");

    private TypedVat() {}

    /** What a drop-down offers. */
    static String[] words(boolean inEnglish) {
        return Arrays.stream(VatRate.values())
                .map(rate -> word(rate, inEnglish))
                .toArray(String[]::new);
    }

    private static String word(VatRate rate, boolean inEnglish) {
        if (rate == VatRate.NONE) {
            return inEnglish ? "no VAT" : "без НДС";
        }
        return rate.sign();
    }

    /** Empty when it is no rate that a receipt knows. */
    static Optional<VatRate> read(Cell cell) {
        return cell.content() instanceof Cell.Numeric number ? number(number.number()) : text(cell.text());
    }

    private static Optional<VatRate> text(String typed) {
        String plain = NAME.matcher(Column.plain(typed)).replaceFirst("");
        if (NONE.contains(plain)) {
            return Optional.of(VatRate.NONE);
        }
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            return VatRate.ofSign(plain);
        }
        BigDecimal value = new BigDecimal(number.group(1).replace(',', '.'));
        return number.group(2).isEmpty() ? number(value) : percent(value);
    }

    /** A cell that shows percent holds 0.2 where 20% is seen. */
    private static Optional<VatRate> number(BigDecimal number) {
        return percent(number).or(() -> percent(number.movePointRight(2)));
    }

    private static Optional<VatRate> percent(BigDecimal percent) {
        return VatRate.ofSign(percent.stripTrailingZeros().toPlainString() + "%");
    }
}
