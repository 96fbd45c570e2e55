package shop.prilavok.chat;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.UndoingCount;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Outbox;

/**
 * What the shop makes of something that a person did: it changes carts, orders and the conversation's place, and posts the
 * screen to be shown. It never talks to the messenger. Thread-safe, but one chat is to be handled in order.
 */
public final class Dialogue {
    private static final Logger log = LoggerFactory.getLogger(Dialogue.class);
    private static final Pattern COMMAND =
            Pattern.compile("/([a-z]+)(?:@\\w+)?(?:\\s+(\\S+))?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT_LINK = Pattern.compile("p_([0-9A-Za-z_-]{8})");
    private static final String RETURN = "paid_";
    private static final Pattern RETURN_LINK = Pattern.compile(RETURN + "([1-9]\\d{0,14})");

    private final ShopFront front;
    private final Desk desk;
    private final AdminChat adminChat;
    private final AdminDesk adminDesk;
    private final CustomerSteps steps;
    private final ChatParcels parcels;
    private final UndoingCount undoing;
    private final Supplier<String> ids;

    /** @param ids makes names that were never used and cannot be guessed, such as random UUIDs */
    public Dialogue(ShopFront front, Desk desk, Services services, Outbox outbox, Supplier<String> ids) {
        this.front = front;
        this.desk = desk;
        this.ids = ids;
        parcels = new ChatParcels(outbox);
        undoing = services.undoing();
        adminChat = new AdminChat(front, desk.sessions());
        adminDesk = new AdminDesk(front, adminChat, desk, services, parcels);
        steps = new CustomerSteps(front, desk, services, ids);
    }

    /** The items whose stock handling this may change, to be named to the unit of work that it is handled in. */
    Collection<Sku> items(Incoming incoming) {
        Optional<Route> route = route(incoming);
        if (route.isPresent() && route.get() instanceof Action.Confirm confirm) {
            return desk.sessions()
                    .find(incoming.chat())
                    .flatMap(session -> CheckoutSteps.confirmed(Draft.of(session), confirm))
                    .map(quote -> (Collection<Sku>) quote.pieces().keySet())
                    .orElse(Set.of());
        }
        if (route.isPresent() && route.get() instanceof AdminAction.UndoCount counted) {
            return undoing.items(counted.at());
        }
        return route.flatMap(Dialogue::orderWhoseGoodsMove)
                .flatMap(desk.orders()::find)
                .map(order -> (Collection<Sku>) order.facts().skus())
                .orElse(Set.of());
    }

    private static Optional<OrderId> orderWhoseGoodsMove(Route route) {
        if (route instanceof Action.GiveUp giveUp) {
            return Optional.of(giveUp.order());
        }
        return route instanceof AdminAction.OfOrder about
                        && (route instanceof AdminAction.Fulfil || route instanceof AdminAction.CallOff)
                ? Optional.of(about.order())
                : Optional.empty();
    }

    /** Is it a press that only leads to another place, so that it can be answered before anything is done? */
    static boolean isNavigation(Incoming.Press press) {
        return Route.parse(press.data()).filter(Place.class::isInstance).isPresent();
    }

    private static Optional<Route> route(Incoming incoming) {
        return incoming instanceof Incoming.Press press ? Route.parse(press.data()) : Optional.empty();
    }

    /** Inside a unit of work. */
    Reply handle(Incoming incoming) {
        if (incoming instanceof Incoming.Moved moved) {
            adminChat.moved(moved.chat(), moved.to());
            return Reply.SILENT;
        }
        if (incoming instanceof Incoming.Press press && route(press).orElse(null) instanceof AdminAction action) {
            return adminDesk.press(press, action);
        }
        if (!isPrivate(incoming)) {
            return inGroup(incoming);
        }
        return isSilent(incoming) ? Reply.SILENT : privately(incoming);
    }

    /** Apologises for something that could not be handled at all. Inside a unit of work of its own. */
    Reply sorry(Incoming incoming) {
        Session session = session(incoming);
        Texts texts = desk.texts().in(session.language());
        if (isPrivate(incoming) && !isSilent(incoming)) {
            // Home, and no draft's quote: whatever the trouble was about, the next press must not meet it again.
            Turn turn = new Turn(new Place.Home(), draftOf(session).withQuote(null), Reply.SILENT);
            save(session, turn.noting(texts.say("sorry")), !(incoming instanceof Incoming.Press));
        }
        return Reply.toast(texts.say("sorry.toast"));
    }

    /** In a conversation with one person the messenger gives the chat the person's own number. */
    private static boolean isPrivate(Incoming incoming) {
        return incoming.chat().value() == incoming.from().id();
    }

    /** Nothing that he said or did to the shop. */
    private static boolean isSilent(Incoming incoming) {
        return incoming instanceof Incoming.Presence || incoming instanceof Incoming.Edited edited && !edited.isText();
    }

    private Reply inGroup(Incoming incoming) {
        if (incoming instanceof Incoming.Press) {
            return Reply.toast(adminChat.texts().say("outdated"));
        }
        if (incoming instanceof Incoming.Text text
                && Set.of("start", "help", "id").contains(command(text.text()))) {
            Texts texts = adminChat.texts();
            parcels.sentence(
                    text.chat(),
                    ids.get(),
                    texts.say(groupHelp(text), text.chat(), text.from().id()));
        }
        return Reply.SILENT;
    }

    private String groupHelp(Incoming.Text text) {
        if (text.from().equals(Person.ANONYMOUS)) {
            return "group.help.anonymous";
        }
        return adminChat.is(text.chat()) ? "group.help.admin" : "group.help";
    }

    private Reply privately(Incoming incoming) {
        Session before = session(incoming);
        if (route(incoming).orElse(null) instanceof Action.Speak speak) {
            before = speaking(before, speak.language());
        }
        Session now = new Session(
                before.chat(),
                incoming.from(),
                before.language(),
                before.route(),
                before.version(),
                before.screen(),
                Json.write(draftOf(before)));
        Visit visit = Visit.of(now, desk.texts());
        if (incoming instanceof Incoming.Press press) {
            Turn turn = Route.parse(press.data())
                    .map(route -> steps.press(visit, route))
                    .orElseGet(() -> visit.to(new Place.Home()).toast(visit.say("outdated")));
            save(visit.session(), turn, false);
            return turn.reply();
        }
        save(visit.session(), said(visit, incoming), true);
        return Reply.SILENT;
    }

    private Turn said(Visit visit, Incoming incoming) {
        if (incoming instanceof Incoming.OwnContact contact) {
            return steps.contact(visit, contact.phone());
        }
        if (incoming instanceof Incoming.Edited) {
            return visit.stay().noting(visit.say("edited"));
        }
        if (!(incoming instanceof Incoming.Text text)) {
            return steps.lost(visit);
        }
        if (!text.text().startsWith("/")) {
            return steps.typed(visit, text.text());
        }
        return switch (command(text.text())) {
            case "start" -> start(visit, text.text());
            case "catalog" -> visit.to(new Place.Categories(0));
            case "cart" -> visit.to(new Place.Cart(0));
            case "orders" -> visit.to(new Place.MyOrders(0));
            case "language" -> visit.to(new Place.Languages());
            case "help" -> visit.to(new Place.About());
            case "id" -> visit.stay().noting(visit.say("your.id", text.from().id()));
            default -> steps.lost(visit);
        };
    }

    /** A link to the shop may name a product, or an order that somebody comes back from paying for. */
    private Turn start(Visit visit, String text) {
        var command = COMMAND.matcher(text);
        String payload = command.matches() && command.group(2) != null ? command.group(2) : "";
        var order = RETURN_LINK.matcher(payload);
        if (order.matches()) {
            return steps.press(visit, new Action.HavePaid(new OrderId(Long.parseLong(order.group(1)))));
        }
        var product = PRODUCT_LINK.matcher(payload);
        return visit.to(
                product.matches() ? new Place.ProductCard(new ShortKey(product.group(1)), 0) : new Place.Home());
    }

    /** Where a customer goes from the payment page: back to his order, which is looked at then. */
    public static String returnUrl(String bot, OrderId order) {
        return "https://t.me/" + bot + "?start=" + RETURN + order;
    }

    private static String command(String text) {
        var command = COMMAND.matcher(text);
        return command.matches() ? command.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private Session session(Incoming incoming) {
        return desk.sessions()
                .find(incoming.chat())
                .orElseGet(() -> new Session(
                        incoming.chat(),
                        incoming.from(),
                        front.languageOf(incoming.from()),
                        new Place.Home().data(),
                        0,
                        Optional.empty(),
                        ""));
    }

    private static Session speaking(Session session, String language) {
        return new Session(
                session.chat(),
                session.person(),
                language,
                session.route(),
                session.version(),
                session.screen(),
                session.draft());
    }

    /** What was typed so far; nothing, if it was kept by a version of the shop that this one does not understand. */
    private static Draft draftOf(Session session) {
        try {
            return Draft.of(session);
        } catch (IllegalArgumentException e) {
            log.warn("A draft could not be read and is forgotten: {}", e.getMessage());
            return Draft.EMPTY;
        }
    }

    /** @param below whether the screen has to come below what the person just wrote, as a new message */
    private void save(Session before, Turn turn, boolean below) {
        Session next = new Session(
                before.chat(),
                before.person(),
                before.language(),
                turn.place().data(),
                before.version() + 1,
                below ? Optional.empty() : before.screen(),
                Json.write(turn.draft()));
        desk.sessions().save(next);
        parcels.screen(next, below ? before.screen() : Optional.empty());
    }
}
