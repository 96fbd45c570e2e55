package shop.prilavok.chat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.prilavok.order.Phone;

/** Understands a telephone number as people write it; one without a country is Russian. Thread-safe. */
final class PhoneReader {
    private static final String HOME = "RU";
    private static final int LONGEST = 40;

    private static final Pattern PLAIN = Pattern.compile("[0-9()\\s.-]+");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    Optional<Phone> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Phone> asTyped = parse(typed.strip(), HOME);
        // A foreign number without a plus: 375291234567.
        return asTyped.isPresent() || !PLAIN.matcher(typed).matches() ? asTyped : parse("+" + typed.strip(), HOME);
    }

    /** A number as the messenger itself gives it: with its country, and often without a plus. */
    Optional<Phone> shared(String given) {
        String digits = given.strip();
        return parse(digits.startsWith("+") ? digits : "+" + digits, HOME);
    }

    private Optional<Phone> parse(String text, String region) {
        try {
            PhoneNumber number = numbers.parse(text, region);
            if (!numbers.isValidNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            return Phone.of(numbers.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
