package shop.prilavok.chat;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has told so far, kept between his messages and for his next order. {@link #toString} shows none of it.
 *
 * @param name empty when not told yet, as are phone, e-mail and address
 * @param phone in international form
 * @param quote what the summary screen shows, if he got that far
 * @param notice a sentence to stand above the next screen, once; may be empty
 */
record Draft(
        String name,
        String phone,
        String email,
        Way way,
        String address,
        @Nullable Quote quote,
        String notice) {
    static final Draft EMPTY = new Draft("", "", "", Way.UNDECIDED, "", null, "");

    /** How the goods are to get to the customer. */
    enum Way {
        UNDECIDED,
        PICKUP,
        DELIVERY
    }

    /** Fields that an earlier version did not write come as null. */
    Draft {
        name = Objects.requireNonNullElse(name, "");
        phone = Objects.requireNonNullElse(phone, "");
        email = Objects.requireNonNullElse(email, "");
        way = Objects.requireNonNullElse(way, Way.UNDECIDED);
        address = Objects.requireNonNullElse(address, "");
        notice = Objects.requireNonNullElse(notice, "");
    }

    static Draft of(Session session) {
        return session.draft().isEmpty() ? EMPTY : Json.read(session.draft(), Draft.class);
    }

    Optional<Quote> quoted() {
        return Optional.ofNullable(quote);
    }

    // Whoever changes an answer has to see a new summary: the quote does not survive it.

    Draft withName(String typed) {
        return new Draft(typed, phone, email, way, address, null, notice);
    }

    Draft withPhone(String e164) {
        return new Draft(name, e164, email, way, address, null, notice);
    }

    Draft withEmail(String typed) {
        return new Draft(name, phone, typed, way, address, null, notice);
    }

    Draft withWay(Way chosen) {
        return new Draft(name, phone, email, chosen, address, null, notice);
    }

    Draft withAddress(String typed) {
        return new Draft(name, phone, email, way, typed, null, notice);
    }

    Draft withQuote(@Nullable Quote shown) {
        return new Draft(name, phone, email, way, address, shown, notice);
    }

    Draft withNotice(String sentence) {
        return new Draft(name, phone, email, way, address, quote, sentence);
    }

    @Override
    public String toString() {
        return "Draft[way=" + way + ", quoted=" + (quote != null) + "]";
    }
}
