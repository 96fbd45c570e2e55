package shop.prilavok.yookassa;

import java.util.Optional;

/** An HTTP response as it came. {@link #toString} does not show the text. */
record Reply(int status, String text, Optional<String> retryAfter) {
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
