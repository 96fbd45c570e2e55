package shop.prilavok.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a tab, known by its header. The first name is Russian, the second English. */
enum Column {
    SKU("Артикул", "SKU"),
    CATEGORY("Категория", "Category"),
    NAME("Название", "Name"),
    VARIANT("Вариант", "Variant"),
    DESCRIPTION("Описание", "Description"),
    PRICE("Цена", "Price"),
    STOCK("Остаток", "Stock"),
    PHOTO("Фото", "Photo"),
    SHOWN("Показывать", "Show"),
    OLD_PRICE("Старая цена", "Old price"),
    RANK("Порядок", "Position"),
    VAT("НДС", "VAT"),
    HIDDEN("Скрыт", "Hidden"),
    RESERVED("В резерве", "Reserved"),
    CHECK("Проверка", "Check"),

    TIME("Время", "Time"),
    ORDER("Заказ", "Order"),
    FACT("Событие", "Event"),
    CHANGE("Изменение", "Change"),
    SUM("Сумма", "Sum"),
    KEY("Ключ", "Key"),

    NUMBER("№", "No."),
    DATE("Дата", "Date"),
    STATUS("Статус", "Status"),
    BUYER("Покупатель", "Customer"),
    PHONE("Телефон", "Phone"),
    ITEMS("Состав", "Items"),
    DELIVERY("Доставка", "Delivery"),
    ACTION("Действие", "Action"),
    TRACK("Трек-номер", "Tracking number"),
    REPLY("Ответ", "Reply"),
    REMARK("Заметка", "Remark"),

    PERSON("Имя", "Name"),
    BOUGHT("Заказов", "Orders"),
    LAST_ORDER("Последний заказ", "Last order"),
    FIRST_ORDER("Первый заказ", "First order"),
    TAGS("Метки", "Tags"),

    FREE_FROM("Бесплатно от", "Free from"),
    NEEDS_ADDRESS("Нужен адрес", "Needs address"),
    ON_RECEIPT("Оплата при получении", "Pay on receipt"),
    DETAILS("Пояснение", "Details"),
    ENABLED("Включено", "On"),

    CODE("Промокод", "Promo code"),
    DISCOUNT("Скидка", "Discount"),
    UNTIL("Действует до", "Valid until"),
    LIMIT("Сколько раз всего", "Uses in all"),
    PER_CUSTOMER("Сколько раз одному", "Uses per customer"),
    MINIMUM("Сумма от", "From the sum of"),

    SETTING("Настройка", "Setting"),
    VALUE("Значение", "Value"),
    MEANING("Что это", "What it is"),

    WHERE("Где видно", "Where it is seen"),
    WORDS("Текст", "Text"),
    USUAL("Обычный текст", "Usual text");

    /** What the products' tab may have, in the order of a new one. */
    static final List<Column> OF_PRODUCTS = List.of(
            SKU, CATEGORY, NAME, VARIANT, DESCRIPTION, PRICE, STOCK, PHOTO, SHOWN, OLD_PRICE, RANK, VAT, HIDDEN);

    /** What may be filled in ahead of a product, such as ticks and rates all the way down: alone it makes no row. */
    static final List<Column> AHEAD = List.of(STOCK, SHOWN, RANK, VAT, HIDDEN);

    /**
     * Without these nothing can be sold. The stock's column is one of them, though its cells may be empty: if it were
     * lost, every item would seem to be there without end.
     */
    static final List<Column> NEEDED = List.of(SKU, CATEGORY, NAME, PRICE, STOCK);

    /** What the shop itself writes into the products' tab, where these columns are. */
    static final List<Column> OF_MARKS = List.of(SKU, RESERVED, CHECK);

    /** What the shop reads of the orders' tab besides its headers. */
    static final List<Column> READ_OF_ORDERS = List.of(NUMBER, STATUS, ACTION, TRACK, REPLY);

    /** What has to be known of the journal's rows before some are moved. */
    static final List<Column> READ_OF_JOURNAL = List.of(TIME, SKU, NAME, CHANGE);

    private final String russian;
    private final String english;
    private final List<String> plainNames;

    Column(String russian, String english) {
        this.russian = russian;
        this.english = english;
        this.plainNames = List.of(plain(russian), plain(english));
    }

    String header(boolean inEnglish) {
        return inEnglish ? english : russian;
    }

    /** @param plain a header as {@link #plain} makes it */
    boolean isNamed(String plain) {
        return plainNames.contains(plain);
    }

    /** Constants are made before the enum's own fields. */
    private static final class Spaces {
        static final Pattern ALL = Pattern.compile("[\\s\\p{Z}]+");
    }

    /** By the name of the constant. */
    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** Case, inner and outer space and the letter ё make no difference to a merchant. */
    static String plain(String text) {
        return Spaces.ALL.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
