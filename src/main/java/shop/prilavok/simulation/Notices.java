package shop.prilavok.simulation;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.prilavok.http.Request;

/** YooKassa's notifications on their way to the shop: late, twice, out of order, or never. */
final class Notices {
    private static final int TRIES = 4;

    private final World world;

    Notices(World world) {
        this.world = world;
    }

    void send(String body) {
        RandomGenerator chance = world.chance.at(world.clock.instant(), "notice" + body.length());
        int fate = chance.nextInt(100);
        if (fate < 25) {
            return; // lost
        }
        int copies = fate < 40 ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            Duration after = Chance.happens(chance, 15)
                    ? Duration.ofMinutes(chance.nextInt(1, 300))
                    : Duration.ofMillis(chance.nextInt(50, 4000));
            deliver(body, after, 1);
        }
    }

    /** A body from anybody. */
    void deliver(String body, Duration after, int attempt) {
        world.timeline.enter(world.clock.instant().plus(after), () -> {
            try {
                int status = world.house.knock(request(body)).status();
                if (status != 200 && attempt < TRIES) {
                    deliver(body, Duration.ofMinutes(10L * attempt), attempt + 1);
                }
            } catch (Exception | Crash e) {
                world.house.buryTheDead();
                if (attempt < TRIES) {
                    deliver(body, Duration.ofMinutes(10L * attempt), attempt + 1);
                }
            }
        });
    }

    private static Request request(String body) {
        return new Request(
                "POST",
                "/yookassa/" + Town.WEBHOOK_WORD,
                Map.<String, List<String>>of(),
                Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8),
                InetAddress.getLoopbackAddress());
    }
}
