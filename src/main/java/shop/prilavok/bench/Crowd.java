package shop.prilavok.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import shop.prilavok.faketelegram.FakeTelegram;

/**
 * Customers who press all at once, each again as soon as he sees the next screen. After a short visit another one takes his
 * place, for nobody may press for ever without meeting the messenger's flood limits.
 */
final class Crowd {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeTelegram telegram;
    private final List<String> visit;
    private final AtomicLong nextCustomer = new AtomicLong(5_000_001);

    /** @param visit labels of the buttons that one customer presses, fewer than 20: a bot sends no more in a row */
    Crowd(FakeTelegram telegram, List<String> visit) {
        this.telegram = telegram;
        this.visit = List.copyOf(visit);
    }

    /**
     * What they saw.
     *
     * @param screens from a press to the next screen
     * @param circles from a press to the end of the waiting circle on the button
     */
    record Outcome(Figure rate, Latencies screens, Latencies circles) {}

    Shopper newcomer() {
        return new Shopper(telegram.users(), nextCustomer.getAndIncrement());
    }

    /** @param presses of all customers together, at least */
    Outcome press(int customers, int presses) throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(customers);
        try {
            int each = (presses + customers - 1) / customers;
            Callable<List<Shopper.Press>> customer = () -> visits(each);
            long begin = System.nanoTime();
            List<Shopper.Press> all = new ArrayList<>();
            for (Future<List<Shopper.Press>> done : crowd.invokeAll(Collections.nCopies(customers, customer))) {
                all.addAll(done.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return outcome(all, took);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A customer gave up", e.getCause());
        } finally {
            crowd.shutdownNow();
        }
    }

    private List<Shopper.Press> visits(int presses) throws InterruptedException {
        List<Shopper.Press> pressed = new ArrayList<>();
        while (pressed.size() < presses) {
            Shopper shopper = newcomer();
            shopper.start();
            for (String label : visit.subList(0, Math.min(visit.size(), presses - pressed.size()))) {
                pressed.add(shopper.press(label));
            }
        }
        return pressed;
    }

    private Outcome outcome(List<Shopper.Press> presses, Duration took) throws InterruptedException {
        Latencies.Recorder screens = new Latencies.Recorder();
        Latencies.Recorder circles = new Latencies.Recorder();
        for (Shopper.Press press : presses) {
            screens.add(press.nanos());
            telegram.users()
                    .awaitAnswer(press.query(), PATIENCE) // the newest are under way while the last customer leaves
                    .ifPresent(answer -> circles.add(
                            Duration.between(press.at(), answer.at()).toNanos()));
        }
        return new Outcome(Figure.perSecond(presses.size(), took), screens.latencies(), circles.latencies());
    }
}
