package shop.prilavok.chat;

import java.util.Optional;

/**
 * Where a conversation stands. {@link #toString} does not show the draft.
 *
 * @param language "ru" or "en"
 * @param route what the chat's screen is to show, in the form of button data
 * @param version grows with every screen, so that an overtaken one need not be sent
 * @param screen the message that shows the screen, if there is one
 * @param draft what was typed into the checkout so far, as JSON
 */
public record Session(
        ChatId chat,
        Person person,
        String language,
        String route,
        int version,
        Optional<MessageRef> screen,
        String draft) {
    @Override
    public String toString() {
        return "Session[chat=" + chat + ", route=" + route + ", version=" + version + "]";
    }
}
