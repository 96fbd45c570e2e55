package shop.prilavok.catalog;

import java.util.Locale;

/**
 * The merchant's own code of one sellable thing ("Артикул"): what a row of the sheet is known by, wherever it moves.
 * Compared exactly, ordered as Java orders strings, which is also the order in which locks are taken.
 *
 * @param code 1 to {@value #MAX_LENGTH} characters without surrounding space or control characters
 */
public record Sku(String code) implements Comparable<Sku> {
    public static final int MAX_LENGTH = 64;

    public Sku {
        if (code.isEmpty() || code.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("SKU must have 1 to " + MAX_LENGTH + " characters: '" + code + "'");
        }
        if (!code.equals(code.strip()) || code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("SKU has surrounding space or control characters: '" + code + "'");
        }
    }

    /** The same for all spellings in small and capital letters, which a sheet's sums make no difference between. */
    public String folded() {
        return folded(code);
    }

    public static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** A short key for button data. */
    public ShortKey key() {
        return ShortKey.of(code);
    }

    @Override
    public int compareTo(Sku other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
