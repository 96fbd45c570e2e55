package shop.prilavok.faketelegram;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands now. Deleted ones stay in the chat, marked.
 *
 * @param id counts up within its chat
 * @param buttons rows of buttons under it; empty when there are none
 * @param edits how often it was edited
 * @param editedAt when it was edited last
 * @param replyTo id of the message that it answers; 0 when none
 * @param album common mark of pictures sent together; empty when alone
 * @param editable false when it was sent with a reply keyboard, or not by the bot
 */
public record Message(
        int id,
        Person from,
        Instant date,
        Content content,
        List<List<InlineButton>> buttons,
        int edits,
        @Nullable Instant editedAt,
        int replyTo,
        String album,
        boolean editable,
        boolean deleted) {

    Message edited(Content newContent, List<List<InlineButton>> newButtons, Instant now) {
        return new Message(id, from, date, newContent, newButtons, edits + 1, now, replyTo, album, editable, deleted);
    }

    Message gone() {
        return new Message(id, from, date, content, buttons, edits, editedAt, replyTo, album, editable, true);
    }

    boolean sameAs(Content otherContent, List<List<InlineButton>> otherButtons) {
        return content.equals(otherContent) && buttons.equals(otherButtons);
    }
}
