package shop.prilavok.chat;

import java.nio.charset.StandardCharsets;

/** A button under a message. */
public sealed interface Button {
    String label();

    /**
     * Comes back to the shop when pressed.
     *
     * @param data at most 64 bytes of UTF-8, or the messenger would refuse the whole message
     */
    record Act(String label, String data) implements Button {
        public Act {
            if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > 64) {
                throw new IllegalArgumentException("Button data must have 1 to 64 bytes: " + data);
            }
        }
    }

    /** Opens a page. */
    record Link(String label, String url) implements Button {}
}
