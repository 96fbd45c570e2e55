package shop.prilavok.chat;

import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.Pricing;

/** The cart: lines with a stepper each, what is wrong with them, and the way to the checkout. */
final class CartScreens {
    private static final int LINES_PER_PAGE = 6;

    private final Pricing pricing;
    private final Shelf shelf;

    CartScreens(Pricing pricing, Shelf shelf) {
        this.pricing = pricing;
        this.shelf = shelf;
    }

    Screen cart(Visit visit, Place.Cart place) {
        List<Shelf.Line> lines = shelf.cart(visit.customer());
        Menu menu = new Menu(visit.texts());
        if (lines.isEmpty()) {
            menu.row("home.catalog", new Place.Categories(0)).home();
            return Screen.of(visit.page().text(visit.say("cart.empty")), menu.rows());
        }
        Pages<Shelf.Line> pages = Pages.of(lines, place.page(), LINES_PER_PAGE);
        Markup page = visit.page().bold(visit.say("cart.title")).line();
        int number = pages.page() * LINES_PER_PAGE;
        for (Shelf.Line line : pages.shown()) {
            number++;
            describe(page, visit, number, line);
            stepper(menu, number, line);
        }
        Money goods = Shelf.total(lines);
        page.line().bold(visit.say("cart.total", visit.texts().money(goods)));
        menu.pages(pages, Place.Cart::new);
        Preferences preferences = pricing.preferences();
        Money lacking = preferences.lacking(goods);
        if (!lines.stream().allMatch(Shelf.Line::fits)) {
            menu.row("cart.fit", new Action.TakeWhatIsLeft());
        } else if (lacking.isPositive()) {
            page.line()
                    .text(visit.say(
                            "cart.too.little",
                            visit.texts().money(preferences.leastSum()),
                            visit.texts().money(lacking)));
        } else {
            menu.row("cart.checkout", new Action.GoOn());
        }
        menu.row(menu.say("cart.more", new Place.Categories(0)), menu.say("cart.clear", new Place.ClearCart()));
        return Screen.of(page, menu.home().rows());
    }

    private static void describe(Markup page, Visit visit, int number, Shelf.Line line) {
        page.line().text(number + ". " + Texts.cut(line.title(), 120)).line();
        if (line.item().isEmpty()) {
            page.italic(visit.say("cart.line.gone")).line();
            return;
        }
        page.text(visit.say(
                        "cart.line",
                        line.quantity(),
                        visit.texts().money(line.item().get().price()),
                        visit.texts().money(line.sum())))
                .line();
        if (!line.fits()) {
            page.italic(line.left() == 0 ? visit.say("cart.line.sold.out") : visit.say("cart.line.short", line.left()))
                    .line();
        }
    }

    private static void stepper(Menu menu, int number, Shelf.Line line) {
        ShortKey key = line.sku().key();
        String name = number + ". " + Texts.cut(line.title(), 24) + " × " + line.quantity();
        if (line.item().isEmpty()) {
            menu.row(menu.button("✕ " + name, new Action.Remove(key)));
            return;
        }
        // At one piece the same place removes the line, and says so by its sign.
        Button less = line.quantity() == 1
                ? menu.button("✕", new Action.Remove(key))
                : menu.button("−", new Action.Less(key));
        menu.row(less, menu.button(name, new Place.ItemCard(key, 0)), menu.button("+", new Action.More(key)));
    }

    Screen clear(Visit visit) {
        Menu menu = new Menu(visit.texts())
                .row("cart.clear.no", new Place.Cart(0))
                .row("cart.clear.yes", new Action.EmptyCart());
        return Screen.of(visit.page().text(visit.say("cart.clear.question")), menu.rows());
    }
}
