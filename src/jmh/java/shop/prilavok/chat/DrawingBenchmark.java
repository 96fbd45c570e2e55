package shop.prilavok.chat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;

/** Screens of a shop with 300 goods, and the money on them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DrawingBenchmark {
    private static final int ITEMS = 300;

    private final ShopOnFakes shop = new ShopOnFakes();
    private final Screens screens = new Screens(shop.front, shop.desk);
    private final Texts texts = Texts.in(Texts.RUSSIAN);
    private final Money money = Money.parse("1234567.89");
    private final Visit visit;
    private final Place category;
    private final Place product;

    public DrawingBenchmark() {
        for (int i = 1; i <= ITEMS; i++) {
            Item item = shop.catalog.add("TEA-" + i, "Чай " + i % 10, "Иван-чай № " + i, "", Money.ofRoubles(350));
            shop.unit.perform(List.of(item.sku()), () -> {
                shop.stock.open(item.sku(), true);
                shop.stock.book(new StockMovement(
                        "open:" + item.sku(), item.sku(), 10, StockMovement.Kind.OPENING, shop.clock.instant()));
            });
        }
        Item first = shop.catalog.current().item(new Sku("TEA-1")).orElseThrow();
        category = new Place.Products(first.categoryKey(), 0);
        product = new Place.ProductCard(first.productKey(), 0);
        visit = Visit.of(
                shop.sessions.find(shop.guest(42, "ru").say("/start").chat).orElseThrow(), shop.desk.texts());
    }

    @Benchmark
    public Screen catalog() {
        return screens.draw(visit, new Place.Categories(0));
    }

    @Benchmark
    public Screen category() {
        return screens.draw(visit, category);
    }

    @Benchmark
    public Screen product() {
        return screens.draw(visit, product);
    }

    @Benchmark
    public String money() {
        return texts.money(money);
    }
}
