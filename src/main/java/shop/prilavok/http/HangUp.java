package shop.prilavok.http;

import org.jspecify.annotations.Nullable;

/** Thrown by a {@link Route} that wants the connection closed as a broken network would: unanswered or half-way. */
public final class HangUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Response cut;

    /** Closes the connection without any answer. */
    public HangUp(String why) {
        super(why);
        cut = null;
    }

    /** Sends the headers and the first half of the body of an answer, then closes the connection. */
    public HangUp(String why, Response cut) {
        super(why);
        this.cut = cut;
    }

    @Nullable
    Response cut() {
        return cut;
    }
}
