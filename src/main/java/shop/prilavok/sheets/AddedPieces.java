package shop.prilavok.sheets;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces that the merchant added to the shop's stock formula or took away from it, such as {@code …+5} or {@code …-2*6}. */
final class AddedPieces {
    private static final long MOST = 10_000_000;
    private static final Pattern TERM = Pattern.compile("([-+])(\\d{1,7})(?:\\*(\\d{1,7}))?");
    private static final Pattern TERMS = Pattern.compile("(?:" + TERM + ")*");

    private AddedPieces() {}

    /** Empty when there is more, or something else, in a formula before and after the shop's sum. Without spaces. */
    static OptionalInt in(String before, String after) {
        if (!before.isEmpty() && !before.endsWith("+")) {
            return OptionalInt.empty();
        }
        String terms = signed(before.isEmpty() ? "" : before.substring(0, before.length() - 1)) + after;
        return TERMS.matcher(terms).matches() ? total(terms) : OptionalInt.empty();
    }

    private static String signed(String terms) {
        return terms.isEmpty() || terms.startsWith("+") || terms.startsWith("-") ? terms : "+" + terms;
    }

    private static OptionalInt total(String terms) {
        long total = 0;
        for (Matcher term = TERM.matcher(terms); term.find(); ) {
            long pieces = Long.parseLong(term.group(2)) * (term.group(3) == null ? 1 : Long.parseLong(term.group(3)));
            total += term.group(1).equals("-") ? -pieces : pieces;
        }
        return Math.abs(total) > MOST ? OptionalInt.empty() : OptionalInt.of((int) total);
    }
}
