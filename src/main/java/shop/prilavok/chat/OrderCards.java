package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.order.OrderId;

/** Which message of the admin chat is the card of an order. Writing is to be done inside a unit of work. */
public interface OrderCards {
    Optional<Card> find(OrderId order);

    void save(OrderId order, Card card);

    /** A card and the chat that it stands in. */
    record Card(ChatId chat, MessageRef message) {}
}
