package shop.prilavok.fakesheets;

import java.time.Duration;

/** One way in which Google's side can fail. */
public sealed interface SheetsFault {

    /** 503, nothing applied. */
    record Down() implements SheetsFault {}

    /** The right answer, but late. */
    record Slow(Duration delay) implements SheetsFault {}

    /** 400 for every request in which this text stands, nothing applied; all others are served. */
    record Dislikes(String text) implements SheetsFault {}

    /** 429 in the words of the quota, nothing applied. */
    record TooManyRequests() implements SheetsFault {}

    /** 502 with a page of HTML, nothing applied. */
    record BadGateway() implements SheetsFault {}

    /** No answer until the fault is switched off, nothing applied. */
    record Hanging() implements SheetsFault {}

    /** The request is applied, then the connection is cut. */
    record AppliedThenHungUp() implements SheetsFault {}

    /** The request is applied, then 503 is answered. */
    record AppliedThenUnavailable() implements SheetsFault {}

    /** The request is applied and half of the answer sent. */
    record Truncated() implements SheetsFault {}

    /** 503 at once; the request is applied after the delay, or when {@link SheetsFaults#landDelayed()} is called. */
    record AppliedLater(Duration delay) implements SheetsFault {}
}
