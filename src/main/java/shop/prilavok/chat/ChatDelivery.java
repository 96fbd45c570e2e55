package shop.prilavok.chat;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.outbox.Parcel;

/**
 * Carries what was posted for chats to the messenger. Screens are drawn here, from how things are at this moment, and one
 * that was overtaken is not sent. After a crash in the middle a message may come twice, never not at all. To be given one
 * parcel at a time: of several, those before a failed one would be sent again. Thread-safe.
 */
public final class ChatDelivery implements Delivery {
    private static final Logger log = LoggerFactory.getLogger(ChatDelivery.class);

    private final ScreenDelivery screens;
    private final CardDelivery cards;
    private final TellingRefusals refusals;
    private final UnitOfWork unit;

    public ChatDelivery(
            ShopFront front, Desk desk, OrderCards cards, Outbox outbox, UnitOfWork unit, Messenger messenger) {
        this.screens = new ScreenDelivery(front, desk, unit, messenger);
        this.cards = new CardDelivery(front, desk, cards, outbox, unit, messenger);
        this.refusals =
                new TellingRefusals(desk.orders(), new AdminChat(front, desk.sessions()), new ChatParcels(outbox));
        this.unit = unit;
    }

    @Override
    public Outcome deliver(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            Outcome outcome = deliver(parcel);
            if (!(outcome instanceof Delivered)) {
                return outcome;
            }
        }
        return new Delivered();
    }

    private Outcome deliver(Parcel parcel) {
        Messenger.Sent sent;
        try {
            sent = switch (parcel.kind()) {
                case ChatParcels.SCREEN -> screens.screen(read(parcel, ChatParcels.ScreenParcel.class));
                case ChatParcels.REFRESH -> screens.refresh(read(parcel, ChatParcels.OrderParcel.class));
                case ChatParcels.FRESH -> screens.fresh(read(parcel, ChatParcels.OrderParcel.class));
                case ChatParcels.NOTICE -> screens.notice(read(parcel, ChatParcels.NoticeParcel.class));
                case ChatParcels.SENTENCE -> screens.sentence(read(parcel, ChatParcels.SentenceParcel.class));
                case ChatParcels.CARD -> cards.card(parcel, read(parcel, ChatParcels.CardParcel.class));
                case ChatParcels.CARD_ANEW -> cards.cardAnew(parcel, read(parcel, ChatParcels.CardParcel.class));
                case ChatParcels.CARD_AGAIN -> cards.cardAgain(parcel, read(parcel, ChatParcels.CardParcel.class));
                case ChatParcels.ALERT -> cards.alert(read(parcel, ChatParcels.AlertParcel.class));
                default -> throw new IllegalArgumentException("No parcel of a chat is of kind " + parcel.kind());
            };
        } catch (IllegalArgumentException e) {
            log.error("Parcel {} makes no sense", parcel.id(), e);
            return never(parcel, String.valueOf(e.getMessage()));
        }
        return outcome(parcel, sent);
    }

    private static <T> T read(Parcel parcel, Class<T> type) {
        return Json.read(parcel.payload(), type);
    }

    private Outcome never(Parcel parcel, String why) {
        unit.perform(() -> refusals.tell(parcel, why));
        return new Undeliverable(why);
    }

    private Outcome outcome(Parcel parcel, Messenger.Sent sent) {
        if (sent instanceof Messenger.Later later) {
            return new TryLater(later.after(), later.outage(), later.why());
        }
        if (sent instanceof Messenger.Refused refused) {
            return never(parcel, refused.why());
        }
        if (sent instanceof Messenger.Gone gone) {
            log.info("Nobody is there any more to get the {} of {}: {}", parcel.kind(), parcel.topic(), gone.why());
            unit.perform(() -> refusals.nobodyThere(parcel, gone.why()));
        }
        if (sent instanceof Messenger.Moved moved) { // a group that once asked for its number, which is another now
            log.info("The chat that was to get the {} of {} is now {}", parcel.kind(), parcel.topic(), moved.to());
        }
        return new Delivered();
    }
}
