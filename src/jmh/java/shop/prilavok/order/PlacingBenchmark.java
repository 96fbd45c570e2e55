package shop.prilavok.order;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.yookassa.YooKassaGateway;
import shop.prilavok.yookassa.YooKassaOptions;

/** What a checkout computes between its statements: the lines at today's prices, the sum, the payment's exact bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlacingBenchmark {
    private final Order.AwaitingPayment order = AnOrder.awaiting(1001);
    private final PaymentId payment = new PaymentId("3f0e9a52-0000-4000-8000-000000000001");
    private final CatalogSnapshot catalog = catalog();
    private final YooKassaGateway gateway = new YooKassaGateway(
            new YooKassaOptions(
                    URI.create("http://127.0.0.1/v3"),
                    "100500",
                    "test_nobody",
                    false,
                    "shop",
                    any -> "https://t.me/lavka_bot"),
            Optional.empty());

    private static CatalogSnapshot catalog() {
        FakeCatalog catalog = new FakeCatalog();
        for (int i = 1; i <= 1000; i++) {
            catalog.add("TEA-" + i, "Чай", "Иван-чай № " + i, "", Money.ofRoubles(350));
        }
        return catalog.current();
    }

    @Benchmark
    public List<OrderLine> lines() {
        return Map.of(new Sku("TEA-7"), 2, new Sku("TEA-700"), 1).entrySet().stream()
                .map(piece -> {
                    var item = catalog.item(piece.getKey()).orElseThrow();
                    return OrderLine.of(item, piece.getValue());
                })
                .toList();
    }

    @Benchmark
    public Money total() {
        return order.facts().total();
    }

    @Benchmark
    public String paymentBody() {
        return gateway.paymentBody(payment, order.facts());
    }
}
