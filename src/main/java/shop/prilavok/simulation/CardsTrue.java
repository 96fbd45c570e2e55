package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shop.prilavok.faketelegram.Message;

/** The admin chat shows every order as it is. */
final class CardsTrue implements Invariant {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("AwaitingPayment", List.of("ждёт оплаты")),
            Map.entry("Expired", List.of("не оплачен")),
            Map.entry("Canceled", List.of("отменён")),
            Map.entry("PaidShort", List.of("уточняем наличие")),
            Map.entry("Paid", List.of("оплачен")),
            Map.entry("Confirmed", List.of("оформлен")),
            Map.entry("Accepted", List.of("собираем")),
            Map.entry("Shipped", List.of("отправлен", "готов к выдаче")),
            Map.entry("Delivered", List.of("получен")),
            Map.entry("Refunding", List.of("возвращаем деньги")),
            Map.entry("Refunded", List.of("деньги возвращены")));

    private static final Set<String> ENDED = Set.of("Expired", "Canceled", "Delivered", "Refunded");

    @Override
    public String sentence() {
        return "Every order's card in the admin chat is true, and the only one.";
    }

    private static void refunds(World world, Row order, List<Message> messages, List<String> found) {
        long back = world.books.number(
                "select coalesce(sum(amount), 0) from refund where state = 'Succeeded' and order_id = ?",
                order.number("id"));
        String told = messages.stream()
                .filter(message -> Long.toString(message.id()).equals(order.text("message_id")))
                .flatMap(message -> message.content().words().text().lines())
                .filter(line -> line.startsWith("Возвращено: "))
                .findFirst()
                .orElse("");
        String sum = told.isEmpty() ? "0" : told.substring(0, told.indexOf('₽')).replaceAll("[^0-9,]", "");
        long kopecks = Long.parseLong(sum.replace(",", "")) * (sum.contains(",") ? 1 : 100);
        if (kopecks != back) {
            found.add("order " + order + " gave back " + back + " kopecks, its card says " + told);
        }
    }

    /** Those of an order that has ended may tell what was noted then. */
    private static void notes(World world, Row order, List<Message> messages, List<String> found) {
        if (ENDED.contains(order.text("state"))) {
            return;
        }
        List<String> noted = world
                .books
                .rows("select tags, remark from customer_note where customer = ?", order.number("customer"))
                .stream()
                .flatMap(note -> Stream.of(line("Метки: ", note.text("tags")), line("Заметка: ", note.text("remark"))))
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> told = messages.stream()
                .filter(message -> Long.toString(message.id()).equals(order.text("message_id")))
                .flatMap(message -> message.content().words().text().lines())
                .filter(line -> line.startsWith("Метки: ") || line.startsWith("Заметка: "))
                .toList();
        if (!noted.equals(told)) {
            found.add("about the customer of order " + order + " is noted " + noted + ", its card says " + told);
        }
    }

    private static String line(String title, String text) {
        return text.isEmpty() ? "" : title + text;
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        List<Message> messages = world.telegram.users().chat(Town.ADMIN_CHAT).present();
        for (Row order : world.books.rows("select o.id, o.state, o.customer, c.message_id from orders o"
                + " left join order_card c on c.order_id = o.id")) {
            Optional<String> head = messages.stream()
                    .filter(message -> Long.toString(message.id()).equals(order.text("message_id")))
                    .map(message ->
                            message.content().words().text().lines().findFirst().orElse(""))
                    .findFirst();
            List<String> words = WORDS.getOrDefault(order.text("state"), List.of());
            String title = "Заказ № " + order.text("id") + " · ";
            if (head.isEmpty()
                    || words.stream()
                            .noneMatch(word -> head.get().equals(title + word)
                                    || head.get().equals(title + "оплачен, " + word))) {
                found.add("order " + order + ", its card says " + head);
            }
            long cards = messages.stream()
                    .filter(message -> !message.buttons().isEmpty()
                            && message.content().words().text().startsWith(title))
                    .count();
            if (cards > 1 + world.repeats.in(Town.ADMIN_CHAT)) {
                found.add("order " + order + " has " + cards + " cards with buttons");
            }
            refunds(world, order, messages, found);
            notes(world, order, messages, found);
        }
        return found;
    }
}
