package shop.prilavok.sheets;

import java.util.Optional;
import java.util.stream.Stream;
import shop.prilavok.order.Preference;

/** A row of the settings' tab, known by its name: the first is Russian, the second English. */
enum SettingRow {
    SHOP_NAME(Preference.SHOP_NAME, "Название магазина", "Shop name"),
    OPEN(Preference.OPEN, "Магазин открыт", "Shop is open"),
    LEAST_SUM(Preference.LEAST_SUM, "Минимальная сумма заказа", "Minimum order"),
    CONTACT(Preference.CONTACT, "Контакт для вопросов", "Contact for questions"),
    FEW_LEFT(Preference.FEW_LEFT, "Осталось мало", "Few left");

    private final Preference preference;
    private final String russian;
    private final String english;

    SettingRow(Preference preference, String russian, String english) {
        this.preference = preference;
        this.russian = russian;
        this.english = english;
    }

    /** In either language; space, case and the letter ё make no difference. */
    static Optional<SettingRow> named(String typed) {
        String plain = Column.plain(typed);
        return Stream.of(values())
                .filter(row -> plain.equals(Column.plain(row.russian)) || plain.equals(Column.plain(row.english)))
                .findFirst();
    }

    /** What a row is known by in the shop; empty when it is none of these. */
    static String key(String typed) {
        return named(typed).map(SettingRow::name).orElse("");
    }

    Preference preference() {
        return preference;
    }

    String title(boolean inEnglish) {
        return inEnglish ? english : russian;
    }
}
