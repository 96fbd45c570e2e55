package shop.prilavok.chat;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Product;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Pricing;

/** One product: its picture, words, price and stock, the choice of a variant, and how many to take. */
final class ProductScreens {
    /** Under a picture Telegram allows 1024 characters for everything. */
    private static final int LONGEST_DESCRIPTION = 600;

    private static final int LONGEST_NAME = 120;
    private static final int FEW = 5;
    private static final int VARIANTS_PER_PAGE = 20;

    private final Pricing pricing;
    private final Shelf shelf;

    ProductScreens(Pricing pricing, Shelf shelf) {
        this.pricing = pricing;
        this.shelf = shelf;
    }

    Screen product(Visit visit, Place.ProductCard place) {
        return product(visit, place.product(), place.page(), 0);
    }

    /** @param variants page of them: Telegram takes no more than 100 buttons, nor more than 10 kB of them */
    Screen product(Visit visit, ShortKey key, int page, int variants) {
        Optional<Product> found = shelf.now().product(key);
        if (found.isEmpty()) {
            return CatalogScreens.gone(visit);
        }
        Product product = found.get();
        if (product.variants().size() == 1) {
            return item(visit, product, product.first(), page);
        }
        Pages<Item> pages = Pages.of(product.variants(), variants, VARIANTS_PER_PAGE);
        Map<Sku, Integer> left = shelf.left(pages.shown());
        Markup text = heading(visit, product.first(), product.name());
        text.line().line().text(visit.say("product.choose"));
        Menu menu = new Menu(visit.texts());
        for (Item item : pages.shown()) {
            boolean soldOut = left.getOrDefault(item.sku(), 0) == 0;
            String name = Texts.cut(item.variant().isEmpty() ? item.name() : item.variant(), 36);
            String label = soldOut
                    ? visit.say("product.label.sold.out", name)
                    : visit.say("product.label", name, visit.texts().money(item.price()));
            menu.row(menu.button(label, new Place.ItemCard(item.sku().key(), page)));
        }
        menu.pages(pages, to -> new Place.Variants(key, page, to));
        menu.backOrHome(new Place.Products(product.first().categoryKey(), page));
        return new Screen(text, product.first().photos().stream().findFirst(), menu.rows(), Optional.empty());
    }

    Screen item(Visit visit, Place.ItemCard place) {
        Optional<Item> item = shelf.onSale(place.sku());
        Optional<Product> product = item.flatMap(found -> shelf.now().product(found.productKey()));
        if (item.isEmpty() || product.isEmpty()) {
            return CatalogScreens.gone(visit);
        }
        return item(visit, product.get(), item.get(), place.page());
    }

    private Screen item(Visit visit, Product product, Item item, int page) {
        int left = shelf.left(item);
        int inCart = shelf.cart(visit.customer()).stream()
                .filter(line -> line.sku().equals(item.sku()))
                .mapToInt(Shelf.Line::quantity)
                .sum();
        Markup text = heading(visit, item, item.title());
        text.line().line();
        item.oldPrice().ifPresent(old -> text.strike(visit.texts().money(old)).text(" "));
        text.bold(visit.texts().money(item.price())).text(" · ").text(stock(visit, left));
        if (inCart > 0) {
            text.line()
                    .text(visit.say(
                            "product.in.cart",
                            inCart,
                            visit.texts().money(item.price().times(inCart))));
        }
        Menu menu = new Menu(visit.texts());
        if (inCart > 0) {
            menu.row(
                    menu.button("−", new Action.Less(item.sku().key())),
                    menu.button(
                            visit.texts().count("pieces", inCart),
                            new Place.ItemCard(item.sku().key(), page)),
                    menu.button("+", new Action.More(item.sku().key())));
            menu.row("product.to.cart", new Place.Cart(0));
        } else if (left > 0) {
            menu.row("product.add", new Action.More(item.sku().key()));
        }
        menu.backOrHome(
                product.variants().size() > 1
                        ? new Place.ProductCard(product.key(), page)
                        : new Place.Products(item.categoryKey(), page));
        Optional<String> picture = item.photos().stream()
                .findFirst()
                .or(() -> product.first().photos().stream().findFirst());
        return new Screen(text, picture, menu.rows(), Optional.empty());
    }

    private static Markup heading(Visit visit, Item item, String title) {
        Markup page = visit.page()
                .bold(Texts.cut(title, LONGEST_NAME))
                .line()
                .italic(visit.say("product.path", Texts.cut(item.category(), LONGEST_NAME)));
        if (!item.description().isEmpty()) {
            page.line().line().text(Texts.cut(item.description(), LONGEST_DESCRIPTION));
        }
        return page;
    }

    private String stock(Visit visit, int left) {
        if (left == 0) {
            return visit.say("stock.none");
        }
        int few = pricing.preferences().fewLeft().orElse(FEW);
        return left <= few ? visit.say("stock.left", left) : visit.say("stock.plenty");
    }
}
