package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Receipts and refunds are told, and not again and again. */
final class CustomersToldOnce implements Invariant {
    private static final Set<String> PAID = Set.of("Paid", "Accepted", "Shipped", "Delivered");

    private static final Set<String> BACK = Set.of("Refunding", "Refunded");

    @Override
    public String sentence() {
        return "Each customer is told once that his order is paid or placed, and once of each refund that his money is"
                + " back.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (Row order : world.books.rows("select id, customer, state,"
                + " exists (select 1 from payment where order_id = o.id) prepaid,"
                + " exists (select 1 from stock_movement where fact like 'sale:' || id || ':%') sold from orders o")) {
            String state = order.text("state");
            boolean refunded = state.equals("Refunded");
            boolean prepaid = order.isOn("prepaid");
            boolean paid = prepaid && (PAID.contains(state) || (BACK.contains(state) && order.isOn("sold")));
            Object id = order.text("id");
            check(
                    world,
                    order,
                    List.of("✅ Заказ № " + id + " оформлен", "✅ Order #" + id + " is placed"),
                    !prepaid,
                    found);
            check(world, order, List.of("✅ Заказ № " + id + " оплачен", "✅ Order #" + id + " is paid"), paid, found);
            List<String> back =
                    List.of("Заказ № " + id + ": деньги возвращены", "Order #" + id + ": the money is on its way back");
            check(world, order, back, refunded, found);
            long refunds = world.books.number(
                    "select count(*) from refund where state = 'Succeeded' and order_id = ?", order.number("id"));
            List<String> part = List.of(
                    "Заказ № " + id + ": вернули часть денег",
                    "Order #" + id + ": we have sent a part of your money back");
            check(world, order, part, refunded ? refunds - 1 : refunds, found);
        }
        return found;
    }

    private static void check(World world, Row order, List<String> texts, boolean told, List<String> found) {
        check(world, order, texts, told ? 1 : 0, found);
    }

    private static void check(World world, Row order, List<String> texts, long wanted, List<String> found) {
        long customer = order.number("customer");
        long times = world.telegram.users().chat(customer).messages().stream()
                .filter(message -> message.from().bot()
                        && texts.stream().anyMatch(message.content().words().text()::startsWith))
                .count();
        if (times < wanted || times > (wanted == 0 ? 0 : wanted + world.repeats.in(customer))) {
            found.add("order " + order + ": «" + texts.get(0) + "» was said " + times + " times");
        }
    }
}
