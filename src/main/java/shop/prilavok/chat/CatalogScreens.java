package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Product;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;

/** Walking along the shelves: categories and the products of one. */
final class CatalogScreens {
    private static final int CATEGORIES_PER_PAGE = 12;
    private static final int PRODUCTS_PER_PAGE = 7;
    /** Two labels of this length stand side by side on a phone. */
    private static final int HALF_ROW = 18;

    private final Shelf shelf;

    CatalogScreens(Shelf shelf) {
        this.shelf = shelf;
    }

    Screen categories(Visit visit, Place.Categories place) {
        List<String> all = shelf.now().categories();
        Menu menu = new Menu(visit.texts());
        if (all.isEmpty()) {
            return Screen.of(
                    visit.page().text(visit.say("catalog.empty")), menu.home().rows());
        }
        Pages<String> pages = Pages.of(all, place.page(), CATEGORIES_PER_PAGE);
        List<Button> waiting = new ArrayList<>();
        for (String category : pages.shown()) {
            Button button = menu.button(category, new Place.Products(ShortKey.of(category), 0));
            if (category.length() > HALF_ROW) {
                flush(menu, waiting);
                menu.row(button);
            } else {
                waiting.add(button);
                if (waiting.size() == 2) {
                    flush(menu, waiting);
                }
            }
        }
        flush(menu, waiting);
        menu.pages(pages, Place.Categories::new).back(new Place.Home());
        return Screen.of(
                visit.page().bold(visit.say("catalog.title")).line().line().text(visit.say("catalog.text")),
                menu.rows());
    }

    private static void flush(Menu menu, List<Button> waiting) {
        if (!waiting.isEmpty()) {
            menu.row(waiting.toArray(Button[]::new));
            waiting.clear();
        }
    }

    Screen products(Visit visit, Place.Products place) {
        Optional<String> category = shelf.now().category(place.category());
        if (category.isEmpty()) {
            return gone(visit);
        }
        List<Product> all = shelf.now().products(category.get());
        Pages<Product> pages = Pages.of(all, place.page(), PRODUCTS_PER_PAGE);
        Map<Sku, Integer> left = shelf.left(pages.shown().stream()
                .flatMap(product -> product.variants().stream())
                .toList());
        Menu menu = new Menu(visit.texts());
        for (Product product : pages.shown()) {
            menu.row(menu.button(label(visit, product, left), new Place.ProductCard(product.key(), pages.page())));
        }
        menu.pages(pages, page -> new Place.Products(place.category(), page)).backOrHome(new Place.Categories(0));
        return Screen.of(
                visit.page()
                        .bold(Texts.cut(category.get(), 200))
                        .line()
                        .line()
                        .text(visit.texts().count("catalog.products", all.size())),
                menu.rows());
    }

    private static String label(Visit visit, Product product, Map<Sku, Integer> left) {
        String name = Texts.cut(product.name(), 36);
        boolean soldOut = product.variants().stream().allMatch(item -> left.getOrDefault(item.sku(), 0) == 0);
        if (soldOut) {
            return visit.say("product.label.sold.out", name);
        }
        String price = visit.texts().money(product.lowestPrice());
        boolean onePrice =
                product.variants().stream().map(Item::price).distinct().count() == 1;
        return visit.say(onePrice ? "product.label" : "product.label.from", name, price);
    }

    /** The thing that a button spoke of is no longer sold. */
    static Screen gone(Visit visit) {
        Menu menu = new Menu(visit.texts())
                .row("home.catalog", new Place.Categories(0))
                .home();
        return Screen.of(visit.page().text(visit.say("product.gone")), menu.rows());
    }
}
