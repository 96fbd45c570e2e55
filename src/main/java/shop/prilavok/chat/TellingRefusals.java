package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.outbox.Parcel;

/** Tells the admins what the messenger will never take, for nobody else would miss it. */
final class TellingRefusals {
    private static final int LONGEST_DETAIL = 500;

    private final Orders orders;
    private final AdminChat adminChat;
    private final ChatParcels parcels;

    TellingRefusals(Orders orders, AdminChat adminChat, ChatParcels parcels) {
        this.orders = orders;
        this.adminChat = adminChat;
        this.parcels = parcels;
    }

    /**
     * Once for the card and for the news of each order, and once for all screens with the same fault, which come with every
     * press. Nothing of an alert: the next one might be refused as well, and so on for ever. Inside a unit of work.
     */
    void tell(Parcel parcel, String why) {
        if (parcel.kind().equals(ChatParcels.ALERT) || parcel.kind().equals(ChatParcels.SENTENCE)) {
            return;
        }
        String detail = Texts.cut(why, LONGEST_DETAIL);
        Optional<String> order = order(parcel).map(OrderId::toString);
        String what = order.isEmpty() ? "screen" : parcel.kind().equals(ChatParcels.NOTICE) ? "news" : "card";
        String text = adminChat.texts().say("alert.not.taken." + what, detail, order.orElse(""));
        String key = "not-taken:" + what + ":" + order.orElse(detail);
        adminChat.current().ifPresent(chat -> parcels.alert(chat, key, text, Optional.empty()));
    }

    /**
     * The customer has blocked the bot, or is no more. That matters where he waits for goods or money: an order that was never
     * paid may end in silence. Inside a unit of work.
     */
    void nobodyThere(Parcel parcel, String why) {
        boolean waits = parcel.kind().equals(ChatParcels.NOTICE)
                && order(parcel)
                        .flatMap(orders::find)
                        .filter(order -> !(order instanceof Order.Expired || order instanceof Order.AwaitingPayment))
                        .isPresent();
        if (waits) {
            tell(parcel, why);
        }
    }

    /** Of a card or of news. */
    private static Optional<OrderId> order(Parcel parcel) {
        try {
            return switch (parcel.kind()) {
                case ChatParcels.NOTICE -> {
                    var news = Json.read(parcel.payload(), ChatParcels.NoticeParcel.class);
                    yield Optional.of(new OrderId(news.order()));
                }
                case ChatParcels.CARD, ChatParcels.CARD_ANEW, ChatParcels.CARD_AGAIN -> {
                    var card = Json.read(parcel.payload(), ChatParcels.CardParcel.class);
                    yield Optional.of(new OrderId(card.order()));
                }
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // that is why it is refused
        }
    }
}
