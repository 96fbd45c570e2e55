package shop.prilavok.chat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.outbox.Outbox;

/** Tells customers and admins by their chats. Thread-safe. */
public final class ChatAnnouncements implements Announcements {
    private static final Logger log = LoggerFactory.getLogger(ChatAnnouncements.class);

    private final Orders orders;
    private final AdminChat adminChat;
    private final ChatParcels parcels;
    private final Supplier<String> ids;
    private final ZoneId zone;

    /** @param ids makes names that were never used, such as random UUIDs */
    public ChatAnnouncements(ShopFront front, Orders orders, Sessions sessions, Outbox outbox, Supplier<String> ids) {
        this.orders = orders;
        this.adminChat = new AdminChat(front, sessions);
        this.parcels = new ChatParcels(outbox);
        this.ids = ids;
        this.zone = front.zone();
    }

    @Override
    public void placed(Order.AwaitingPayment order) {
        card(order);
    }

    @Override
    public void changed(Order order) {
        card(order);
        refresh(order);
    }

    @Override
    public void paid(Order order) {
        if (adminChat.current().isPresent()) {
            parcels.cardAnew(order.id(), "v" + order.progress().version());
        }
        refresh(order);
    }

    @Override
    public void changed(Order order, String what) {
        if (adminChat.current().isPresent()) {
            parcels.card(order.id(), what);
        }
        refresh(order);
    }

    @Override
    public void noted(Order order) {
        if (adminChat.current().isPresent()) {
            parcels.card(order.id(), "noted:" + ids.get());
        }
    }

    private void refresh(Order order) {
        // Not keyed by the version: a payment link that is ready changes the screen, but not the order.
        parcels.refresh(chat(order), order.id(), ids.get());
    }

    private void card(Order order) {
        if (adminChat.current().isPresent()) {
            parcels.card(order.id(), "v" + order.progress().version());
        }
    }

    @Override
    public void tell(OrderId id, News news) {
        parcels.notice(chat(orders.find(id).orElseThrow()), id, news);
    }

    @Override
    public void askWhetherToRefund(Order order, String key) {
        adminChat.current().ifPresent(chat -> {
            parcels.card(new AdminAction.AskRefund(order.id()), key);
            String wished = order.isUnpaidSale() ? "alert.cancel.wished" : "alert.refund.wished";
            String text = adminChat.texts().say(wished, order.id());
            parcels.alert(chat, "refund:" + order.id() + ":" + key, text, Optional.empty());
        });
    }

    @Override
    public void alert(String key, Alert alert) {
        String text = AlertWords.of(adminChat.texts(), zone, alert);
        Optional<ChatId> chat = adminChat.current();
        if (chat.isPresent()) {
            parcels.alert(chat.get(), key, text, button(alert));
        } else {
            log.warn("There is no admin chat to tell: {}", text);
        }
    }

    private static Optional<AdminAction> button(Alert alert) {
        if (alert instanceof Alert.RefundFailed failed) {
            return Optional.of(new AdminAction.Retry(failed.order(), failed.number()));
        }
        return alert instanceof Alert.Recounted recounted
                ? Optional.of(new AdminAction.UndoCount(recounted.at()))
                : Optional.empty();
    }

    /** The private chat with a customer has the customer's own number. */
    private static ChatId chat(Order order) {
        return new ChatId(order.facts().customer().value());
    }
}
