package shop.prilavok.functional;

import java.util.List;
import java.util.Optional;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;

/** One of the shop's admins, in the admin chat. */
public final class Admin {
    private final Town town;

    public Admin(Town town) {
        this.town = town;
    }

    /** Waits for a button whose label contains this on any card, and presses it. */
    public Admin press(String label) {
        return press(label, "");
    }

    /** Waits for a button whose label contains this on a card that contains that, and presses it. */
    public Admin press(String label, String card) {
        try {
            ChatView chat = town.telegram
                    .users()
                    .awaitChat(
                            Town.ADMIN_CHAT,
                            Town.PATIENCE,
                            view -> find(view, label, card).isPresent())
                    .orElseThrow(() -> new AssertionError("no button «" + label + "» in " + town.adminMessages()));
            Found found = find(chat, label, card).orElseThrow();
            town.telegram
                    .users()
                    .press(
                            Town.ADMIN_CHAT,
                            found.message().id(),
                            Town.ADMIN,
                            found.button().callbackData().orElseThrow());
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private record Found(Message message, InlineButton button) {}

    private static Optional<Found> find(ChatView view, String label, String card) {
        return view.present().stream()
                .filter(message -> message.content().words().text().contains(card))
                .flatMap(message -> message.buttons().stream()
                        .flatMap(List::stream)
                        .filter(button -> button.text().contains(label)
                                && button.callbackData().isPresent())
                        .map(button -> new Found(message, button)))
                .findFirst();
    }
}
