package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

/** Keeps the admin chat up to date: one card for every order, and alerts. Not inside a unit of work. */
final class CardDelivery {
    private final Desk desk;
    private final AdminChat adminChat;
    private final CardScreen screen;
    private final OrderCards cards;
    private final UnitOfWork unit;
    private final Messenger messenger;

    CardDelivery(ShopFront front, Desk desk, OrderCards cards, UnitOfWork unit, Messenger messenger) {
        this.desk = desk;
        this.adminChat = new AdminChat(front, desk.sessions());
        this.screen = new CardScreen(front);
        this.cards = cards;
        this.unit = unit;
        this.messenger = messenger;
    }

    Messenger.Sent card(ChatParcels.CardParcel parcel) {
        Optional<ChatId> chat = adminChat.current();
        if (chat.isEmpty()) {
            return new Messenger.Gone("there is no admin chat in the settings any more");
        }
        OrderId id = new OrderId(parcel.order());
        Order order = desk.orders().find(id).orElseThrow();
        Screen drawn = screen.draw(order, parcel.asking());
        // A card in the chat's former life cannot be edited: the new chat gets a new one.
        Optional<MessageRef> earlier =
                cards.find(id).filter(card -> card.chat().equals(chat.get())).map(OrderCards.Card::message);
        Messenger.Sent sent = earlier.isPresent()
                ? messenger.show(chat.get(), earlier.get(), drawn)
                : messenger.send(chat.get(), drawn);
        if (sent instanceof Messenger.Done done && !earlier.equals(Optional.of(done.message()))) {
            unit.perform(() -> cards.save(id, new OrderCards.Card(chat.get(), done.message())));
        }
        return sent;
    }

    Messenger.Sent alert(ChatParcels.SentenceParcel parcel) {
        ChatId chat = adminChat.current().orElseGet(() -> new ChatId(parcel.chat()));
        return messenger.send(chat, Screen.of(Markup.of(parcel.text()), List.of()));
    }
}
