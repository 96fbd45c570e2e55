package shop.prilavok.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many customers who do the same thing at the same time. */
final class Crowd {
    private static final int AT_ONCE = 50;

    private Crowd() {}

    static <T> List<T> all(List<Buyer> buyers, Function<Buyer, T> doing) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            buyers.forEach(buyer -> calls.add(() -> doing.apply(buyer)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : crowd.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }
}
