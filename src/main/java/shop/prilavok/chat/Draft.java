package shop.prilavok.chat;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has told so far, kept between his messages and for his next order. {@link #toString} shows none of it.
 *
 * @param name empty when not told yet, as are phone, e-mail, option, address and promo code
 * @param phone in international form
 * @param option key of the way of delivery that he chose; what has gone since is asked for again
 * @param promo the promo code that he typed, in its plain form
 * @param quote what the summary screen shows, if he got that far
 * @param notice a sentence to stand above the next screen, once; may be empty
 */
record Draft(
        String name,
        String phone,
        String email,
        String option,
        String address,
        String promo,
        @Nullable Quote quote,
        String notice) {
    static final Draft EMPTY = new Draft("", "", "", "", "", "", null, "");

    /** Fields that an earlier version did not write come as null. */
    Draft {
        name = Objects.requireNonNullElse(name, "");
        phone = Objects.requireNonNullElse(phone, "");
        email = Objects.requireNonNullElse(email, "");
        option = Objects.requireNonNullElse(option, "");
        address = Objects.requireNonNullElse(address, "");
        promo = Objects.requireNonNullElse(promo, "");
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
        return new Draft(typed, phone, email, option, address, promo, null, notice);
    }

    Draft withPhone(String e164) {
        return new Draft(name, e164, email, option, address, promo, null, notice);
    }

    Draft withEmail(String typed) {
        return new Draft(name, phone, typed, option, address, promo, null, notice);
    }

    Draft withOption(String chosen) {
        return new Draft(name, phone, email, chosen, address, promo, null, notice);
    }

    Draft withAddress(String typed) {
        return new Draft(name, phone, email, option, typed, promo, null, notice);
    }

    Draft withPromo(String plain) {
        return new Draft(name, phone, email, option, address, plain, null, notice);
    }

    Draft withQuote(@Nullable Quote shown) {
        return new Draft(name, phone, email, option, address, promo, shown, notice);
    }

    Draft withNotice(String sentence) {
        return new Draft(name, phone, email, option, address, promo, quote, sentence);
    }

    @Override
    public String toString() {
        return "Draft[option=" + option + ", quoted=" + (quote != null) + "]";
    }
}
