package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a chat shows: one message.
 *
 * @param picture link to a picture, if the screen has one
 * @param buttons rows of buttons under the message
 * @param contactLabel set when the customer is to be offered a button, below the text field, that shares his number;
 *     the other buttons may then stand there too, and come back as a text that is their label
 */
public record Screen(Markup text, Optional<String> picture, List<List<Button>> buttons, Optional<String> contactLabel) {
    public Screen {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Screen of(Markup text, List<List<Button>> buttons) {
        return new Screen(text, Optional.empty(), buttons, Optional.empty());
    }
}
