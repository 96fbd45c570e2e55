package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Pricing;

/** The questions of the checkout, and the summary that ends it. */
final class CheckoutScreens {
    private static final int WAYS_PER_PAGE = 20;

    private final ShopFront front;
    private final Pricing pricing;
    private final Shelf shelf;

    CheckoutScreens(ShopFront front, Pricing pricing, Shelf shelf) {
        this.front = front;
        this.pricing = pricing;
        this.shelf = shelf;
    }

    Screen name(Visit visit) {
        Menu menu = new Menu(visit.texts());
        String known = visit.draft().name();
        if (!known.isEmpty()) {
            menu.row(menu.button(visit.say("checkout.keep", Texts.cut(known, 40)), new Action.GoOn()));
        } else {
            CheckoutSteps.acceptableName(visit.session().person().name())
                    .map(name -> visit.say("checkout.name.mine", Texts.cut(name, 40)))
                    .ifPresent(mine -> menu.row(menu.button(mine, new Action.UseMyName())));
        }
        return question(visit, menu, "checkout.name", new Place.Cart(0));
    }

    Screen phone(Visit visit) {
        Menu menu = new Menu(visit.texts());
        if (!visit.draft().phone().isEmpty()) {
            menu.row(menu.button(visit.say("checkout.keep", visit.draft().phone()), new Action.GoOn()));
        }
        Screen screen = question(visit, menu, "checkout.phone", new Place.AskName());
        return new Screen(
                screen.text(), Optional.empty(), screen.buttons(), Optional.of(visit.say("checkout.phone.share")));
    }

    Screen email(Visit visit) {
        Menu menu = new Menu(visit.texts());
        if (!visit.draft().email().isEmpty()) {
            menu.row(menu.button(
                    visit.say("checkout.keep", Texts.cut(visit.draft().email(), 40)), new Action.GoOn()));
        }
        return question(visit, menu, "checkout.email", new Place.AskPhone());
    }

    /** @param page of the ways: Telegram takes no more than 100 buttons, nor more than 10 kB of them */
    Screen delivery(Visit visit, int page) {
        Menu menu = new Menu(visit.texts());
        Money goods = Shelf.total(shelf.cart(visit.customer()));
        Markup text = visit.page()
                .bold(visit.say("checkout.delivery.title"))
                .line()
                .line()
                .text(visit.say("checkout.delivery.text"));
        Pages<DeliveryOption> pages = Pages.of(pricing.deliveries(), page, WAYS_PER_PAGE);
        for (DeliveryOption option : pages.shown()) {
            menu.row(menu.button(
                    DeliveryWords.offer(visit.texts(), option, option.feeFor(goods)),
                    Action.ChooseDelivery.of(option)));
            DeliveryWords.worthKnowing(visit.texts(), option, front.pickupAddress())
                    .filter(words -> text.hasRoomFor(words))
                    .ifPresent(words -> text.line().text(words));
        }
        menu.pages(pages, Place.AskDelivery::new);
        return Screen.of(text, leave(menu, new Place.AskPhone()).rows());
    }

    Screen promo(Visit visit) {
        return question(visit, new Menu(visit.texts()), "checkout.promo", new Place.Summary());
    }

    Screen address(Visit visit) {
        Menu menu = new Menu(visit.texts());
        if (!visit.draft().address().isEmpty()) {
            menu.row(menu.button(
                    visit.say("checkout.keep", Texts.cut(visit.draft().address(), 40)), new Action.GoOn()));
        }
        boolean choice = pricing.deliveries().size() > 1;
        return question(visit, menu, "checkout.address", choice ? new Place.AskDelivery(0) : new Place.AskPhone());
    }

    private static Screen question(Visit visit, Menu menu, String key, Place back) {
        Markup text = visit.page().bold(visit.say(key + ".title")).line().line().text(visit.say(key + ".text"));
        return Screen.of(text, leave(menu, back).rows());
    }

    private static Menu leave(Menu menu, Place back) {
        return back instanceof Place.Cart
                ? menu.row("checkout.to.cart", back)
                : menu.row(menu.say("back", back), menu.say("checkout.cancel", new Place.Cart(0)));
    }

    Screen summary(Visit visit) {
        Optional<Quote> quoted = visit.draft().quoted();
        if (quoted.isEmpty()) { // confirmed or given up in the meantime
            Menu menu = new Menu(visit.texts())
                    .row("product.to.cart", new Place.Cart(0))
                    .home();
            return Screen.of(visit.page().text(visit.say("outdated")), menu.rows());
        }
        Quote quote = quoted.get();
        Texts texts = visit.texts();
        Delivery delivery = quote.way().delivery(visit.draft().address());
        Markup page = visit.page().bold(texts.say("summary.title")).line().line();
        OrderWords.lines(
                page, texts, quote.lines().stream().map(OrderWords.Line::of).toList());
        quote.applied().ifPresent(promo -> OrderWords.promo(page, texts, promo));
        page.line()
                .text(DeliveryWords.of(texts, delivery, front.pickupAddress()))
                .line();
        page.text(texts.say(
                "summary.contact", visit.draft().name(), new Phone(visit.draft().phone()).e164()));
        if (front.emailNeeded()) {
            page.line().text(texts.say("summary.receipt", visit.draft().email()));
        }
        page.line()
                .line()
                .bold(texts.say("summary.total", texts.money(quote.total())))
                .line();
        OrderWords.due(page, texts, delivery, quote.total());
        Menu menu = new Menu(texts);
        menu.row(
                delivery.isPrepaid(quote.total()) ? "summary.confirm" : "summary.confirm.order",
                new Action.Confirm(quote.token()));
        menu.row(menu.say("summary.name", new Place.AskName()), menu.say("summary.phone", new Place.AskPhone()));
        if (front.emailNeeded()) {
            menu.row("summary.email", new Place.AskEmail());
        }
        Button way = menu.say("summary.delivery", new Place.AskDelivery(0));
        Button address = menu.say("summary.address", new Place.AskAddress());
        boolean choice = pricing.deliveries().size() > 1;
        boolean brought = delivery instanceof Delivery.ToAddress;
        if (choice && brought) {
            menu.row(way, address);
        } else if (choice || brought) {
            menu.row(choice ? way : address);
        }
        if (quote.applied().isPresent()) {
            menu.row("summary.promo.drop", new Action.DropPromo());
        } else if (pricing.hasPromoCodes()) {
            menu.row("summary.promo", new Place.AskPromo());
        }
        menu.row(menu.say("back", new Place.Cart(0)), menu.say("home.button", new Place.Home()));
        return Screen.of(page, menu.rows());
    }
}
