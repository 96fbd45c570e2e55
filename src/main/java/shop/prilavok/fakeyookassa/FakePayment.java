package shop.prilavok.fakeyookassa;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One payment as it stands at one moment; sums in kopecks. Final states never change, and time alone moves the others:
 * see {@link #at}.
 */
public record FakePayment(String id, Terms terms, State state, long refunded) {
    static final Duration TIME_TO_PAY = Duration.ofHours(1);
    static final Duration HOLD = Duration.ofDays(7);

    /**
     * What the shop asked for.
     *
     * @param method the only way to pay, or null to let the buyer choose
     * @param locale language of the payment page such as {@code en_US}, or empty to let the browser choose
     * @param page address of the payment page
     */
    public record Terms(
            long kopecks,
            boolean capture,
            @Nullable PayMethod method,
            String page,
            String returnUrl,
            String locale,
            String description,
            Map<String, String> metadata,
            TaxReceipt receipt,
            Instant at) {

        boolean allows(PayMethod paid) {
            return (method == null || method == paid) && (capture || paid.canHold()) && kopecks <= paid.limit();
        }
    }

    /** Where the payment is in its life. */
    public sealed interface State {
        /** The name on the wire. */
        String status();
    }

    /** The buyer has not paid yet. */
    public record Pending() implements State {
        @Override
        public String status() {
            return "pending";
        }
    }

    /** The money is held on the card and waits for the shop's word. */
    public record Held(PayMethod method, Instant until) implements State {
        @Override
        public String status() {
            return "waiting_for_capture";
        }
    }

    /** The shop has the money: all that it asked for, or less after a partial capture. */
    public record Succeeded(PayMethod method, long kopecks, Instant at) implements State {
        @Override
        public String status() {
            return "succeeded";
        }
    }

    /** No money came, or it went back. */
    public record Canceled(@Nullable PayMethod method, String party, String reason) implements State {
        @Override
        public String status() {
            return "canceled";
        }
    }

    public String status() {
        return state.status();
    }

    /** The sum of the payment, which a partial capture makes smaller. */
    public long kopecks() {
        return state instanceof Succeeded succeeded ? succeeded.kopecks() : terms.kopecks();
    }

    /** The same payment with the clock at {@code now}: an unpaid one dies after an hour, a hold after seven days. */
    FakePayment at(Instant now) {
        if (state instanceof Pending && !now.isBefore(terms.at().plus(TIME_TO_PAY))) {
            return canceled("yoo_money", "expired_on_confirmation");
        }
        if (state instanceof Held held && !now.isBefore(held.until())) {
            return canceled("yoo_money", "expired_on_capture");
        }
        return this;
    }

    FakePayment paid(PayMethod method, Instant now) {
        expect(state instanceof Pending && terms.allows(method), "be paid by " + method);
        return in(terms.capture() ? new Succeeded(method, terms.kopecks(), now) : new Held(method, now.plus(HOLD)));
    }

    FakePayment captured(long kopecks, Instant now) {
        expect(state instanceof Held && kopecks <= terms.kopecks(), "be captured");
        return in(new Succeeded(((Held) state).method(), kopecks, now));
    }

    FakePayment canceled(String party, String reason) {
        expect(state instanceof Pending || state instanceof Held, "be canceled");
        return in(new Canceled(state instanceof Held held ? held.method() : null, party, reason));
    }

    FakePayment refunded(long kopecks) {
        expect(state instanceof Succeeded && refunded + kopecks <= kopecks(), "be refunded");
        return new FakePayment(id, terms, state, refunded + kopecks);
    }

    private FakePayment in(State next) {
        return new FakePayment(id, terms, next, refunded);
    }

    private void expect(boolean legal, String what) {
        if (!legal) {
            throw new IllegalStateException("Payment " + id + " is " + status() + " and cannot " + what);
        }
    }
}
