package shop.prilavok.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import shop.prilavok.order.Wish;

/**
 * What the merchant can choose in the row of an order, in the words of the status that it leads to. The first name is
 * Russian, the second English; what people say instead is understood, too.
 */
enum RowAction {
    PACKING(Wish.Choice.ACCEPT, "Собираем", "Packing", "Собран", "Packed", "Принят", "Accepted"),
    SENT(Wish.Choice.SHIP, "Отправлен", "Sent"),
    HANDED_OVER(Wish.Choice.DELIVER, "Выдан", "Handed over"),
    CANCEL(Wish.Choice.CANCEL, "Отменить", "Cancel");

    private final Wish.Choice choice;
    private final String russian;
    private final String english;
    private final List<String> plainNames;

    RowAction(Wish.Choice choice, String russian, String english, String... others) {
        this.choice = choice;
        this.russian = russian;
        this.english = english;
        this.plainNames = Stream.concat(Stream.of(russian, english), Stream.of(others))
                .map(Column::plain)
                .toList();
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
                .filter(action -> action.plainNames.contains(plain))
                .map(action -> action.choice)
                .findFirst()
                .orElse(Wish.Choice.UNCLEAR);
    }

    static String[] words(boolean inEnglish) {
        return Arrays.stream(values()).map(action -> action.word(inEnglish)).toArray(String[]::new);
    }
}
