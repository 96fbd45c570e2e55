package shop.prilavok.chat;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Carts;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderLine;

/** What a customer does with his cart. Inside the unit of work of the update. */
final class CartSteps {
    /** A receipt has room for 80 rows, and pieces of one product may need two. */
    static final int MOST_LINES = 50;

    private final Carts carts;
    private final Shelf shelf;

    CartSteps(Carts carts, Shelf shelf) {
        this.carts = carts;
        this.shelf = shelf;
    }

    Turn more(Visit visit, ShortKey key) {
        Optional<Item> item = shelf.onSale(key);
        if (item.isEmpty()) {
            return visit.stay().saying(Reply.alert(visit.say("product.gone")));
        }
        Map<Sku, Integer> cart = carts.of(visit.customer());
        Sku sku = item.get().sku();
        int wanted = cart.getOrDefault(sku, 0) + 1;
        int left = shelf.left(item.get());
        if (wanted > left) {
            return visit.stay()
                    .saying(Reply.alert(
                            left == 0 ? visit.say("stock.none.toast") : visit.say("stock.left.toast", left)));
        }
        if (wanted == 1 && cart.size() >= MOST_LINES) {
            return visit.stay().saying(Reply.alert(visit.say("cart.full", MOST_LINES)));
        }
        carts.set(visit.customer(), sku, wanted);
        return visit.stay().toast(visit.say("cart.added", wanted));
    }

    Turn less(Visit visit, ShortKey key) {
        return inCart(visit, key)
                .map(sku -> {
                    int quantity = carts.of(visit.customer()).getOrDefault(sku, 1) - 1;
                    carts.set(visit.customer(), sku, quantity);
                    return visit.stay()
                            .toast(quantity == 0 ? visit.say("cart.removed") : visit.say("cart.added", quantity));
                })
                .orElseGet(visit::stay);
    }

    Turn remove(Visit visit, ShortKey key) {
        return inCart(visit, key)
                .map(sku -> {
                    carts.set(visit.customer(), sku, 0);
                    return visit.stay().toast(visit.say("cart.removed"));
                })
                .orElseGet(visit::stay);
    }

    /** Looked up in the cart and not in the catalog: what is no longer sold must be removable. */
    private Optional<Sku> inCart(Visit visit, ShortKey key) {
        return carts.of(visit.customer()).keySet().stream()
                .filter(sku -> sku.key().equals(key))
                .findFirst();
    }

    Turn clear(Visit visit) {
        carts.clear(visit.customer());
        return visit.to(new Place.Cart(0)).toast(visit.say("cart.cleared"));
    }

    Turn takeWhatIsLeft(Visit visit) {
        for (Shelf.Line line : shelf.cart(visit.customer())) {
            if (!line.fits()) {
                carts.set(visit.customer(), line.sku(), line.left());
            }
        }
        return visit.to(new Place.Cart(0)).toast(visit.say("cart.fitted"));
    }

    /** Whatever of an earlier order can be had goes into the cart, beside what is there already. */
    Turn repeat(Visit visit, Order order) {
        boolean all = true;
        for (OrderLine line : order.facts().lines()) {
            int left = shelf.onSale(line.sku().key()).map(shelf::left).orElse(0);
            int quantity = Math.min(line.quantity(), left);
            all &= quantity == line.quantity();
            Map<Sku, Integer> cart = carts.of(visit.customer());
            if (cart.size() >= MOST_LINES && !cart.containsKey(line.sku())) {
                all = false;
            } else if (quantity > cart.getOrDefault(line.sku(), 0)) {
                carts.set(visit.customer(), line.sku(), quantity);
            }
        }
        Turn turn = visit.to(new Place.Cart(0));
        return all ? turn : turn.noting(visit.say("order.repeat.partly"));
    }
}
