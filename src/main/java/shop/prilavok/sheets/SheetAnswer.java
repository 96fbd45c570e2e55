package shop.prilavok.sheets;

import java.time.Duration;

/**
 * How one call to Google ended. What matters is whether a write can have been applied: only after {@link Unknown} it can.
 */
sealed interface SheetAnswer<T> {
    /** Google did it. */
    record Ok<T>(T value) implements SheetAnswer<T> {}

    /**
     * Google refused; nothing was applied.
     *
     * @param status such as 400 for a request that it does not like, 403 for a sheet that is not shared
     */
    record Refused<T>(int status, String message) implements SheetAnswer<T> {}

    /** Nothing left this machine: no connection, or nobody who gives an access token. */
    record NotSent<T>(String why) implements SheetAnswer<T> {}

    /** Nothing was asked of the sheet, for Google does not take the key. */
    record NoToken<T>(String why) implements SheetAnswer<T> {}

    /** Nothing was applied because the quota of the minute is spent, by our own count or by Google's. */
    record NotNow<T>(Duration after, String why) implements SheetAnswer<T> {}

    /** The call may have been applied, or be applied later. */
    record Unknown<T>(String why) implements SheetAnswer<T> {}

    /** In words for a log; empty for {@link Ok}. */
    default String why() {
        if (this instanceof Refused<T> refused) {
            return "Google refused with " + refused.status() + ": " + refused.message();
        }
        if (this instanceof NotSent<T> notSent) {
            return notSent.why();
        }
        if (this instanceof NoToken<T> noToken) {
            return noToken.why();
        }
        if (this instanceof NotNow<T> notNow) {
            return notNow.why();
        }
        return this instanceof Unknown<T> unknown ? unknown.why() : "";
    }
}
