package shop.prilavok.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeCustomerNotes;
import shop.prilavok.fakes.FakeMoneyLedger;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.FakeWishes;
import shop.prilavok.fakesheets.ApiCall;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.SheetsFaults;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.http.LocalServer;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.KeepingNotes;
import shop.prilavok.order.ListedOrders;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Reservations;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.CustomerAccounts;

/** A merchant's sheet on a server of its own, and a shop that writes into it; time moves when told. */
final class SheetWorld implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ObjectMapper JSON = new ObjectMapper();

    Instant now = Instant.parse("2026-11-21T09:00:00Z");
    final InstantSource clock = () -> now;
    final Random chance;
    final FakeSheets google;
    final Spreadsheet spreadsheet;
    final Shelf shelf = new Shelf(1000, clock);
    final SheetJournal journal = new SheetJournal(shelf, clock);
    final FakeUnitOfWork unit = new FakeUnitOfWork();
    final SheetOrders orderRows = new SheetOrders(shelf);
    final Orders orders = new ListedOrders(new FakeOrders(unit), orderRows);
    final FakeMoneyLedger money = new FakeMoneyLedger(unit);
    final SheetCustomers customerRows = new SheetCustomers(shelf);
    final FakeCustomerNotes notes = new FakeCustomerNotes(unit);
    final FakeWishes wishes = new FakeWishes(unit);
    final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    final FakeStockLedger stock = new FakeStockLedger(unit);
    /** Why rows were set aside, as the admins are told. */
    final List<String> setAside = new ArrayList<>();

    Consumer<String> admins = setAside::add;

    private final ComparingOrders comparing = new ComparingOrders(unit, orders, wishes, orderRows, shelf, clock);
    private final RowMarks marks = new RowMarks(stock);
    private ComparingMarks comparingMarks = new ComparingMarks(unit, marks, shelf, clock);
    private HearingWishes hearing;
    private HearingNotes hearingNotes;
    private ComparingCustomers comparingCustomers;
    PersonalData personalData = PersonalData.MASKED;
    JournalArchive.Limits limits = JournalArchive.Limits.USUAL;
    private final LocalServer http;
    private Courier courier;
    SheetReader reader;

    SheetWorld(long seed, List<List<Object>> products) {
        this(seed, products, true);
    }

    SheetWorld(long seed, List<List<Object>> products, boolean withJournal) {
        chance = new Random(seed);
        google = new FakeSheets(clock, new Random(seed));
        Spreadsheet.Builder builder = Spreadsheet.builder("sheet", "Лавка")
                .sharedWith(List.of(Keys.EMAIL))
                .tab("Товары", products);
        if (withJournal) {
            builder.tab(
                    "Журнал",
                    List.of(List.of(
                            "Время", "Заказ", "Артикул", "Название", "Событие", "Изменение", "Цена", "Сумма", "Ключ")));
        }
        spreadsheet = builder.build(clock, new Random(seed));
        google.add(spreadsheet);
        http = new LocalServer("127.0.0.1", 0, 16, 10_000_000, google).start();
        restart();
    }

    /** Two products, with stock typed by hand. */
    static List<List<Object>> tea() {
        return List.of(
                List.of("Артикул", "Категория", "Название", "Цена", "Остаток"),
                List.of("TEA-1", "Чай", "Иван-чай", 350, 10),
                List.of(123, "Чай", "Чабрец", 120, 5));
    }

    /** A new process: what was only in memory is gone. */
    void restart() {
        comparingMarks = new ComparingMarks(unit, marks, shelf, clock);
        SheetsConnection connection = connect(Duration.ofSeconds(20));
        reader = new SheetReader(connection, clock);
        CancelingOrder canceling = new CancelingOrder(
                unit, orders, new Reservations(stock, new FakePromoUses(unit)), announcements, clock);
        hearing = new HearingWishes(wishes, new GrantingWish(unit, orders, wishes, canceling, announcements, clock));
        hearingNotes = new HearingNotes(notes, new KeepingNotes(unit, orders, notes, announcements));
        ShownCustomers customers = new ShownCustomers(new CustomerAccounts(orders, money), notes, personalData);
        comparingCustomers = new ComparingCustomers(unit, customers, customerRows, shelf, clock.withZone(MOSCOW));
        courier = new Courier(
                Lane.SHEET,
                SheetWriter.MOST,
                shelf,
                new SheetWriter(
                        connection,
                        reader,
                        shelf,
                        shelf,
                        new ShownOrders(orders, wishes, personalData),
                        customers,
                        marks,
                        why -> admins.accept(why),
                        clock.withZone(MOSCOW),
                        limits),
                new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(64), chance),
                new Breaker(5, Duration.ofSeconds(64), clock),
                clock);
    }

    SheetsConnection connect(Duration deadline) {
        String root = "http://127.0.0.1:" + http.port();
        return new SheetsConnection(
                new SheetsConnection.Target(URI.create(root), "sheet", deadline),
                Keys.account(root + "/token"),
                Optional.empty(),
                clock,
                chance);
    }

    void sell(String order, String sku, int pieces) {
        journal.append(new JournalEntry(
                "sale:" + order + ":" + sku,
                now,
                order,
                new Sku(sku),
                "Товар " + sku,
                StockMovement.Kind.SALE,
                -pieces,
                Money.ofRoubles(350),
                Money.ofRoubles(350L * pieces)));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** One look of the courier, after which three seconds go by. */
    void step() {
        courier.step();
        pass(Duration.ofSeconds(3));
    }

    /** One look of the poll, as far as it is about orders. */
    void lookAtOrders() {
        Set<OrderId> waiting = comparing.waiting();
        if (reader.read() instanceof SheetAnswer.Ok<SheetView> ok) {
            hearing.hear(ok.value());
            comparing.compare(ok.value(), waiting);
        }
    }

    /** One look of the poll, as far as it is about customers; what has to be mended in what the merchant keeps about them. */
    List<Problem> lookAtCustomers() {
        Set<CustomerId> waiting = comparingCustomers.waiting();
        if (reader.read() instanceof SheetAnswer.Ok<SheetView> ok) {
            List<Problem> problems = hearingNotes.hear(ok.value());
            comparingCustomers.compare(ok.value(), waiting);
            reader.turnPage(ok.value());
            return problems;
        }
        throw new AssertionError("The sheet was not read");
    }

    /** One look of the poll, as far as it is about what stands beside the products. */
    void compareMarks() {
        boolean waiting = comparingMarks.isWaiting();
        if (reader.read() instanceof SheetAnswer.Ok<SheetView> ok) {
            comparingMarks.compare(ok.value(), waiting);
        }
    }

    void steps(int times) {
        for (int i = 0; i < times; i++) {
            step();
        }
    }

    SheetsFaults faults() {
        return google.faults();
    }

    Merchant merchant() {
        return spreadsheet.merchant();
    }

    CellView cell(String tab, String address) {
        return merchant().tab(tab).cell(address);
    }

    /** What stands in a column of a tab below its header, down to the last cell that shows something. */
    List<String> column(String tab, String letter) {
        List<String> shown = new ArrayList<>();
        int rows = merchant().tab(tab).rows().size();
        for (int row = 2; row <= rows; row++) {
            shown.add(cell(tab, letter + row).shown());
        }
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isEmpty()) {
            shown.remove(shown.size() - 1);
        }
        return shown;
    }

    List<String> keysInTheJournal() {
        return column("Журнал", "I");
    }

    /** The bodies of all batches that arrived, the empty ones of tombstones too. */
    List<JsonNode> batches() {
        return google.calls().stream()
                .filter(call -> call.path().endsWith(":batchUpdate"))
                .map(SheetWorld::body)
                .toList();
    }

    static JsonNode body(ApiCall call) {
        try {
            return JSON.readTree(call.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        google.faults().clear();
        http.close();
    }
}
