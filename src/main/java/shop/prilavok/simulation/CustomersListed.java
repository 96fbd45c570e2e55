package shop.prilavok.simulation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merchant's tab of customers is true, and nobody but him touches what he notes there. */
final class CustomersListed implements Invariant {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final String SOLD = "('PaidShort', 'Paid', 'Confirmed', 'Accepted', 'Shipped', 'Delivered')";

    @Override
    public String sentence() {
        return "Every customer stands in the sheet once unless the merchant took him out, his figures there are true,"
                + " and what the merchant notes about him stands there untouched and in the database.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, Listing.Line> lines = new HashMap<>();
        for (Listing.Line line : CustomersList.lines(world)) {
            if (lines.put(line.text(CustomersList.NUMBER), line) != null) {
                found.add("twice in the sheet: customer " + line.text(CustomersList.NUMBER));
            }
        }
        for (Row customer : world.books.rows("select customer, sum(case when state in " + SOLD
                + " then 1 else 0 end) bought, max(placed_at) last_at from orders group by customer"
                + " order by customer")) {
            String number = customer.text("customer");
            Listing.Line line = lines.remove(number);
            if (line != null) {
                figures(world, customer, line, found);
                notes(world, number, line, found);
            } else if (!world.notebook.wasDeleted(number)) {
                found.add("not in the sheet: customer " + number);
            }
        }
        lines.keySet().stream().sorted().forEach(number -> found.add("in the sheet without an order: " + number));
        return found;
    }

    private static void figures(World world, Row customer, Listing.Line line, List<String> found) {
        long paid = paid(world, customer.number("customer"));
        Instant last = customer.moment("last_at");
        String name = world.books
                .rows(
                        "select contact_name from orders where customer = ? order by id desc",
                        customer.number("customer"))
                .get(0)
                .text("contact_name");
        boolean isTrue = line.text(CustomersList.BOUGHT).equals(customer.text("bought"))
                && kopecks(line.text(CustomersList.SUM)).equals(Long.toString(paid))
                && line.text(CustomersList.LAST_ORDER).equals(MOMENT.format(last.atZone(World.ZONE)))
                && line.text(CustomersList.NAME).startsWith(name.split(" ", 2)[0]);
        if (!isTrue) {
            found.add("customer " + customer + " paid " + paid + " kopecks, the sheet says "
                    + line.cells().stream().map(cell -> cell.shown()).toList());
        }
    }

    private static long paid(World world, long customer) {
        return world.books.number(
                        "select coalesce(sum(m.amount), 0) from money_entry m join orders o on o.id = m.order_id"
                                + " where m.kind <> 'FEE' and o.customer = ?",
                        customer)
                + world.books.number(
                        "select coalesce(sum(l.price * l.quantity), 0) from order_line l join orders o on o.id = l.order_id"
                                + " where o.state = 'Delivered' and o.on_receipt and o.customer = ?",
                        customer)
                + world.books.number(
                        "select coalesce(sum(delivery_fee - discount), 0) from orders"
                                + " where state = 'Delivered' and on_receipt and customer = ?",
                        customer);
    }

    /** Such as {@code 1 234,50}, in kopecks; anything else as it is. */
    private static String kopecks(String shown) {
        String plain = shown.replaceAll("[\\s\\p{Z}]", "");
        return plain.matches("-?\\d+,\\d\\d") ? Long.toString(Long.parseLong(plain.replace(",", ""))) : shown;
    }

    private static void notes(World world, String number, Listing.Line line, List<String> found) {
        String kept =
                world
                        .books
                        .rows("select tags, remark from customer_note where customer = ?", Long.valueOf(number))
                        .stream()
                        .map(row -> row.text("tags") + "|" + row.text("remark"))
                        .findFirst()
                        .orElse("|");
        String noted = world.notebook.noted(number, CustomersList.TAGS) + "|"
                + world.notebook.noted(number, CustomersList.REMARK);
        String shown = line.text(CustomersList.TAGS) + "|" + line.text(CustomersList.REMARK);
        if (!noted.equals(shown) || !noted.equals(kept)) {
            found.add("about customer " + number + " the merchant noted " + noted + ", the sheet has " + shown
                    + ", the books have " + kept);
        }
    }
}
