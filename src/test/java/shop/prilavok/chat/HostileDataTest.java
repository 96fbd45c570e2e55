package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;

/** Whatever is sent as button data or as text, the shop answers, nothing breaks, and nothing is bought at a wrong price. */
class HostileDataTest {
    private static final int PRESSES = 1500;

    @Test
    void made_up_buttons_break_nothing() {
        long seed = Long.getLong("prilavok.seed", System.nanoTime());
        System.out.println("HostileDataTest: -Dprilavok.seed=" + seed);
        Random random = new Random(seed);
        ShopOnFakes shop = new ShopOnFakes();
        Item tea = shop.sell("TEA-1", "Сенча", 500, 100);
        List<Route> real = RouteTest.routes().toList();
        Guest mallory = shop.guest(66, "ru").say("/start");
        for (int i = 0; i < PRESSES; i++) {
            String data = hostile(random, real, tea);
            if (random.nextInt(5) == 0) {
                mallory.say(data);
            } else {
                mallory.send(data);
                assertThat(mallory.toast()).as("answer to %s", data).isNotEqualTo("(not answered)");
            }
        }
        assertThat(shop.inbox.waiting()).isZero();
        for (long update = 1; update <= shop.inbox.waiting() + PRESSES; update++) {
            assertThat(shop.inbox.quarantined(update))
                    .as("update %d, seed %d", update, seed)
                    .isEmpty();
        }
        Map<?, Integer> cart = shop.carts.of(new CustomerId(66));
        assertThat(cart.values()).as("seed %d", seed).allMatch(quantity -> quantity > 0 && quantity <= 100);
        for (Order order : shop.orders.all()) {
            assertThat(order.facts().goods())
                    .as("seed %d", seed)
                    .isEqualTo(Money.ofRoubles(500L * order.facts().pieces().getOrDefault(tea.sku(), 0)));
        }
    }

    private static String hostile(Random random, List<Route> real, Item tea) {
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] bytes = new byte[1 + random.nextInt(64)];
                random.nextBytes(bytes);
                yield new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            }
            case 1 -> "1|" + (char) ('a' + random.nextInt(26)) + "|" + random.nextLong();
            case 2 -> {
                StringBuilder bent =
                        new StringBuilder(real.get(random.nextInt(real.size())).data());
                bent.setCharAt(random.nextInt(bent.length()), (char) (32 + random.nextInt(1100)));
                yield bent.toString();
            }
            case 3 -> new Action.More(tea.sku().key()).data();
            case 4 ->
                List.of("Анна", "89161234567", "Москва, Арбат, 5", "/start", "/cart", "/nonsense")
                        .get(random.nextInt(6));
            default -> real.get(random.nextInt(real.size())).data();
        };
    }
}
