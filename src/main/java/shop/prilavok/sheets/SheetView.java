package shop.prilavok.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one read found.
 *
 * @param products the whole tab; empty when there is none
 * @param journal its first row only; empty when there is none
 * @param orders its first row and the columns that the shop needs, see {@link OrdersTab}; empty when there is none
 * @param terms the merchant's small tabs
 * @param customers what matters of their tab, see {@link CustomerRanges}; empty when there is none
 */
record SheetView(
        Optional<Tab> products,
        Optional<Tab> journal,
        Optional<Tab> orders,
        TermsTabs terms,
        Optional<CustomersTab> customers,
        Instant at) {
    /** Without any of the small tabs. */
    SheetView(Optional<Tab> products, Optional<Tab> journal, Optional<Tab> orders, Instant at) {
        this(products, journal, orders, TermsTabs.NONE, at);
    }

    /** Without customers. */
    SheetView(Optional<Tab> products, Optional<Tab> journal, Optional<Tab> orders, TermsTabs terms, Instant at) {
        this(products, journal, orders, terms, Optional.empty(), at);
    }

    static final String PRODUCTS = "Товары";
    static final String PRODUCTS_ENGLISH = "Products";
    static final String JOURNAL = "Журнал";
    static final String JOURNAL_ENGLISH = "Journal";

    /** The id of a products' tab that the shop laid out itself. */
    static final int PRODUCTS_ID = 770_077_000;

    /** The id of a journal's tab that the shop made itself: it is known by it even when it was renamed. */
    static final int JOURNAL_ID = 770_077_001;

    /** A tab and what it is for. */
    record Table(TabPlan plan, Tab tab) {
        Headers headers() {
            return tab.headers(plan.headers());
        }
    }

    /** All that was read. */
    List<Table> tables() {
        return Stream.of(
                        products.map(tab -> new Table(TabPlan.PRODUCTS, tab)),
                        journal.map(tab -> new Table(TabPlan.JOURNAL, tab)),
                        orders.map(tab -> new Table(TabPlan.ORDERS, tab)),
                        customers.map(seen -> new Table(TabPlan.CUSTOMERS, seen.tab())),
                        terms.deliveries().map(tab -> new Table(TabPlan.DELIVERIES, tab)),
                        terms.promoCodes().map(tab -> new Table(TabPlan.PROMO_CODES, tab)),
                        terms.settings().map(tab -> new Table(TabPlan.SETTINGS, tab)),
                        terms.texts().map(tab -> new Table(TabPlan.TEXTS, tab)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All but the moment of it. A tab of customers is not compared: nobody waits for what stands there. */
    boolean showsTheSameAs(SheetView other) {
        return products.equals(other.products) && orders.equals(other.orders) && terms.equals(other.terms);
    }

    /**
     * Does the merchant keep his sheet in English? The price's header tells, or another's, and while there are no products
     * those of another tab; tabs may be called anything.
     */
    boolean inEnglish() {
        return products.isPresent()
                ? isEnglish(
                        products.get(),
                        products.get().headers(Column.OF_PRODUCTS),
                        List.of(Column.PRICE, Column.NAME, Column.STOCK, Column.CATEGORY))
                : tables().stream()
                        .findFirst()
                        .filter(table -> isEnglish(
                                table.tab(), table.headers(), table.plan().headers()))
                        .isPresent();
    }

    /** @param telling columns of which the first that is there tells */
    private static boolean isEnglish(Tab tab, Headers headers, List<Column> telling) {
        return telling.stream()
                .filter(column -> headers.position(column).isPresent()
                        && !headers.renamed().containsKey(column))
                .findFirst()
                .map(column ->
                        tab.cell(0, headers.position(column).getAsInt()).text().equalsIgnoreCase(column.header(true)))
                .orElse(false);
    }

    String journalTitle() {
        return journal.map(Tab::title).orElse(inEnglish() ? JOURNAL_ENGLISH : JOURNAL);
    }
}
