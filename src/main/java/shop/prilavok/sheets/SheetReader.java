package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Problem;

/**
 * Reads the products' tab, the merchant's small tabs, the journal's header and what matters of the orders' and the customers'
 * tabs in one request. Where the tabs are is found out once, by title, and again when Google does not know a title any more; a tab that
 * was seen before is then known by its id, so that the merchant may rename it. When columns of those two have moved, or a
 * header is gone, the look is repeated at once.
 * Thread-safe: readers take turns.
 */
public final class SheetReader {
    private static final String TITLES = "sheets.properties(sheetId,title,gridProperties.columnCount)";
    /** What is read of each cell. The number or answer that was entered tells it from one that an array formula spilled. */
    static final String CELLS = "sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),"
            + "data(startRow,startColumn,rowData.values(effectiveValue,"
            + "userEnteredValue(formulaValue,numberValue,boolValue))))";
    /** The same with what columns are known by when their headers were renamed. */
    private static final String TAGGED_CELLS = CELLS.replace("startColumn,", "startColumn," + ColumnTag.FIELDS + ",");

    private static final int LOOKS = 3;
    private static final Duration SOON = Duration.ofSeconds(5);
    /** How soon a tab is found that was made, or came back, while the shop was open. */
    private static final Duration SEARCH = Duration.ofMinutes(10);

    private final SheetsConnection connection;
    private final InstantSource clock;
    private final TabPlace products = new TabPlace(TabPlan.PRODUCTS);
    private final TabPlace journal = new TabPlace(TabPlan.JOURNAL);
    private final TabPlace orders = new TabPlace(TabPlan.ORDERS);
    private final TabPlace customers = new TabPlace(TabPlan.CUSTOMERS);
    private final TermsTabs.Places terms = new TermsTabs.Places();
    private final OrderRanges orderRanges = new OrderRanges();
    private final CustomerRanges customerRanges = new CustomerRanges();
    private final AskingForTags tags = new AskingForTags();
    private boolean located;
    private Instant searched = Instant.MIN;
    private volatile @Nullable SheetView latest;

    public SheetReader(SheetsConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Why a reading failed. */
    Problem trouble(SheetAnswer<SheetView> failure) {
        return connection.trouble(failure);
    }

    /** The last successful reading, while nobody knows it to be outdated. */
    Optional<SheetView> latest() {
        return Optional.ofNullable(latest);
    }

    /** How many rows the journal's tab has, empty ones included. */
    int journalHeight() {
        return journal.height();
    }

    /** What is known about places is outdated, such as after a tab was made. */
    synchronized void forget() {
        located = false;
        latest = null;
    }

    /** The next reading shows the figures of other customers than this one did, see {@link CustomerRanges}. */
    synchronized void turnPage(SheetView seen) {
        seen.customers().ifPresent(customerRanges::turnPage);
    }

    synchronized SheetAnswer<SheetView> read() {
        if (located && !(someMissing() && clock.instant().isAfter(searched.plus(SEARCH)))) {
            SheetAnswer<SheetView> answer = readCells();
            if (!(answer instanceof SheetAnswer.Refused<SheetView> refused && refused.status() == 400)) {
                return answer;
            }
            forget(); // "Unable to parse range": a tab was renamed or deleted; "exceeds grid limits": it ends before
            orderRanges.forget();
            customerRanges.forget();
        }
        SheetAnswer<Spreadsheet> titles = connection.look(List.of(), TITLES);
        if (!(titles instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
            return failed(titles);
        }
        List<TabPlace> places = List.of(products, journal, orders, customers);
        places.forEach(place -> place.locate(sheets(ok.value())));
        terms.locate(sheets(ok.value()));
        searched = clock.instant();
        located = products.title().isPresent(); // while it is missing, every look searches for it
        if (places.stream().allMatch(place -> place.title().isEmpty()) && terms.allMissing()) {
            return new SheetAnswer.Ok<>(
                    new SheetView(Optional.empty(), Optional.empty(), Optional.empty(), clock.instant()));
        }
        return readCells();
    }

    private boolean someMissing() {
        return terms.someMissing()
                || Stream.of(journal, orders, customers)
                        .anyMatch(place -> place.title().isEmpty());
    }

    private SheetAnswer<SheetView> readCells() {
        for (int look = 0; look < LOOKS; look++) {
            SheetAnswer<Spreadsheet> cells = connection.look(ranges(), tags.isAsking() ? TAGGED_CELLS : CELLS);
            if (!(cells instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
                return failed(cells);
            }
            List<Sheet> sheets = sheets(ok.value());
            Optional<Tab> ordersTab = orders.tab(sheets);
            Optional<Tab> customersTab = customers.tab(sheets);
            boolean ordersFit = ordersTab.filter(tab -> !orderRanges.fit(tab)).isEmpty();
            boolean customersFit =
                    customersTab.filter(tab -> !customerRanges.fit(tab)).isEmpty();
            SheetView view = new SheetView(
                    products.tab(sheets),
                    journal.tab(sheets),
                    ordersTab,
                    terms.tabs(sheets),
                    customersTab.map(customerRanges::seen),
                    clock.instant());
            boolean tagsFit = tags.fit(view);
            if (ordersFit && customersFit && tagsFit) {
                latest = view;
                return new SheetAnswer.Ok<>(view);
            }
        }
        return new SheetAnswer.NotNow<>(SOON, "somebody is moving the columns of the orders' or the customers' tab");
    }

    private List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        products.title().ifPresent(title -> ranges.add(A1.quoted(title)));
        journal.title().ifPresent(title -> ranges.add(A1.quoted(title) + "!1:1"));
        orders.title().ifPresent(title -> ranges.addAll(orderRanges.in(title)));
        customers.title().ifPresent(title -> ranges.addAll(customerRanges.in(title)));
        ranges.addAll(terms.ranges());
        return ranges;
    }

    private static List<Sheet> sheets(Spreadsheet spreadsheet) {
        return spreadsheet.getSheets() == null ? List.of() : spreadsheet.getSheets();
    }

    /** The same failure, of a call that wanted something else. */
    @SuppressWarnings("unchecked") // a failure holds no value
    static <T> SheetAnswer<T> failed(SheetAnswer<?> failure) {
        return (SheetAnswer<T>) failure;
    }
}
