package shop.prilavok.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import shop.prilavok.chat.Button;
import shop.prilavok.chat.Screen;

/** Turns a screen's buttons into what Telegram shows. */
final class Keyboards {
    private Keyboards() {}

    /** For a new message: the buttons under it, or, when the telephone is asked for, keys below the text field. */
    static @Nullable ReplyKeyboard of(Screen screen) {
        return screen.contactLabel().isPresent() ? keys(screen.contactLabel().get(), screen.buttons()) : under(screen);
    }

    /** The buttons under a message; null for none, which takes earlier ones away. */
    static @Nullable InlineKeyboardMarkup under(Screen screen) {
        List<InlineKeyboardRow> rows = screen.buttons().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(Keyboards::button).toList()))
                .toList();
        return rows.isEmpty()
                ? null
                : InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static InlineKeyboardButton button(Button button) {
        InlineKeyboardButton shown = new InlineKeyboardButton(button.label());
        if (button instanceof Button.Act act) {
            shown.setCallbackData(act.data());
        } else if (button instanceof Button.Link link) {
            shown.setUrl(link.url());
        }
        return shown;
    }

    /** One message cannot have both kinds, so the other buttons become keys too: what such a key says is sent as text. */
    private static ReplyKeyboard keys(String contactLabel, List<List<Button>> buttons) {
        KeyboardButton contact = new KeyboardButton(contactLabel);
        contact.setRequestContact(true);
        List<KeyboardRow> rows = new ArrayList<>();
        rows.add(new KeyboardRow(List.of(contact)));
        for (List<Button> row : buttons) {
            List<KeyboardButton> keys = row.stream()
                    .filter(button -> button instanceof Button.Act)
                    .map(button -> new KeyboardButton(button.label()))
                    .toList();
            if (!keys.isEmpty()) {
                rows.add(new KeyboardRow(keys));
            }
        }
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows)
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }
}
