package shop.prilavok.sheets;

import java.util.Arrays;
import java.util.stream.Collectors;
import shop.prilavok.order.Contact;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Phone;

/**
 * How much of a customer's personal data gets into the sheet, which Google keeps abroad. The shop's own database and the
 * admins' chat have all of it anyway.
 */
public enum PersonalData {
    /** Enough to tell one customer from another: the name with its first part alone, some digits, no address. */
    MASKED,
    /** Name, phone and address. */
    FULL,
    /** Neither name nor phone nor address. */
    NONE;

    String buyer(Contact contact) {
        return switch (this) {
            case FULL -> contact.name();
            case MASKED -> shortened(contact.name());
            case NONE -> "";
        };
    }

    String phone(Contact contact) {
        return switch (this) {
            case FULL -> contact.phone().e164();
            case MASKED -> masked(contact.phone());
            case NONE -> "";
        };
    }

    /** @param words what is said instead of an address */
    String delivery(Delivery delivery, SheetWords words) {
        if (delivery instanceof Delivery.ToAddress to && this == FULL) {
            return to.address();
        }
        if (!delivery.option().isEmpty()) {
            return delivery.option();
        }
        return words.say(delivery instanceof Delivery.ToAddress ? "delivery.address" : "delivery.pickup");
    }

    /** Such as {@code Анна К.} */
    private static String shortened(String name) {
        String[] parts = name.strip().split("\\s+", -1);
        String initials = Arrays.stream(parts)
                .skip(1)
                .map(part -> " " + Character.toString(part.codePointAt(0)) + ".")
                .collect(Collectors.joining());
        return parts[0] + initials;
    }

    /** Such as {@code +7 916 ***-**-67}; of a foreign number, whose parts are not known, less is shown. */
    private static String masked(Phone phone) {
        String number = phone.e164();
        String end = number.substring(number.length() - 2);
        return number.startsWith("+7") && number.length() == 12
                ? "+7 " + number.substring(2, 5) + " ***-**-" + end
                : number.substring(0, 3) + " ***-**-" + end;
    }
}
