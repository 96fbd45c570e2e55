package shop.prilavok.sheets;

import java.util.Arrays;

/** What the merchant can note down in the row of an order. The first name is Russian, the second English. */
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
}
