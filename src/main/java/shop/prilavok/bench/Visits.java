package shop.prilavok.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** How customers go through the shop: every item is looked at and put into the cart. */
final class Visits {
    /** How many goods such a shop has; a visit is five presses for each. */
    static final int ITEMS = 3;

    private static final String CATALOG = "Каталог";
    private static final Duration OPENING = Duration.ofSeconds(60);

    private Visits() {}

    static Crowd of(Surroundings world) {
        return new Crowd(
                world.telegram(),
                IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(item -> List.of(CATALOG, Surroundings.CATEGORY, "№ " + item, "В корзину", "В начало"))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Waits until the goods stand in the catalog. */
    static void awaitOpen(Crowd crowd) throws InterruptedException {
        long deadline = System.nanoTime() + OPENING.toNanos();
        while (System.nanoTime() < deadline) {
            Shopper first = crowd.newcomer();
            first.start();
            first.press(CATALOG);
            if (first.sees(Surroundings.CATEGORY)) {
                return;
            }
        }
        throw new IllegalStateException("The shop had no goods after " + OPENING.toSeconds() + " s");
    }
}
