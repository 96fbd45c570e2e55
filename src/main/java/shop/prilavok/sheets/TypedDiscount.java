package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.PromoCode;

/**
 * A discount as people type it: {@code 10%}, {@code 7,5 %}, {@code 300 ₽}, {@code 1 000 руб.}, {@code -10%}. A cell that
 * Google shows as percent holds a fraction. Never guesses: a bare 10 could be either.
 */
final class TypedDiscount {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern PERCENT =
            Pattern.compile("[-−]?\\s?(\\d{1,3}(?:[.,]\\d{1,4})?)\\s?(?:%|процент[а-я]*|percent)");

    private TypedDiscount() {}

    /** What stands there. */
    sealed interface Reading {}

    record Understood(PromoCode.Discount discount) implements Reading {}

    record NotUnderstood(Kind why) implements Reading {}

    static Reading read(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        Matcher percent = PERCENT.matcher(text);
        if (cell.content() instanceof Cell.Text && percent.matches()) {
            return percent(new BigDecimal(percent.group(1).replace(',', '.')));
        }
        if (TypedNumber.isAmbiguous(cell)) {
            return new NotUnderstood(Kind.NUMBER_IN_TWO_WAYS);
        }
        Optional<BigDecimal> number = TypedNumber.read(cell).map(BigDecimal::abs);
        if (number.isEmpty() || number.get().signum() == 0 || number.get().compareTo(MOST) > 0) {
            return new NotUnderstood(Kind.DISCOUNT_NOT_UNDERSTOOD);
        }
        BigDecimal amount = number.get();
        boolean hasUnit = cell.content() instanceof Cell.Text && !Character.isDigit(text.charAt(text.length() - 1));
        if (hasUnit || amount.compareTo(WHOLE) > 0) {
            return amount.stripTrailingZeros().scale() > 2
                    ? new NotUnderstood(Kind.DISCOUNT_NOT_UNDERSTOOD)
                    : new Understood(new PromoCode.Sum(Money.of(amount)));
        }
        boolean isFraction = cell.content() instanceof Cell.Numeric && amount.compareTo(BigDecimal.ONE) < 0;
        return isFraction ? percent(amount.multiply(WHOLE)) : new NotUnderstood(Kind.DISCOUNT_IN_TWO_WAYS);
    }

    private static Reading percent(BigDecimal percent) {
        BigDecimal hundredths = percent.movePointRight(2).stripTrailingZeros();
        boolean fits = hundredths.scale() <= 0
                && hundredths.signum() > 0
                && hundredths.compareTo(BigDecimal.valueOf(PromoCode.Percent.WHOLE)) <= 0;
        return fits
                ? new Understood(new PromoCode.Percent(hundredths.intValueExact()))
                : new NotUnderstood(Kind.DISCOUNT_NOT_UNDERSTOOD);
    }
}
