package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.RefundId;

/** Shows customers their screens and tells them news. Not inside a unit of work: it calls the messenger. */
final class ScreenDelivery {
    /** Says that there is nothing to send, in the place of a message that would have been sent. */
    private static final Messenger.Sent NOTHING = new Messenger.Done(new MessageRef(0, false));

    private final Desk desk;
    private final Screens screens;
    private final NewsWords news;
    private final UnitOfWork unit;
    private final Messenger messenger;

    ScreenDelivery(ShopFront front, Desk desk, UnitOfWork unit, Messenger messenger) {
        this.desk = desk;
        this.screens = new Screens(front, desk);
        this.news = new NewsWords(front, desk);
        this.unit = unit;
        this.messenger = messenger;
    }

    Messenger.Sent screen(ChatParcels.ScreenParcel parcel) {
        Optional<Session> session = desk.sessions().find(new ChatId(parcel.chat()));
        if (session.isEmpty()) {
            return NOTHING;
        }
        boolean overtaken = session.get().version() > parcel.version();
        Messenger.Sent sent = overtaken ? NOTHING : show(session.get());
        if (sent instanceof Messenger.Done && parcel.retired() != null) {
            messenger.retire(session.get().chat(), parcel.retired());
        }
        return sent;
    }

    Messenger.Sent refresh(ChatParcels.OrderParcel parcel) {
        OrderId order = new OrderId(parcel.order());
        return desk.sessions()
                .find(new ChatId(parcel.chat()))
                .filter(session -> shows(Visit.of(session, desk.texts()).here(), order))
                .map(this::show)
                .orElse(NOTHING);
    }

    private static boolean shows(Place place, OrderId order) {
        return place.equals(new Place.OrderView(order)) || place.equals(new Place.CancelOrder(order));
    }

    /** The screen moves below everything. */
    Messenger.Sent fresh(ChatParcels.OrderParcel parcel) {
        Optional<Session> found = desk.sessions().find(new ChatId(parcel.chat()));
        if (found.isEmpty()) {
            return NOTHING;
        }
        Session session = found.get();
        Messenger.Sent sent = noted(session, messenger.send(session.chat(), draw(session)));
        if (sent instanceof Messenger.Done) {
            session.screen().ifPresent(above -> messenger.remove(session.chat(), above));
        }
        return sent;
    }

    Messenger.Sent notice(ChatParcels.NoticeParcel parcel) {
        ChatId chat = new ChatId(parcel.chat());
        Order order = desk.orders().find(new OrderId(parcel.order())).orElseThrow();
        if (news.isOver(order, parcel.news())) {
            return NOTHING;
        }
        String language = desk.sessions()
                .find(chat)
                .map(Session::language)
                .orElse(order.facts().language());
        return messenger.send(
                chat, news.draw(desk.texts().in(language), order, parcel.news(), parcel.reason(), refund(parcel)));
    }

    /** The one that ends an order is its last. */
    private Optional<Refund> refund(ChatParcels.NoticeParcel parcel) {
        if (parcel.refund() != null) {
            return desk.refunds().find(new RefundId(parcel.refund()));
        }
        boolean whole = parcel.news().equals("Refunding") || parcel.news().equals("Refunded");
        List<Refund> all = whole ? desk.refunds().ofOrder(new OrderId(parcel.order())) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Messenger.Sent sentence(ChatParcels.SentenceParcel parcel) {
        return messenger.send(new ChatId(parcel.chat()), Screen.of(Markup.of(parcel.text()), List.of()));
    }

    private Messenger.Sent show(Session session) {
        Screen screen = draw(session);
        return noted(
                session,
                session.screen().isPresent()
                        ? messenger.show(session.chat(), session.screen().get(), screen)
                        : messenger.send(session.chat(), screen));
    }

    private Messenger.Sent noted(Session session, Messenger.Sent sent) {
        if (sent instanceof Messenger.Done done && !session.screen().equals(Optional.of(done.message()))) {
            unit.perform(() -> desk.sessions().shown(session.chat(), done.message()));
        }
        return sent;
    }

    private Screen draw(Session session) {
        Place place = Route.parse(session.route())
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .orElseGet(Place.Home::new);
        return screens.draw(Visit.of(session, desk.texts()), place);
    }
}
