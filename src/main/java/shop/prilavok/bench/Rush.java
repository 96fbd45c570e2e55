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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Many who do the same at once, each again as soon as he is served. */
record Rush(Figure rate, Latencies latencies) {
    /**
     * @param deed gets a number that nobody else gets
     * @param time how long nobody stops; the last deeds end after it
     */
    static Rush of(int people, Duration time, IntConsumer deed) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            AtomicInteger next = new AtomicInteger();
            long begin = System.nanoTime();
            Callable<Latencies> person = () -> {
                Latencies.Recorder recorder = new Latencies.Recorder();
                long now = System.nanoTime();
                do {
                    long before = now;
                    deed.accept(next.getAndIncrement());
                    now = System.nanoTime();
                    recorder.add(now - before);
                } while (now - begin < time.toNanos());
                return recorder.latencies();
            };
            List<Latencies> parts = new ArrayList<>();
            for (Future<Latencies> one : threads.invokeAll(Collections.nCopies(people, person))) {
                parts.add(one.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Latencies together = Latencies.together(parts);
            return new Rush(Figure.perSecond(together.count(), took), together);
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of " + people + " could not be served", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
