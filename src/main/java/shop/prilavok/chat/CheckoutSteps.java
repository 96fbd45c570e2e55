package shop.prilavok.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Contact;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Email;
import shop.prilavok.order.Order;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.payment.CheckingOut;

/**
 * The checkout: asks for what is not known yet, one question at a time, shows the summary, and places the order that was
 * confirmed. Inside the unit of work of the update.
 */
final class CheckoutSteps {
    private final ShopFront front;
    private final Shelf shelf;
    private final Pricing pricing;
    private final Orders orders;
    private final CheckingOut checkingOut;
    private final Supplier<String> tokens;
    private final PhoneReader phones = new PhoneReader();

    CheckoutSteps(ShopFront front, Desk desk, Shelf shelf, CheckingOut checkingOut, Supplier<String> tokens) {
        this.front = front;
        this.shelf = shelf;
        this.pricing = desk.pricing();
        this.orders = desk.orders();
        this.checkingOut = checkingOut;
        this.tokens = tokens;
    }

    /** To the first question that has no answer yet, or to the summary. */
    Turn goOn(Visit visit, Draft told) {
        List<Shelf.Line> cart = shelf.cart(visit.customer());
        if (cart.isEmpty()) {
            return visit.to(new Place.Cart(0));
        }
        if (!pricing.preferences().isOpen()) {
            return visit.to(new Place.Cart(0)).keeping(told).noting(visit.say("shop.closed"));
        }
        if (cart.size() > CartSteps.MOST_LINES) { // an order that was not paid came back into a full one
            return visit.to(new Place.Cart(0))
                    .keeping(told)
                    .noting(visit.say("cart.overfull", CartSteps.MOST_LINES, cart.size()));
        }
        if (!cart.stream().allMatch(Shelf.Line::fits)) {
            return visit.to(new Place.Cart(0)).keeping(told).noting(visit.say("cart.short"));
        }
        if (pricing.preferences().lacking(Shelf.total(cart)).isPositive()) {
            return visit.to(new Place.Cart(0)).keeping(told); // which says how much is missing
        }
        Draft draft = onlyWay(told);
        if (draft.name().isEmpty()) {
            return visit.to(new Place.AskName()).keeping(draft);
        }
        if (draft.phone().isEmpty()) {
            return visit.to(new Place.AskPhone()).keeping(draft);
        }
        if (front.emailNeeded() && draft.email().isEmpty()) {
            return visit.to(new Place.AskEmail()).keeping(draft);
        }
        Optional<DeliveryOption> option = pricing.delivery(draft.option());
        if (option.isEmpty()) {
            return visit.to(new Place.AskDelivery(0)).keeping(draft);
        }
        if (option.get().needsAddress() && draft.address().isEmpty()) {
            return visit.to(new Place.AskAddress()).keeping(draft);
        }
        return summary(visit, draft, cart, option.get());
    }

    private Draft onlyWay(Draft draft) {
        List<DeliveryOption> offered = pricing.deliveries();
        boolean other = offered.size() == 1 && !offered.get(0).key().equals(draft.option());
        return other ? draft.withOption(offered.get(0).key()) : draft; // which forgets the quote on his screen
    }

    /** A promo code that is not good any more is left out, and he is told why. */
    private Turn summary(Visit visit, Draft draft, List<Shelf.Line> cart, DeliveryOption option) {
        Money goods = Shelf.total(cart);
        if (draft.promo().isEmpty()) {
            return summary(visit, draft, quote(cart, option, Optional.empty()));
        }
        Pricing.Answer answer = pricing.promo(draft.promo(), visit.customer(), goods);
        if (answer instanceof Pricing.Granted granted) {
            return summary(visit, draft, quote(cart, option, Optional.of(granted.promo())));
        }
        String why = PromoWords.refusal(visit.texts(), (Pricing.Refused) answer);
        return summary(visit, draft.withPromo(""), quote(cart, option, Optional.empty()))
                .noting(why);
    }

    private static Turn summary(Visit visit, Draft draft, Quote fresh) {
        Quote shown = draft.quoted().filter(fresh::sameAs).orElse(fresh);
        return visit.to(new Place.Summary()).keeping(draft.withQuote(shown));
    }

    private Quote quote(List<Shelf.Line> cart, DeliveryOption option, Optional<AppliedPromo> promo) {
        List<Quote.Line> lines = cart.stream()
                .map(line -> {
                    Item item = line.item().orElseThrow();
                    return new Quote.Line(
                            item.sku().code(), item.title(), item.price().kopecks(), line.quantity());
                })
                .toList();
        return new Quote(
                tokens.get(),
                lines,
                Quote.Way.of(option, Shelf.total(cart)),
                promo.map(AppliedPromo::code).orElse(""),
                promo.map(AppliedPromo::off).orElse(Money.ZERO).kopecks());
    }

    Turn name(Visit visit, String typed) {
        return acceptableName(typed)
                .map(name -> goOn(visit, visit.draft().withName(name)))
                .orElseGet(
                        () -> visit.to(new Place.AskName()).noting(visit.say("checkout.name.wrong", Contact.MAX_NAME)));
    }

    /** Empty when it is no name that an order can have. */
    static Optional<String> acceptableName(String typed) {
        return Optional.of(tidyName(typed)).filter(name -> !name.isEmpty() && name.length() <= Contact.MAX_NAME);
    }

    /** A name on one line; empty when there is no letter in it. */
    static String tidyName(String typed) {
        String name = tidy(typed);
        return name.codePoints().anyMatch(Character::isLetter) ? name : "";
    }

    /** On one line, and without the signs that would turn the letters after them around, also those of the shop. */
    private static String tidy(String typed) {
        return typed.replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    Turn phone(Visit visit, String typed) {
        return phone(visit, phones.read(typed));
    }

    /** His own, which the messenger vouches for. */
    Turn sharedPhone(Visit visit, String given) {
        return phone(visit, phones.shared(given));
    }

    private Turn phone(Visit visit, Optional<Phone> phone) {
        if (phone.isEmpty()) {
            return visit.to(new Place.AskPhone()).noting(visit.say("checkout.phone.wrong"));
        }
        return goOn(visit, visit.draft().withPhone(phone.get().e164()));
    }

    Turn email(Visit visit, String typed) {
        Optional<Email> email = Email.of(typed.strip());
        if (email.isEmpty()) {
            return visit.to(new Place.AskEmail()).noting(visit.say("checkout.email.wrong"));
        }
        return goOn(visit, visit.draft().withEmail(email.get().address()));
    }

    /** A way that is offered no longer is not taken for the one that he chose before. */
    Turn way(Visit visit, ShortKey chosen) {
        return pricing.deliveries().stream()
                .filter(option -> ShortKey.of(option.key()).equals(chosen))
                .findFirst()
                .map(option -> goOn(visit, visit.draft().withOption(option.key())))
                .orElseGet(() -> visit.to(new Place.AskDelivery(0)).toast(visit.say("outdated")));
    }

    Turn promo(Visit visit, String typed) {
        Money goods = Shelf.total(shelf.cart(visit.customer()));
        Pricing.Answer answer = pricing.tryPromo(typed, visit.customer(), goods);
        if (answer instanceof Pricing.Granted granted) {
            return goOn(visit, visit.draft().withPromo(granted.promo().code()));
        }
        return visit.to(new Place.AskPromo()).noting(PromoWords.refusal(visit.texts(), (Pricing.Refused) answer));
    }

    Turn address(Visit visit, String typed) {
        String address = tidy(typed);
        if (address.length() < Delivery.ToAddress.MIN_ADDRESS) {
            return visit.to(new Place.AskAddress()).noting(visit.say("checkout.address.short"));
        }
        if (address.length() > Delivery.ToAddress.MAX_ADDRESS) {
            return visit.to(new Place.AskAddress())
                    .noting(visit.say("checkout.address.long", Delivery.ToAddress.MAX_ADDRESS));
        }
        return goOn(visit, visit.draft().withAddress(address));
    }

    /** The quote that a confirmation means, if it is the one on his screen. */
    static Optional<Quote> confirmed(Draft draft, Action.Confirm confirm) {
        return draft.quoted().filter(quote -> quote.token().equals(confirm.token()));
    }

    Turn confirm(Visit visit, Action.Confirm confirm) {
        Optional<Order> before = orders.findByToken(confirm.token()).filter(visit::owns);
        if (before.isPresent()) { // pressed twice
            return visit.to(new Place.OrderView(before.get().id()));
        }
        Optional<Quote> quote = confirmed(visit.draft(), confirm);
        if (quote.isEmpty()) {
            return goOn(visit, visit.draft()).toast(visit.say("outdated"));
        }
        Map<Sku, Integer> inCart = new LinkedHashMap<>();
        shelf.cart(visit.customer()).forEach(line -> inCart.put(line.sku(), line.quantity()));
        if (!inCart.equals(quote.get().pieces())) {
            return goOn(visit, visit.draft()).noting(visit.say("summary.cart.changed"));
        }
        return place(visit, quote.get());
    }

    private Turn place(Visit visit, Quote quote) {
        Draft draft = visit.draft();
        PlacingOrder.Outcome outcome = checkingOut.checkOut(new Checkout(
                quote.token(),
                visit.customer(),
                visit.session().language(),
                contact(draft),
                quote.way().delivery(draft.address()),
                quote.pieces(),
                quote.applied(),
                quote.total()));
        Draft without = draft.withQuote(null);
        if (outcome instanceof PlacingOrder.Placed placed) {
            return visit.to(new Place.OrderView(placed.order().id())).keeping(without.withPromo(""));
        }
        if (outcome instanceof PlacingOrder.AlreadyPlaced already) {
            return visit.to(new Place.OrderView(already.order().id())).keeping(without.withPromo(""));
        }
        if (outcome instanceof PlacingOrder.OutOfStock missing) {
            return visit.to(new Place.Cart(0)).keeping(without).noting(missing(visit, quote, missing));
        }
        if (outcome instanceof PlacingOrder.PaymentsOff) {
            return visit.to(new Place.Summary()).noting(visit.say("pay.off"));
        }
        if (outcome instanceof PlacingOrder.PromoRefused refused) {
            return goOn(visit, without.withPromo("")).noting(PromoWords.refusal(visit.texts(), refused.refusal()));
        }
        if (outcome instanceof PlacingOrder.PricesChanged) {
            Turn again = goOn(visit, without);
            return again.place() instanceof Place.Summary ? again.noting(visit.say("summary.prices.changed")) : again;
        }
        Turn toCart = visit.to(new Place.Cart(0)).keeping(without);
        if (outcome instanceof PlacingOrder.TooManyOpen) {
            return toCart.noting(visit.say("orders.waiting"));
        }
        if (outcome instanceof PlacingOrder.ShutOut) {
            return toCart.noting(visit.sayWithContact("orders.shut.out", front.contact(pricing.preferences())));
        }
        return outcome instanceof PlacingOrder.Closed ? toCart.noting(visit.say("shop.closed")) : toCart;
    }

    private Contact contact(Draft draft) {
        Optional<Email> email = front.emailNeeded() ? Email.of(draft.email()) : Optional.empty();
        return new Contact(draft.name(), new Phone(draft.phone()), email);
    }

    private static String missing(Visit visit, Quote quote, PlacingOrder.OutOfStock outcome) {
        Map<String, String> titles =
                quote.lines().stream().collect(Collectors.toMap(Quote.Line::sku, Quote.Line::title));
        return outcome.shortages().stream()
                .limit(5)
                .map(one -> {
                    String title = Texts.cut(
                            titles.getOrDefault(one.sku().code(), one.sku().code()), 80);
                    return one.available() == 0
                            ? visit.say("short.none", title)
                            : visit.say("short.some", title, one.available(), one.wanted());
                })
                .collect(Collectors.joining("\n", visit.say("short.title") + "\n", ""));
    }
}
