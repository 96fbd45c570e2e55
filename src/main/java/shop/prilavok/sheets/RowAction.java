package shop.prilavok.sheets;

import java.util.Arrays;
import java.util.Optional;

/** What the merchant can choose in the row of an order. The first name is Russian, the second English. */
enum RowAction {
    PACKED("Собран", "Packed"),
    SENT("Отправлен", "Sent"),
    HANDED_OVER("Выдан", "Handed over"),
    CANCEL("Отменить", "Cancel");

    private final String russian;
    private final String english;

    RowAction(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    String word(boolean inEnglish) {
        return inEnglish ? english : russian;
    }

    static String[] words(boolean inEnglish) {
        return Arrays.stream(values()).map(action -> action.word(inEnglish)).toArray(String[]::new);
    }

    /** Empty for any other text. Either language is understood, for people copy cells from one sheet to another. */
    static Optional<RowAction> read(String text) {
        String plain = Column.plain(text);
        return Arrays.stream(values())
                .filter(action ->
                        plain.equals(Column.plain(action.russian)) || plain.equals(Column.plain(action.english)))
                .findFirst();
    }
}
