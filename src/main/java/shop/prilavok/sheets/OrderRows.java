package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.prilavok.order.Answer;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;

/**
 * Brings the rows of orders up to date: an order without a row gets one below all others; of one that has a row only the
 * status and the shop's answer are written, where its number stands now. What the merchant types is never touched, and what customers typed
 * is always a text, never something that Google would compute.
 *
 * <p>Google knows no write that depends on the number at the row's beginning. So a text is written only over the very
 * text that was seen there: if rows or columns moved since, it meets another text and does nothing, or at worst the same
 * status of another order. Either is noticed at the next look, see {@link ComparingOrders}. A cell that was empty, or held
 * something else than a text, has no such guard.
 */
final class OrderRows {
    private final TabColumns columns;
    private final OrdersTab tab;
    private final PersonalData personalData;
    private final ZoneId zone;
    private final SheetWords words;

    OrderRows(SheetView view, PersonalData personalData, ZoneId zone) {
        this.columns = TabColumns.ofOrders(view);
        this.tab = OrdersTab.in(view);
        this.personalData = personalData;
        this.zone = zone;
        this.words = SheetWords.in(view.inEnglish());
    }

    /**
     * Nothing when all rows are as they should be.
     *
     * @param answers to what the merchant chose, where there is something to say
     */
    List<Request> requests(Collection<Order> orders, Map<OrderId, Answer> answers) {
        List<Request> updates = new ArrayList<>();
        List<RowData> added = new ArrayList<>();
        for (Order order : orders) {
            Optional<OrdersTab.Row> row = tab.row(order.id());
            if (row.isPresent()) {
                write(row.get(), Column.STATUS, words.status(order.state())).ifPresent(updates::add);
                write(row.get(), Column.REPLY, words.answer(answers.getOrDefault(order.id(), Answer.NOTHING)))
                        .ifPresent(updates::add);
            } else {
                added.add(row(order));
            }
        }
        return columns.changes(updates, added);
    }

    private Optional<Request> write(OrdersTab.Row row, Column column, String text) {
        Cell seen = row.cell(column);
        if (seen.text().equals(text)) {
            return Optional.empty();
        }
        return Optional.of(Requests.over(columns.sheetId(), row.number(), columns.position(column), seen, text));
    }

    private RowData row(Order order) {
        OrderFacts facts = order.facts();
        Map<Column, CellData> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMBER, Requests.number(order.id().value()));
        cells.put(Column.DATE, Values.time(facts.placedAt(), zone));
        cells.put(Column.STATUS, Values.text(words.status(order.state())));
        cells.put(Column.BUYER, Values.text(personalData.buyer(facts.contact())));
        cells.put(Column.PHONE, Values.text(personalData.phone(facts.contact())));
        cells.put(Column.ITEMS, Values.text(items(facts)));
        cells.put(Column.SUM, Values.money(facts.total()));
        cells.put(Column.DELIVERY, Values.text(delivery(facts.delivery())));
        return columns.row(cells);
    }

    private String delivery(Delivery delivery) {
        String way = personalData.delivery(delivery, words);
        return delivery.onReceipt() ? way + "; " + words.say("delivery.on.receipt") : way;
    }

    private static String items(OrderFacts facts) {
        return facts.lines().stream()
                .map(line -> line.name() + " × " + line.quantity())
                .collect(Collectors.joining("; "));
    }
}
