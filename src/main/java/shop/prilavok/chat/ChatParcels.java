package shop.prilavok.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;

/**
 * Posts what has to be shown. A parcel says what to show and not how it looks: that is drawn at delivery, from how things
 * are then. Inside a unit of work.
 */
final class ChatParcels {
    static final String SCREEN = "screen";
    static final String REFRESH = "refresh";
    static final String FRESH = "fresh";
    static final String NOTICE = "notice";
    static final String SENTENCE = "sentence";
    static final String CARD = "card";
    static final String CARD_ANEW = "card-anew";
    static final String CARD_AGAIN = "card-again";
    static final String ALERT = "alert";

    private final Outbox outbox;

    ChatParcels(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param version of the session; an older one than the session's is overtaken
     * @param retired an earlier message that is to lose its buttons, because the screen goes on below it
     */
    record ScreenParcel(long chat, int version, @Nullable MessageRef retired) {}

    record OrderParcel(long chat, long order) {}

    /**
     * @param reason whatever belongs to the news and cannot be found out later: why a payment failed, a parcel's number
     * @param refund our own name of the refund that the news is about
     */
    record NoticeParcel(
            long chat,
            long order,
            String news,
            String reason,
            @Nullable String refund) {}

    record SentenceParcel(long chat, String text) {}

    /** @param button data of a button to do something about it */
    record AlertParcel(long chat, String text, @Nullable String button) {}

    /** @param asked data of the button that led to the step of a dialog that the card shows */
    record CardParcel(long order, @Nullable String asked) {}

    void screen(Session session, Optional<MessageRef> retired) {
        ChatId chat = session.chat();
        post(
                chat,
                SCREEN,
                "screen:" + chat + ":" + session.version(),
                new ScreenParcel(chat.value(), session.version(), retired.orElse(null)));
    }

    /** Brings the customer's screen up to date if it shows this order. */
    void refresh(ChatId chat, OrderId order, String unique) {
        post(chat, REFRESH, "refresh:" + order + ":" + unique, new OrderParcel(chat.value(), order.value()));
    }

    /** A message to keep, and his screen again below it. */
    void notice(ChatId chat, OrderId order, News news) {
        String name = news.getClass().getSimpleName();
        String refund = refund(news);
        // One order has one piece of news of a kind, but several refunds, and a parcel's number may be mended.
        String key = order + ":" + name
                + (refund == null ? "" : ":" + refund)
                + (news instanceof News.Track track ? ":" + track.number() : "");
        post(chat, NOTICE, "notice:" + key, new NoticeParcel(chat.value(), order.value(), name, reason(news), refund));
        post(chat, FRESH, "fresh:" + key, new OrderParcel(chat.value(), order.value()));
    }

    private static String reason(News news) {
        if (news instanceof News.Shipped shipped) {
            return shipped.track();
        }
        if (news instanceof News.Track track) {
            return track.number();
        }
        return news instanceof News.PaymentFailed failed ? failed.reason() : "";
    }

    private static @Nullable String refund(News news) {
        if (news instanceof News.PartRefunding refunding) {
            return refunding.refund();
        }
        return news instanceof News.PartRefunded refunded ? refunded.refund() : null;
    }

    void sentence(ChatId chat, String unique, String text) {
        post(chat, SENTENCE, "sentence:" + chat + ":" + unique, new SentenceParcel(chat.value(), text));
    }

    /** @param unique says which change of the order, or which press, the card is for */
    void card(OrderId order, String unique) {
        card(order, CARD, null, unique);
    }

    /** The card with a step of a dialog. */
    void card(AdminAction.Asking asked, String unique) {
        card(asked.order(), CARD, asked.data(), unique);
    }

    /** The card moves below everything. */
    void cardAnew(OrderId order, String unique) {
        card(order, CARD_ANEW, null, unique);
    }

    private void card(OrderId order, String kind, @Nullable String asked, String unique) {
        outbox.post(
                Lane.TELEGRAM,
                "card:" + order,
                kind,
                "card:" + order + ":" + unique,
                Json.write(new CardParcel(order.value(), asked)));
    }

    /** @param after which parcel's request got lost; one look is enough for each */
    void cardAgain(OrderId order, long after) {
        outbox.post(
                Lane.TELEGRAM,
                "card-again:" + order,
                CARD_AGAIN,
                "card-again:" + after,
                Json.write(new CardParcel(order.value(), null)));
    }

    void alert(ChatId chat, String key, String text, Optional<AdminAction> button) {
        String data = button.map(AdminAction::data).orElse(null);
        post(chat, ALERT, "alert:" + key, new AlertParcel(chat.value(), text, data));
    }

    private void post(ChatId chat, String kind, String key, Object payload) {
        outbox.post(Lane.TELEGRAM, "chat:" + chat, kind, key, Json.write(payload));
    }
}
