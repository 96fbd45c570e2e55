package shop.prilavok.sheets;

import java.util.Arrays;
import shop.prilavok.order.Wish;

/** What the merchant can choose in the row of an order. The first name is Russian, the second English. */
enum RowAction {
    PACKED("Собран", "Packed", Wish.Choice.ACCEPT),
    SENT("Отправлен", "Sent", Wish.Choice.SHIP),
    HANDED_OVER("Выдан", "Handed over", Wish.Choice.DELIVER),
    CANCEL("Отменить", "Cancel", Wish.Choice.CANCEL);

    private final String russian;
    private final String english;
    private final Wish.Choice choice;

    RowAction(String russian, String english, Wish.Choice choice) {
        this.russian = russian;
        this.english = english;
        this.choice = choice;
    }

    String word(boolean inEnglish) {
        return inEnglish ? english : russian;
    }

    /** What a cell with this text asks for; the words of both languages are known, however they are spelt. */
    static Wish.Choice choice(String text) {
        String plain = Column.plain(text);
        if (plain.isEmpty()) {
            return Wish.Choice.NOTHING;
        }
        return Arrays.stream(values())
                .filter(action ->
                        plain.equals(Column.plain(action.russian)) || plain.equals(Column.plain(action.english)))
                .map(action -> action.choice)
                .findFirst()
                .orElse(Wish.Choice.UNCLEAR);
    }

    static String[] words(boolean inEnglish) {
        return Arrays.stream(values()).map(action -> action.word(inEnglish)).toArray(String[]::new);
    }
}
