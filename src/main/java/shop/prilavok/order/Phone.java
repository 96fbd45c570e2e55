package shop.prilavok.order;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in international form, such as {@code +79161234567}. {@link #toString} is masked, so that a number
 * does not get into a log by accident.
 */
public record Phone(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public Phone {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "Not an international telephone number (" + e164.length() + " characters)");
        }
    }

    /** Empty for what is no international number: a few countries have some that are longer than 15 digits. */
    public static Optional<Phone> of(String e164) {
        return E164.matcher(e164).matches() ? Optional.of(new Phone(e164)) : Optional.empty();
    }

    /** Enough to recognise one's own number: {@code +7 *** *** 45 67}. */
    public String masked() {
        int end = e164.length();
        return e164.substring(0, 2) + " *** *** " + e164.substring(end - 4, end - 2) + " " + e164.substring(end - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
