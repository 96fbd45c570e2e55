package shop.prilavok.chat;

import java.time.Instant;

/**
 * An update exactly as it came from the messenger. {@link #toString} does not show the text.
 *
 * @param id the messenger's number of it
 * @param lane updates of one lane are handled in order and one at a time: the chat
 */
public record RawUpdate(long id, String lane, String json, Instant receivedAt) {
    @Override
    public String toString() {
        return "RawUpdate[" + id + ", lane=" + lane + "]";
    }
}
