package shop.prilavok.db;

import java.util.Optional;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.OrderCards;
import shop.prilavok.order.OrderId;

/** Table {@code order_card}. */
final class OrderCardTable implements OrderCards {
    private final Units units;

    OrderCardTable(Units units) {
        this.units = units;
    }

    @Override
    public Optional<Card> find(OrderId order) {
        return units.reading(link -> link.sql("select * from order_card where order_id = :order")
                .bind("order", order.value())
                .first(row -> new Card(
                        new ChatId(row.getLong("chat")),
                        new MessageRef(row.getLong("message_id"), row.getBoolean("photo")))));
    }

    @Override
    public void save(OrderId order, Card card) {
        units.writing()
                .sql("""
                        merge into order_card c using (values (cast(:order as bigint))) k (order_id)
                            on c.order_id = k.order_id
                        when matched then update set chat = :chat, message_id = :message, photo = :photo
                        when not matched then insert (order_id, chat, message_id, photo)
                            values (:order, :chat, :message, :photo)
                        """)
                .bind("order", order.value())
                .bind("chat", card.chat().value())
                .bind("message", card.message().id())
                .bind("photo", card.message().photo())
                .execute();
    }
}
