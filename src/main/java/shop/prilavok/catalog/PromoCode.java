package shop.prilavok.catalog;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A word that makes an order cheaper. Immutable.
 *
 * @param code as {@link #plain} makes it
 * @param minimum what the goods have to cost at least, before the discount; possibly nothing
 * @param until the last day on which it is good, by the shop's clock
 * @param limit how many orders may have it, of all customers
 * @param perCustomer how many orders of one customer may have it
 */
public record PromoCode(
        String code,
        Discount discount,
        Money minimum,
        Optional<LocalDate> until,
        OptionalInt limit,
        OptionalInt perCustomer) {
    public static final int MAX_LENGTH = 32;

    /** Goods become no cheaper than this, unless they become free: less cannot be paid, nor stand in a receipt. */
    public static final Money REMAINS = Money.ofRoubles(1);

    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{Nd}_-]{1," + MAX_LENGTH + "}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** How much cheaper. */
    public sealed interface Discount {}

    /** @param hundredths of a percent, 1 to 10,000 */
    public record Percent(int hundredths) implements Discount {
        public static final int WHOLE = 10_000;

        public Percent {
            if (hundredths <= 0 || hundredths > WHOLE) {
                throw new IllegalArgumentException("A percentage is above 0 and at most 100");
            }
        }
    }

    /** @param amount above zero */
    public record Sum(Money amount) implements Discount {
        public Sum {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A discount is above zero");
            }
        }
    }

    public PromoCode {
        if (!isUsable(code) || !plain(code).equals(code)) {
            throw new IllegalArgumentException("Not a promo code that could be told from others");
        }
    }

    /** Case, spaces and the letter ё make no difference to a customer. */
    public static String plain(String typed) {
        return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    }

    /** Letters, digits, hyphens and underscores, at most {@value #MAX_LENGTH} of them. */
    public static boolean isUsable(String plain) {
        return plain.length() <= MAX_LENGTH && USABLE.matcher(plain).matches();
    }

    /** The goods that this is too good for cost less than this. */
    public Money least() {
        Money above = REMAINS.plus(new Money(1));
        return minimum.compareTo(above) < 0 ? above : minimum;
    }

    /**
     * What is taken off: a fraction of a kopeck in favour of the customer, and either all or so much that no less than
     * {@link #REMAINS} is left of the goods.
     *
     * @param goods what they cost without it
     */
    public Money off(Money goods) {
        Money wanted =
                discount instanceof Percent percent ? share(goods, percent.hundredths()) : ((Sum) discount).amount();
        if (wanted.compareTo(goods) >= 0) {
            return goods;
        }
        Money most = goods.minus(REMAINS);
        Money off = wanted.compareTo(most) < 0 ? wanted : most;
        return off.isPositive() ? off : Money.ZERO;
    }

    private static Money share(Money goods, int hundredths) {
        BigInteger whole = BigInteger.valueOf(Percent.WHOLE);
        return new Money(BigInteger.valueOf(goods.kopecks())
                .multiply(BigInteger.valueOf(hundredths))
                .add(whole.subtract(BigInteger.ONE))
                .divide(whole)
                .longValueExact());
    }

    public boolean isOver(LocalDate today) {
        return until.isPresent() && today.isAfter(until.get());
    }
}
