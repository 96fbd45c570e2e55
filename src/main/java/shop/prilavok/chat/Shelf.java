package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.order.Carts;
import shop.prilavok.order.CustomerId;

/** What is on sale at this moment, how much of it is left, and what a cart comes to. Promises nothing. Thread-safe. */
final class Shelf {
    /** More than this of one thing is not a purchase in a chat. */
    static final int MOST = 999;

    private final Catalog catalog;
    private final StockLedger stock;
    private final Carts carts;

    Shelf(Desk desk) {
        this.catalog = desk.catalog();
        this.stock = desk.stock();
        this.carts = desk.carts();
    }

    /**
     * One line of a cart as it is now.
     *
     * @param item empty when it is no longer sold
     * @param left how many can be had
     */
    record Line(Sku sku, Optional<Item> item, int quantity, int left) {
        boolean fits() {
            return quantity <= left;
        }

        Money sum() {
            return item.map(Item::price).orElse(Money.ZERO).times(quantity);
        }

        String title() {
            return item.map(Item::title).orElse(sku.code());
        }
    }

    CatalogSnapshot now() {
        return catalog.current();
    }

    Optional<Item> onSale(ShortKey key) {
        return now().item(key).filter(Item::shown);
    }

    /** How many pieces of it a customer can take, at most {@value #MOST}. */
    int left(Item item) {
        return left(stock.stock(item.sku()).orElse(null));
    }

    Map<Sku, Integer> left(Collection<Item> items) {
        Map<Sku, Stock> stocks = stock.stocks(items.stream().map(Item::sku).toList());
        return items.stream()
                .map(Item::sku)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), sku -> left(stocks.get(sku))));
    }

    private static int left(@Nullable Stock stock) {
        if (stock instanceof Stock.Counted counted) {
            return Math.min(MOST, counted.available());
        }
        return stock == null ? 0 : MOST; // an item that the ledger does not know cannot be reserved
    }

    List<Line> cart(CustomerId customer) {
        CatalogSnapshot now = now();
        Map<Sku, Integer> pieces = carts.of(customer);
        Map<Sku, Stock> stocks = stock.stocks(pieces.keySet());
        List<Line> lines = new ArrayList<>();
        pieces.forEach((sku, quantity) -> {
            Optional<Item> item = now.item(sku).filter(Item::shown);
            lines.add(new Line(sku, item, quantity, item.isPresent() ? left(stocks.get(sku)) : 0));
        });
        return lines;
    }

    int inCart(CustomerId customer) {
        return carts.of(customer).values().stream().mapToInt(Integer::intValue).sum();
    }

    static Money total(List<Line> lines) {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }
}
