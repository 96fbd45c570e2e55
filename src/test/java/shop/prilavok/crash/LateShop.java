package shop.prilavok.crash;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import shop.prilavok.Settings;
import shop.prilavok.Shop;

/** The shop in a process of its own, some time later than it is: after it was closed for a day, say. */
final class LateShop {
    private LateShop() {}

    /**
     * Opens the shop that the environment describes, and keeps it open until the process ends.
     *
     * @param arguments how far its clock is ahead, and how long it takes from opening the books to opening the doors; both
     *     such as {@code PT25H}
     */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = ((Settings.Good) Settings.read(System.getenv(), Map.of())).settings();
        MovableClock clock = new MovableClock(Duration.parse(arguments[0]));
        Shop shop = new Shop(settings, clock);
        clock.pass(Duration.parse(arguments[1]));
        shop.open();
        new CountDownLatch(1).await();
    }
}
