package shop.prilavok.order;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that a receipt can be sent to. {@link #toString} is masked, so that it does not get into a log. */
public record Email(String address) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    public Email {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("Not an e-mail address (" + address.length() + " characters)");
        }
    }

    /** Empty for what is no address, or one that most services do not take, such as one in Cyrillic. */
    public static Optional<Email> of(String text) {
        return isAddress(text) ? Optional.of(new Email(text)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= 64
                && FORM.matcher(text).matches();
    }

    /** Enough to recognise one's own address: {@code a***@example.org}. */
    public String masked() {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
