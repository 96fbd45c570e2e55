package shop.prilavok.chat;

import java.util.List;
import java.util.regex.Pattern;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderLine;

/** Says what is in an order and how it stands. */
final class OrderWords {
    /** More lines than this would not fit into a message. */
    static final int MOST_LINES = 20;

    private static final Pattern LINK = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    private OrderWords() {}

    /** A line of an order, placed or only quoted. */
    record Line(String title, int quantity, Money price, Money sum) {
        static Line of(OrderLine line) {
            return new Line(line.name(), line.quantity(), line.price(), line.sum());
        }

        static Line of(Quote.Line line) {
            return new Line(line.title(), line.quantity(), new Money(line.price()), line.sum());
        }
    }

    static void lines(Markup page, Texts texts, List<Line> lines) {
        lines(page, texts, lines, MOST_LINES);
    }

    private static void lines(Markup page, Texts texts, List<Line> lines, int most) {
        for (Line line : lines.subList(0, Math.min(lines.size(), most))) {
            page.text(texts.say(
                            "order.line",
                            Texts.cut(line.title(), 80),
                            line.quantity(),
                            texts.money(line.price()),
                            texts.money(line.sum())))
                    .line();
        }
        if (lines.size() > most) {
            page.text(texts.count("order.lines.more", lines.size() - most)).line();
        }
    }

    static void lines(Markup page, Texts texts, Order order) {
        lines(page, texts, order, MOST_LINES);
    }

    /** @param most fewer than usual, where much else has to be said about the order */
    static void lines(Markup page, Texts texts, Order order, int most) {
        lines(page, texts, order.facts().lines().stream().map(Line::of).toList(), most);
        order.facts().promo().ifPresent(promo -> promo(page, texts, promo));
    }

    static void promo(Markup page, Texts texts, AppliedPromo promo) {
        page.text(texts.say("order.promo", promo.code(), texts.money(promo.off())))
                .line();
    }

    /** When an order is to be paid for, where that is not beforehand. */
    static void due(Markup page, Texts texts, Delivery delivery, Money total) {
        if (!total.isPositive()) {
            page.text(texts.say("order.free")).line();
        } else if (delivery.onReceipt()) {
            page.text(texts.say("order.on.receipt")).line();
        }
    }

    /** The state in one or two words, such as "Оплачен". */
    static String state(Texts texts, Order order) {
        return say(texts, "state." + order.state().word(), order);
    }

    /** What the state means for the customer. */
    static String meaning(Texts texts, Order order) {
        String key = "meaning." + order.state().word();
        if (order instanceof Order.Canceled canceled && canceled.sold()) {
            return texts.say(key + ".unpaid");
        }
        boolean free = !order.facts().total().isPositive();
        return order instanceof Order.Confirmed && free ? texts.say(key + ".free") : say(texts, key, order);
    }

    /** The sentence, in the words for a customer who comes himself where there are such: to him nothing is sent. */
    static String say(Texts texts, String key, Order order, Object... arguments) {
        boolean pickup = order.facts().delivery() instanceof Delivery.Pickup;
        return texts.sayOr(pickup ? key + ".pickup" : key, key, arguments);
    }

    /** The number of a parcel, which a touch copies, or a link, which a touch opens. */
    static void track(Markup page, Texts texts, String number) {
        page.text(texts.say("track")).text(" ");
        if (LINK.matcher(number).find()) {
            page.text(number);
        } else {
            page.code(number);
        }
    }

    /** How to reach the merchant, if he told; once, for who wrote into the chat has been told above. */
    static void contact(Markup page, Texts texts, String contact) {
        String words = texts.say("about.contact", contact);
        if (!contact.isEmpty() && !page.says(words) && page.hasRoomFor(words)) {
            page.line().line().text(words);
        }
    }

    /** The payment service's reason for a payment without money, in words that help. */
    static String reason(Texts texts, String code) {
        return texts.sayOr("reason." + code, "reason.unknown");
    }
}
