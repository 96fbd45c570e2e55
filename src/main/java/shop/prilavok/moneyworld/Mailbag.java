package shop.prilavok.moneyworld;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.prilavok.http.Request;
import shop.prilavok.simulation.Chance;
import shop.prilavok.simulation.Town;

/** YooKassa's notifications that are under way: which comes when, how often, or at all, is for the schedule to say. */
final class Mailbag {
    private final MoneyWorld world;
    private final List<String> bodies = new ArrayList<>();

    Mailbag(MoneyWorld world) {
        this.world = world;
    }

    void drop(String body) {
        bodies.add(body);
    }

    int size() {
        return bodies.size();
    }

    /** Any of them arrives; it stays in the bag when it is to come again, or when the shop did not take it. */
    void deliver(RandomGenerator chance, boolean again) {
        if (bodies.isEmpty()) {
            return;
        }
        String body = bodies.remove(chance.nextInt(bodies.size()));
        boolean taken = false;
        try {
            taken = knock(body) == 200;
        } finally {
            if (again || !taken) {
                bodies.add(body);
            }
        }
    }

    void lose(RandomGenerator chance) {
        if (!bodies.isEmpty()) {
            bodies.remove(chance.nextInt(bodies.size()));
        }
    }

    void loseAll() {
        bodies.clear();
    }

    /** The body of somebody who knows the webhook's address and lies. */
    void forge(RandomGenerator chance) {
        List<String> ids = new ArrayList<>(List.of("2d000000-000f-5000-9000-000000000000"));
        world.yooKassa.payments().forEach(payment -> ids.add(payment.id()));
        String event =
                Chance.one(chance, List.of("payment.succeeded", "payment.canceled", "payment.waiting_for_capture"));
        knock("""
                {"type":"notification","event":"%s","object":{"id":"%s","status":"%s",
                 "paid":true,"amount":{"value":"1.00","currency":"RUB"},"metadata":{}}}""".formatted(event, Chance.one(chance, ids), event.substring("payment.".length())));
    }

    private int knock(String body) {
        return world.house.knock(new Request(
                "POST",
                "/yookassa/" + Town.WEBHOOK_WORD,
                Map.<String, List<String>>of(),
                Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8),
                InetAddress.getLoopbackAddress()));
    }
}
