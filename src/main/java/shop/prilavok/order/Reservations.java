package shop.prilavok.order;

import shop.prilavok.catalog.StockLedger;

/** What is put aside for orders that may still be paid: pieces, and uses of promo codes. Inside a unit of work. */
public final class Reservations {
    private final StockLedger stock;
    private final PromoUses promoUses;

    public Reservations(StockLedger stock, PromoUses promoUses) {
        this.stock = stock;
        this.promoUses = promoUses;
    }

    /** Others may have what was put aside for this order; nothing happens when nothing is. The unit has named its items. */
    public void release(Order order) {
        stock.release(order.id().holder());
        if (order.facts().promo().isPresent()) {
            promoUses.giveBack(order.id());
        }
    }
}
