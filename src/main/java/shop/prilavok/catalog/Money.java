package shop.prilavok.catalog;

import java.math.BigDecimal;

/**
 * An amount of Russian roubles, kept as whole kopecks. Never rounds: what does not fit in kopecks or in a {@code long} is
 * refused with an {@link ArithmeticException}. Immutable.
 *
 * @param kopecks may be negative, for a refund or a discount
 */
public record Money(long kopecks) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final int MOST_DIGITS = 17;

    public static Money ofRoubles(long roubles) {
        return new Money(Math.multiplyExact(roubles, 100L));
    }

    /** Parses plain decimal roubles such as "1500.00" or "12.5"; more than two decimals are refused. */
    public static Money parse(String roubles) {
        return of(new BigDecimal(roubles));
    }

    /** The exact amount in roubles; throws {@link ArithmeticException} when there is a fraction of a kopeck. */
    public static Money of(BigDecimal roubles) {
        // Asked before anything is written out in digits: 1e999999999 and 1e-999999999 would fill all memory.
        boolean tooMany = (long) roubles.precision() - roubles.scale() > MOST_DIGITS;
        if (tooMany || roubles.stripTrailingZeros().scale() > 2) {
            throw new ArithmeticException("Not a number of kopecks that can be counted");
        }
        return new Money(roubles.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(kopecks, other.kopecks));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(kopecks, other.kopecks));
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(kopecks, (long) quantity));
    }

    public Money negated() {
        return new Money(Math.negateExact(kopecks));
    }

    public boolean isPositive() {
        return kopecks > 0;
    }

    /** Roubles with exactly two decimals and a dot, as payment services want them: "1500.00". */
    public String decimal() {
        return toBigDecimal().toPlainString();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(kopecks, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(kopecks, other.kopecks);
    }

    @Override
    public String toString() {
        return decimal() + " RUB";
    }
}
