package shop.prilavok.crash;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that the books confirmed, as their caller heard it.
 *
 * @param number the order's, or the update's
 * @param name of the checkout, or empty
 */
record Fact(Kind kind, long number, String name) {
    private static final String SIGN = "confirmed";

    enum Kind {
        ORDER_PLACED,
        ORDER_PAID,
        ORDER_CANCELED,
        UPDATE_STORED
    }

    /** One line that a process can print. */
    String line() {
        return String.join(" ", SIGN, kind.name(), Long.toString(number), name, "end");
    }

    /** Reads such a line; empty for any other one, and for one that was cut off. */
    static Optional<Fact> read(String line) {
        String[] words = line.split(" ", -1);
        return words.length == 5 && words[0].equals(SIGN) && words[4].equals("end")
                ? Optional.of(new Fact(Kind.valueOf(words[1]), Long.parseLong(words[2]), words[3]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + number + " " + name;
    }
}
