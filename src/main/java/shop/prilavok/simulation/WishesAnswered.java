package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A choice in the sheet never disappears without a word. */
final class WishesAnswered implements Invariant {
    /** Canceled after it was sold without money, at any step. */
    private static final String CALLED_OFF = "CalledOff";

    private static final Set<String> CLOSED = Set.of("Expired", "Canceled", CALLED_OFF, "Refunding", "Refunded");
    private static final Map<String, Set<String>> DONE = Map.of(
            "", Set.of(),
            "Собран", Set.of("Accepted", "Shipped", "Delivered", CALLED_OFF, "Refunding", "Refunded"),
            "Отправлен", Set.of("Shipped", "Delivered", CALLED_OFF, "Refunding", "Refunded"),
            "Выдан", Set.of("Delivered", CALLED_OFF, "Refunding", "Refunded"),
            "Отменить", CLOSED);

    @Override
    public String sentence() {
        return "What the merchant chose for an order is done, or its row says why it is not.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, String> states = world
                .books
                .rows("select id, case when state = 'Canceled' and sold then '" + CALLED_OFF
                        + "' else state end state from orders")
                .stream()
                .collect(Collectors.toMap(order -> order.text("id"), order -> order.text("state")));
        for (Listing.Line line : OrdersList.lines(world)) {
            String number = line.text(OrdersList.NUMBER);
            String state = states.getOrDefault(number, "");
            String choice = line.text(OrdersList.ACTION);
            String reply = line.text(OrdersList.REPLY);
            boolean isDone =
                    choice.isEmpty() || DONE.getOrDefault(choice, Set.of()).contains(state);
            if (isDone && !reply.isEmpty() && !CLOSED.contains(state)) {
                found.add("order " + number + " is " + state + " as was chosen, and its row says «" + reply + "»");
            } else if (!isDone && reply.isEmpty()) {
                found.add(
                        "order " + number + " is " + state + ", chosen is «" + choice + "», and its row says nothing");
            }
        }
        return found;
    }
}
