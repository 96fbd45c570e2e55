package shop.prilavok.fakes;

import java.util.Optional;
import shop.prilavok.chat.OrderCards;
import shop.prilavok.order.OrderId;

/** Remembers cards in memory. */
public final class FakeOrderCards implements OrderCards {
    private final Kept<OrderId, Card> cards;

    public FakeOrderCards(FakeUnitOfWork unit) {
        cards = new Kept<>(unit);
    }

    @Override
    public Optional<Card> find(OrderId order) {
        return Optional.ofNullable(cards.rows().get(order));
    }

    @Override
    public void save(OrderId order, Card card) {
        cards.put(order, card);
    }
}
