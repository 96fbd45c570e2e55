package shop.prilavok.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.outbox.Parcel;

/**
 * Keeps the admin chat up to date: one card for every order, and alerts. Not inside a unit of work.
 *
 * <p>A change of a card whose answer was lost may still arrive after later ones, for Telegram knows no order of edits; so
 * the card is drawn once more when nothing can be on its way any more.
 */
final class CardDelivery {
    private static final Logger log = LoggerFactory.getLogger(CardDelivery.class);
    private static final Duration NOTHING_IS_ON_ITS_WAY = Duration.ofHours(1);
    private static final Duration UNTIL_ADMINS_ARE_BACK = Duration.ofMinutes(2);

    private final Desk desk;
    private final AdminChat adminChat;
    private final CardScreen screen;
    private final OrderCards cards;
    private final ChatParcels parcels;
    private final UnitOfWork unit;
    private final Messenger messenger;
    private final AtomicBoolean reachable = new AtomicBoolean(true);

    CardDelivery(ShopFront front, Desk desk, OrderCards cards, Outbox outbox, UnitOfWork unit, Messenger messenger) {
        this.desk = desk;
        this.adminChat = new AdminChat(front, desk.sessions());
        this.screen = new CardScreen(front);
        this.cards = cards;
        this.parcels = new ChatParcels(outbox);
        this.unit = unit;
        this.messenger = messenger;
    }

    Messenger.Sent card(Parcel carried, ChatParcels.CardParcel parcel) {
        return card(carried, parcel, false);
    }

    /** A new message, which the admins hear of, in the place of the earlier one. */
    Messenger.Sent cardAnew(Parcel carried, ChatParcels.CardParcel parcel) {
        return card(carried, parcel, true);
    }

    private Messenger.Sent card(Parcel carried, ChatParcels.CardParcel parcel, boolean anew) {
        Messenger.Sent sent = card(parcel, anew);
        if (sent instanceof Messenger.Later later && later.outage()) {
            unit.perform(() -> parcels.cardAgain(new OrderId(parcel.order()), carried.id()));
        }
        return sent;
    }

    /** Waits first. */
    Messenger.Sent cardAgain(Parcel carried, ChatParcels.CardParcel parcel) {
        return carried.attempts() == 0
                ? new Messenger.Later("a lost change may still arrive", Optional.of(NOTHING_IS_ON_ITS_WAY), false)
                : card(carried, parcel);
    }

    private Messenger.Sent card(ChatParcels.CardParcel parcel, boolean anew) {
        Optional<ChatId> chat = adminChat.current();
        if (chat.isEmpty()) {
            return new Messenger.Gone("there is no admin chat in the settings any more");
        }
        OrderId id = new OrderId(parcel.order());
        Order order = desk.orders().find(id).orElseThrow();
        Optional<AdminAction.Asking> asked = Optional.ofNullable(parcel.asked())
                .flatMap(Route::parse)
                .filter(AdminAction.Asking.class::isInstance)
                .map(AdminAction.Asking.class::cast);
        Screen drawn = screen.draw(
                order,
                desk.orders().history(id),
                desk.refunds().ofOrder(id),
                desk.refundable(order),
                desk.notes().of(order.facts().customer()),
                asked);
        // A card in the chat's former life cannot be edited: the new chat gets a new one.
        Optional<MessageRef> earlier = standing(id, chat.get());
        Messenger.Sent sent = patiently(
                chat.get(),
                earlier.isPresent() && !anew
                        ? messenger.show(chat.get(), earlier.get(), drawn)
                        : messenger.send(chat.get(), drawn));
        if (sent instanceof Messenger.Done done && !earlier.equals(Optional.of(done.message()))) {
            return moved(id, chat.get(), earlier, done, anew);
        }
        return sent;
    }

    private Optional<MessageRef> standing(OrderId id, ChatId chat) {
        return cards.find(id).filter(card -> card.chat().equals(chat)).map(OrderCards.Card::message);
    }

    /**
     * The card is another message now. Somebody else, who draws it once more say, may have moved it meanwhile: then his stands,
     * and ours goes and is drawn again, for either of the two may have been drawn before the other.
     */
    private Messenger.Sent moved(
            OrderId id, ChatId chat, Optional<MessageRef> earlier, Messenger.Done done, boolean anew) {
        boolean first = unit.run(() -> {
            if (!standing(id, chat).equals(earlier)) {
                return false;
            }
            cards.save(id, new OrderCards.Card(chat, done.message()));
            return true;
        });
        if (!first) {
            messenger.remove(chat, done.message());
            return new Messenger.Later("somebody else moved the card", Optional.of(Duration.ofSeconds(1)), false);
        }
        earlier.filter(above -> anew).ifPresent(above -> messenger.remove(chat, above));
        return done;
    }

    Messenger.Sent alert(ChatParcels.AlertParcel parcel) {
        ChatId chat = adminChat.current().orElseGet(() -> new ChatId(parcel.chat()));
        Menu menu = new Menu(adminChat.texts());
        if (parcel.button() != null) {
            Route.parse(parcel.button())
                    .ifPresent(route -> menu.row(
                            route instanceof AdminAction.UndoCount ? "alert.count.undo" : "card.refund.retry", route));
        }
        return patiently(chat, messenger.send(chat, Screen.of(Markup.of(parcel.text()), menu.rows())));
    }

    /**
     * A customer who is gone needs no message any more. But orders stand on cards alone: while the bot is not in the admins' chat,
     * or may not write there, cards and alerts wait until somebody lets it in again. Nor may they stand where no press counts: a
     * new number is noted first, and then they go there.
     */
    private Messenger.Sent patiently(ChatId chat, Messenger.Sent sent) {
        if (sent instanceof Messenger.Gone gone) {
            if (reachable.getAndSet(false)) {
                log.error(
                        "The admins' chat {} cannot be reached ({}). Add the bot to it, let it write, or correct"
                                + " PRILAVOK_ADMIN_CHAT: order cards and warnings wait until then",
                        chat,
                        gone.why());
            }
            return new Messenger.Later(gone.why(), Optional.of(UNTIL_ADMINS_ARE_BACK), false);
        }
        if (sent instanceof Messenger.Moved moved) {
            unit.perform(() -> adminChat.moved(chat, moved.to()));
            return new Messenger.Later("the admins' chat goes on as " + moved.to(), Optional.empty(), false);
        }
        if (sent instanceof Messenger.Done && !reachable.getAndSet(true)) {
            log.info("The admins' chat {} can be reached again", chat);
        }
        return sent;
    }
}
