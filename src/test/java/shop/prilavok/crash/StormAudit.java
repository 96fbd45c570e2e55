package shop.prilavok.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.faketelegram.Call;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.functional.Town;

/** Holds a closed shop's books against what the town knows: its money, its sheet, its chats. */
final class StormAudit {
    private static final Pattern ORDER = Pattern.compile("№ (\\d+)");
    private static final Pattern PAYMENT_LINK = Pattern.compile("/pay/([0-9A-Za-z-]+)");
    private static final int TELEGRAM_COURIERS = 4;

    private final Storm storm;
    private final Town town;
    private final Books books;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> states = new HashMap<>();
    private int shown;

    StormAudit(Storm storm, Books books) {
        this.storm = storm;
        this.town = storm.town;
        this.books = books;
    }

    /** Everything that is wrong, one in a line. */
    List<String> complaints() throws SQLException {
        for (List<String> row : books.rows("select id, state from orders")) {
            states.put(row.get(0), row.get(1));
        }
        complaints.addAll(books.contradictions());
        money();
        journal();
        stock();
        updates();
        shown();
        receipts();
        cards();
        return complaints;
    }

    /** What customers and admins were shown: order numbers, links, receipts. */
    int shownFacts() {
        return shown;
    }

    /** What still waits to be done or told. */
    static List<String> unfinished(Books books) throws SQLException {
        List<String> waiting = new ArrayList<>();
        waiting.addAll(books.column("select lane || ' ' || parcel_key from parcel where state = 'WAITING'"));
        waiting.addAll(books.column("select 'update ' || id from inbox where state = 'WAITING'"));
        waiting.addAll(books.column("select 'payment ' || id from payment where state = 'Intended'"));
        waiting.addAll(books.column("select 'batch ' || id from batch where live_lane is not null"));
        return waiting;
    }

    private void expect(boolean right, String complaint) {
        if (!right) {
            complaints.add(complaint);
        }
    }

    private void money() throws SQLException {
        Map<String, List<String>> ours = new HashMap<>();
        for (List<String> row : books.rows("select gateway_id, order_id, id, state, amount from payment")) {
            ours.put(row.get(0), row);
        }
        Set<String> paid = new HashSet<>();
        for (FakePayment theirs : town.yooKassa.payments()) {
            List<String> row = ours.get(theirs.id());
            if (row == null) {
                complaints.add("YooKassa's payment " + theirs.id() + " is unknown to the shop");
                continue;
            }
            Map<String, String> tags = theirs.terms().metadata();
            expect(
                    Objects.equals(tags.get("order_id"), row.get(1))
                            && Objects.equals(tags.get("attempt_id"), row.get(2))
                            && row.get(4).equals(Long.toString(theirs.terms().kopecks())),
                    "payment " + theirs.id() + " is " + row + " in the books");
            if (theirs.state() instanceof FakePayment.Succeeded) {
                expect(row.get(3).equals("Succeeded"), "money of " + theirs.id() + " is not in the books: " + row);
                String state = states.getOrDefault(row.get(1), "unknown");
                expect(paid.add(row.get(1)), "order " + row.get(1) + " was paid twice");
                long back = state.equals("Refunded") ? theirs.kopecks() : 0;
                expect(
                        Set.of("Paid", "Refunded").contains(state) && theirs.refunded() == back,
                        "order " + row.get(1) + " is " + state + " with " + theirs.refunded() + " sent back");
            }
        }
        expect(ours.size() == town.yooKassa.payments().size(), "the books know payments that YooKassa does not");
        String worth = books.column("select coalesce(sum(amount), 0) from payment p join orders o on o.id = p.order_id"
                        + " where o.state = 'Paid'")
                .get(0);
        expect(
                worth.equals(Long.toString(town.yooKassa.captured() - town.yooKassa.refunded())),
                "paid orders are worth " + worth + ", the account has " + town.yooKassa.captured() + " less "
                        + town.yooKassa.refunded());
    }

    private void journal() throws SQLException {
        Map<String, String> expected = new TreeMap<>();
        for (List<String> row : books.rows("""
                select 'sale:' || o.id || ':' || l.sku, o.id, l.sku, -l.quantity, l.price * l.quantity
                from orders o join order_line l on l.order_id = o.id where o.state = 'Paid'
                """)) {
            expected.put(row.get(0), String.join(" ", row.subList(1, 4)) + " " + row.get(4));
        }
        Map<String, String> written = new TreeMap<>();
        for (List<String> row : town.sales()) {
            String entry =
                    row.get(1) + " " + row.get(2) + " " + row.get(5).replace('−', '-') + " " + digits(row.get(7));
            String before = written.put(row.get(8), entry);
            expect(before == null, "written twice: " + row);
        }
        expect(written.equals(expected), "the journal says " + written + ", the books " + expected);
    }

    private static String digits(String shown) {
        return shown.replaceAll("\\D", "");
    }

    private void stock() throws SQLException {
        Map<String, String> sheet = new TreeMap<>();
        List<List<CellView>> rows = town.sheet.merchant().tab(Town.PRODUCTS).rows();
        for (List<CellView> row : rows.subList(1, rows.size())) {
            sheet.put(row.get(0).shown(), row.get(4).shown());
        }
        Map<String, String> ours = new TreeMap<>();
        for (List<String> row : books.rows("select sku, on_hand from stock")) {
            ours.put(row.get(0), row.get(1));
        }
        expect(sheet.equals(ours), "the sheet shows " + sheet + ", the books " + ours);
    }

    /** Telegram forgets what the shop acknowledged, and presses that waited too long for a shop that was down. */
    private void updates() throws SQLException {
        int stored = Integer.parseInt(books.column("select count(*) from inbox").get(0));
        int forgotten = town.telegram.forgottenUpdates();
        expect(
                stored == storm.updates.get() - forgotten,
                storm.updates + " updates were sent and " + forgotten + " forgotten, stored are " + stored);
        List<String> odd = books.column("select id || ' ' || state from inbox where state <> 'HANDLED'");
        expect(odd.isEmpty(), "not handled: " + odd);
        List<String> parked = books.column("select lane || ' ' || parcel_key from parcel where state = 'PARKED'");
        expect(parked.isEmpty(), "parked: " + parked);
    }

    /** Whatever the shop ever said to somebody is in the books. */
    private void shown() throws SQLException {
        Collection<String> links =
                Set.copyOf(books.column("select gateway_id from payment where gateway_id is not null"));
        List<Call> calls = town.telegram.calls();
        expect(calls.size() < 20_000, "more calls than Telegram remembers");
        for (Call call : calls) {
            Matcher order = ORDER.matcher(call.text("text").orElse(""));
            while (order.find()) {
                shown++;
                expect(states.containsKey(order.group(1)), "a customer was shown order " + order.group(1));
            }
            Matcher link = PAYMENT_LINK.matcher(call.parameters().toString());
            while (link.find()) {
                shown++;
                expect(links.contains(link.group(1)), "a customer was given link " + link.group(1));
            }
        }
    }

    /** Each paid order has a receipt in its customer's chat. A kill may let one message of each courier come again. */
    private void receipts() throws SQLException {
        int extra = 0;
        for (List<String> order : books.rows("select id, customer, state from orders")) {
            String title = "✅ Заказ № " + order.get(0) + " ";
            int kept = (int) messages(Long.parseLong(order.get(1))).stream()
                    .filter(message -> message.content().words().text().startsWith(title))
                    .count();
            expect(kept > 0 == order.get(2).equals("Paid"), kept + " receipts of order " + order);
            extra += Math.max(0, kept - 1);
        }
        expect(extra <= kills() * TELEGRAM_COURIERS, extra + " receipts too many after " + kills() + " kills");
    }

    /** The card that the books know is in the admin chat, and it is true. */
    private void cards() throws SQLException {
        Map<Integer, String> texts = new HashMap<>();
        messages(Town.ADMIN_CHAT)
                .forEach(message ->
                        texts.put(message.id(), message.content().words().text()));
        Set<String> carded = new HashSet<>();
        for (List<String> card : books.rows("select order_id, message_id from order_card")) {
            String text = texts.getOrDefault(Integer.valueOf(card.get(1)), "no message");
            String state = states.getOrDefault(card.get(0), "unknown");
            boolean toldPaid = text.contains(" · оплачен");
            carded.add(card.get(0));
            expect(
                    text.contains("№ " + card.get(0) + " ") && toldPaid == state.equals("Paid"),
                    "the card of order " + card.get(0) + ", which is " + state + ", says " + text);
        }
        expect(carded.equals(states.keySet()), "orders " + states.keySet() + " have cards " + carded);
        int extra = texts.values().stream()
                        .filter(text -> text.startsWith("Заказ № "))
                        .toList()
                        .size()
                - carded.size();
        expect(extra <= kills() * TELEGRAM_COURIERS, extra + " cards too many after " + kills() + " kills");
    }

    private List<Message> messages(long chat) {
        return town.telegram.users().chat(chat).present();
    }

    private int kills() {
        return storm.kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Kopecks that the journal's sales come to. */
    static long journalMoney(Town town) {
        return town.sales().stream()
                .mapToLong(row -> Long.parseLong(digits(row.get(7))))
                .sum();
    }
}
