package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Leads a customer's press or words to those who know what to do about it. */
final class CustomerSteps {
    private final ShopFront front;
    private final Desk desk;
    private final CartSteps cart;
    private final CheckoutSteps checkout;
    private final OrderSteps orders;
    private final CheckoutScreens questions;

    CustomerSteps(ShopFront front, Desk desk, Services services, Supplier<String> tokens) {
        this.front = front;
        this.desk = desk;
        Shelf shelf = new Shelf(desk);
        cart = new CartSteps(desk.carts(), shelf);
        checkout = new CheckoutSteps(front, desk, shelf, services.checkingOut(), tokens);
        orders = new OrderSteps(desk, services, cart);
        questions = new CheckoutScreens(front, desk.pricing(), shelf);
    }

    Turn press(Visit visit, Route route) {
        if (route instanceof Place.Summary) {
            return checkout.goOn(visit, visit.draft());
        }
        if (route instanceof Place.MovedTo) { // never on a button of ours
            return visit.to(new Place.Home()).toast(visit.say("outdated"));
        }
        if (route instanceof Place place) {
            return visit.to(place);
        }
        if (route instanceof Action.More more) {
            return cart.more(visit, more.sku());
        }
        if (route instanceof Action.Less less) {
            return cart.less(visit, less.sku());
        }
        if (route instanceof Action.Remove remove) {
            return cart.remove(visit, remove.sku());
        }
        if (route instanceof Action.EmptyCart) {
            return cart.clear(visit);
        }
        if (route instanceof Action.TakeWhatIsLeft) {
            return cart.takeWhatIsLeft(visit);
        }
        if (route instanceof Action.HavePaid paid) {
            return orders.havePaid(visit, paid.order());
        }
        if (route instanceof Action.GiveUp giveUp) {
            return orders.giveUp(visit, giveUp.order());
        }
        if (route instanceof Action.Repeat repeat) {
            return orders.repeat(visit, repeat.order());
        }
        return checkingOut(visit, route);
    }

    private Turn checkingOut(Visit visit, Route route) {
        if (route instanceof Action.GoOn) {
            return checkout.goOn(visit, visit.draft());
        }
        if (route instanceof Action.UseMyName) {
            return checkout.name(visit, visit.session().person().name());
        }
        if (route instanceof Action.ChooseDelivery choice) {
            return checkout.way(visit, choice.option());
        }
        if (route instanceof Action.DropPromo) {
            return checkout.goOn(visit, visit.draft().withPromo(""));
        }
        if (route instanceof Action.Confirm confirm) {
            return checkout.confirm(visit, confirm);
        }
        return visit.to(new Place.Home()); // the language was chosen before we got here
    }

    Turn typed(Visit visit, String text) {
        Optional<Route> key = key(visit, text);
        if (key.isPresent()) {
            return press(visit, key.get());
        }
        Place here = visit.here();
        if (here instanceof Place.AskName) {
            return checkout.name(visit, text);
        }
        if (here instanceof Place.AskPhone) {
            return checkout.phone(visit, text);
        }
        if (here instanceof Place.AskEmail) {
            return checkout.email(visit, text);
        }
        if (here instanceof Place.AskAddress) {
            return checkout.address(visit, text);
        }
        if (here instanceof Place.AskPromo) {
            return checkout.promo(visit, text);
        }
        return lost(visit);
    }

    /**
     * Beside the contact button the other buttons are keys below the text field, and a pressed key sends its label. That may
     * come late, or twice, or from keys that could not be taken away: wherever he is by then, it is no name and no address.
     */
    private Optional<Route> key(Visit visit, String text) {
        return questions.phone(visit).buttons().stream()
                .flatMap(List::stream)
                .filter(button -> button instanceof Button.Act && button.label().equals(text))
                .findFirst()
                .flatMap(button -> Route.parse(((Button.Act) button).data()));
    }

    /** His own number, by the contact button; worth keeping only when it was asked for. */
    Turn contact(Visit visit, String phone) {
        return visit.here() instanceof Place.AskPhone ? checkout.sharedPhone(visit, phone) : lost(visit);
    }

    /** For words that lead nowhere: nobody reads them here, so he learns where to press, and where he is read. */
    Turn lost(Visit visit) {
        return visit.stay()
                .noting(visit.sayWithContact(
                        "hint", front.contact(desk.pricing().preferences())));
    }
}
