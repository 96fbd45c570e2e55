package shop.prilavok.chat;

import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Pricing;

/** The way in: home, the choice of language, and what the shop tells about itself. */
final class HomeScreens {
    private final ShopFront front;
    private final Pricing pricing;
    private final Shelf shelf;

    HomeScreens(ShopFront front, Pricing pricing, Shelf shelf) {
        this.front = front;
        this.pricing = pricing;
        this.shelf = shelf;
    }

    Screen home(Visit visit) {
        Markup page = visit.page().bold(shopName()).line().line().text(visit.say("home.text"));
        Menu menu = new Menu(visit.texts());
        menu.row("home.catalog", new Place.Categories(0));
        menu.row(menu.button(cartLabel(visit), new Place.Cart(0)), menu.say("home.orders", new Place.MyOrders(0)));
        menu.row(menu.say("home.language", new Place.Languages()), menu.say("home.about", new Place.About()));
        return Screen.of(page, menu.rows());
    }

    private String shopName() {
        return pricing.preferences().shopName().orElse(front.shopName());
    }

    private String cartLabel(Visit visit) {
        int pieces = shelf.inCart(visit.customer());
        return pieces == 0 ? visit.say("home.cart") : visit.say("home.cart.count", pieces);
    }

    Screen languages(Visit visit) {
        Menu menu = new Menu(visit.texts());
        menu.row(language(menu, visit, Texts.RUSSIAN), language(menu, visit, Texts.ENGLISH));
        menu.back(new Place.Home());
        return Screen.of(visit.page().bold(visit.say("language.title")), menu.rows());
    }

    private static Button language(Menu menu, Visit visit, String language) {
        String name = Texts.in(language).say("language.name");
        boolean current = visit.session().language().equals(language);
        return menu.button(current ? "✓ " + name : name, new Action.Speak(language));
    }

    Screen about(Visit visit) {
        Markup page = visit.page().bold(shopName()).line().line().text(visit.say("about.text"));
        for (DeliveryOption option : pricing.deliveries()) {
            String words = DeliveryWords.about(visit.texts(), option, front.pickupAddress());
            if (page.hasRoomFor(words)) {
                page.line().line().text(words);
            }
        }
        String contact = front.contact(pricing.preferences());
        if (!contact.isEmpty()) {
            page.line().line().text(visit.say("about.contact", contact));
        }
        Menu menu = new Menu(visit.texts()).row("home.catalog", new Place.Categories(0));
        return Screen.of(page, menu.back(new Place.Home()).rows());
    }
}
