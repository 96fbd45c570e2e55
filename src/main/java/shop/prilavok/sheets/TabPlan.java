package shop.prilavok.sheets;

import static shop.prilavok.sheets.ColumnPlan.Hand.MERCHANT;
import static shop.prilavok.sheets.ColumnPlan.Hand.SHOP;

import java.util.List;
import java.util.Optional;

/**
 * A tab of the back office as the shop lays it out. A merchant may rename, move and hide what he likes: a tab is known by
 * its id, and one that he made himself by its title.
 */
enum TabPlan {
    PRODUCTS(
            SheetView.PRODUCTS_ID,
            SheetView.PRODUCTS,
            SheetView.PRODUCTS_ENGLISH,
            new ColumnPlan(Column.SKU, 110, Look.CODE, MERCHANT),
            new ColumnPlan(Column.CATEGORY, 120, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.NAME, 200, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.VARIANT, 100, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.DESCRIPTION, 200, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.PRICE, 90, Look.MONEY, MERCHANT),
            new ColumnPlan(Column.STOCK, 80, Look.PIECES, MERCHANT),
            new ColumnPlan(Column.PHOTO, 110, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.SHOWN, 100, Look.YES_NO, MERCHANT),
            new ColumnPlan(Column.OLD_PRICE, 100, Look.MONEY, MERCHANT),
            new ColumnPlan(Column.RANK, 90, Look.PIECES, MERCHANT),
            new ColumnPlan(Column.VAT, 90, Look.VAT, MERCHANT),
            new ColumnPlan(Column.RESERVED, 90, Look.PIECES, SHOP),
            new ColumnPlan(Column.CHECK, 320, Look.TEXT, SHOP)),
    ORDERS(
            770_077_004,
            "Заказы",
            "Orders",
            new ColumnPlan(Column.NUMBER, 70, Look.TEXT, SHOP),
            new ColumnPlan(Column.DATE, 150, Look.MOMENT, SHOP),
            new ColumnPlan(Column.STATUS, 150, Look.TEXT, SHOP),
            new ColumnPlan(Column.BUYER, 130, Look.TEXT, SHOP),
            new ColumnPlan(Column.PHONE, 150, Look.TEXT, SHOP),
            new ColumnPlan(Column.ITEMS, 260, Look.TEXT, SHOP),
            new ColumnPlan(Column.SUM, 100, Look.MONEY, SHOP),
            new ColumnPlan(Column.DELIVERY, 150, Look.TEXT, SHOP),
            new ColumnPlan(Column.ACTION, 120, Look.ACTION, MERCHANT),
            new ColumnPlan(Column.TRACK, 150, Look.CODE, MERCHANT),
            new ColumnPlan(Column.REPLY, 200, Look.TEXT, SHOP),
            new ColumnPlan(Column.REMARK, 180, Look.TEXT, MERCHANT)),
    JOURNAL(
            SheetView.JOURNAL_ID,
            SheetView.JOURNAL,
            SheetView.JOURNAL_ENGLISH,
            new ColumnPlan(Column.TIME, 150, Look.MOMENT, SHOP),
            new ColumnPlan(Column.ORDER, 80, Look.TEXT, SHOP),
            new ColumnPlan(Column.SKU, 110, Look.TEXT, SHOP),
            new ColumnPlan(Column.NAME, 200, Look.TEXT, SHOP),
            new ColumnPlan(Column.FACT, 140, Look.TEXT, SHOP),
            new ColumnPlan(Column.CHANGE, 90, Look.PIECES, SHOP),
            new ColumnPlan(Column.PRICE, 90, Look.MONEY, SHOP),
            new ColumnPlan(Column.SUM, 100, Look.MONEY, SHOP),
            new ColumnPlan(Column.KEY, 210, Look.TEXT, SHOP)),
    /** Formulas and charts, see {@link SummaryTab}. */
    SUMMARY(770_077_002, "Сводка", "Summary"),
    /** Out of sight: what the summary computes with. */
    BACKSTAGE(770_077_003, "_бот", "_bot"),
    DELIVERIES(
            770_077_005,
            "Доставка",
            "Delivery",
            new ColumnPlan(Column.NAME, 180, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.PRICE, 90, Look.MONEY, MERCHANT),
            new ColumnPlan(Column.FREE_FROM, 110, Look.MONEY, MERCHANT),
            new ColumnPlan(Column.NEEDS_ADDRESS, 110, Look.YES_NO, MERCHANT),
            new ColumnPlan(Column.ON_RECEIPT, 180, Look.YES_NO, MERCHANT),
            new ColumnPlan(Column.DETAILS, 260, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.ENABLED, 90, Look.TICK, MERCHANT),
            new ColumnPlan(Column.CHECK, 320, Look.TEXT, SHOP)),
    PROMO_CODES(
            770_077_006,
            "Промокоды",
            "Promo codes",
            new ColumnPlan(Column.CODE, 140, Look.CODE, MERCHANT),
            new ColumnPlan(Column.DISCOUNT, 90, Look.CODE, MERCHANT),
            new ColumnPlan(Column.UNTIL, 120, Look.DAY, MERCHANT),
            new ColumnPlan(Column.LIMIT, 110, Look.PIECES, MERCHANT),
            new ColumnPlan(Column.PER_CUSTOMER, 110, Look.PIECES, MERCHANT),
            new ColumnPlan(Column.MINIMUM, 100, Look.MONEY, MERCHANT),
            new ColumnPlan(Column.ENABLED, 90, Look.TICK, MERCHANT),
            new ColumnPlan(Column.CHECK, 320, Look.TEXT, SHOP)),
    CUSTOMERS(
            770_077_007,
            "Клиенты",
            "Customers",
            new ColumnPlan(Column.NUMBER, 110, Look.PIECES, SHOP),
            new ColumnPlan(Column.PERSON, 150, Look.TEXT, SHOP),
            new ColumnPlan(Column.PHONE, 150, Look.TEXT, SHOP),
            new ColumnPlan(Column.BOUGHT, 90, Look.PIECES, SHOP),
            new ColumnPlan(Column.SUM, 110, Look.MONEY, SHOP),
            new ColumnPlan(Column.LAST_ORDER, 150, Look.MOMENT, SHOP),
            new ColumnPlan(Column.FIRST_ORDER, 150, Look.MOMENT, SHOP),
            new ColumnPlan(Column.TAGS, 200, Look.TEXT, MERCHANT),
            new ColumnPlan(Column.REMARK, 260, Look.TEXT, MERCHANT)),
    SETTINGS(
            770_077_010,
            "Настройки",
            "Settings",
            new ColumnPlan(Column.SETTING, 210, Look.TEXT, SHOP),
            new ColumnPlan(Column.VALUE, 260, Look.WORDING, MERCHANT),
            new ColumnPlan(Column.MEANING, 420, Look.PROSE, SHOP),
            new ColumnPlan(Column.CHECK, 320, Look.TEXT, SHOP)),
    TEXTS(
            770_077_011,
            "Тексты",
            "Texts",
            new ColumnPlan(Column.KEY, 190, Look.TEXT, SHOP),
            new ColumnPlan(Column.WHERE, 220, Look.TEXT, SHOP),
            new ColumnPlan(Column.WORDS, 380, Look.WORDING, MERCHANT),
            new ColumnPlan(Column.USUAL, 380, Look.PROSE, SHOP),
            new ColumnPlan(Column.CHECK, 320, Look.TEXT, SHOP));

    private final int sheetId;
    private final String russian;
    private final String english;
    private final List<ColumnPlan> columns;

    TabPlan(int sheetId, String russian, String english, ColumnPlan... columns) {
        this.sheetId = sheetId;
        this.russian = russian;
        this.english = english;
        this.columns = List.of(columns);
    }

    /** The id that the shop gives to a tab which it makes. */
    int sheetId() {
        return sheetId;
    }

    /** Does the shop begin rows there that the merchant fills in? */
    boolean hasOwnRows() {
        return this == SETTINGS || this == TEXTS;
    }

    String title(boolean inEnglish) {
        return inEnglish ? english : russian;
    }

    /** What the shop or a merchant calls it, in either language. */
    boolean isNamed(String title) {
        String plain = Column.plain(title);
        return plain.equals(Column.plain(russian)) || plain.equals(Column.plain(english));
    }

    /** In the order of a new tab; none where the tab is no table. */
    List<ColumnPlan> columns() {
        return columns;
    }

    List<Column> headers() {
        return columns.stream().map(ColumnPlan::column).toList();
    }

    /** What the merchant himself fills in. */
    List<Column> merchants() {
        return columns.stream()
                .filter(plan -> plan.hand() == MERCHANT)
                .map(ColumnPlan::column)
                .toList();
    }

    Optional<ColumnPlan> plan(Column column) {
        return columns.stream().filter(plan -> plan.column() == column).findFirst();
    }
}
