package shop.prilavok.chat;

import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;

/** A customer as a screen or a step of the conversation meets him. */
record Visit(Session session, Draft draft, Texts texts) {
    static Visit of(Session session, CustomerTexts texts) {
        return new Visit(session, Draft.of(session), texts.in(session.language()));
    }

    /** The customer of a private chat, whose number is that of the person. */
    CustomerId customer() {
        return new CustomerId(session.chat().value());
    }

    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    /** The same, and below it how to reach the merchant, if he told. */
    String sayWithContact(String key, String contact) {
        return contact.isEmpty() ? say(key) : say(key) + "\n" + say("about.contact", contact);
    }

    boolean owns(Order order) {
        return order.facts().customer().equals(customer());
    }

    /** An empty page, or one that begins with what the customer has to be told first. */
    Markup page() {
        Markup page = new Markup();
        if (!draft.notice().isEmpty()) {
            page.text(draft.notice()).line().line();
        }
        return page;
    }

    Turn to(Place place) {
        return new Turn(place, draft.withNotice(""), Reply.SILENT);
    }

    /** The same place again. */
    Turn stay() {
        return to(here());
    }

    Place here() {
        return Route.parse(session.route())
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .orElseGet(Place.Home::new);
    }
}
