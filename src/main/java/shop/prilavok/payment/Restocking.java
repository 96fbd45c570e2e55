package shop.prilavok.payment;

import java.time.Instant;
import java.util.Map;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderLine;
import shop.prilavok.payment.Returned.Goods;

/**
 * Books goods that come back, with a refund or without money: those that can be sold again are on the shelf, and the journal
 * tells what went back and for how much. Of goods that were written off only the money stands there, so that the sheet's
 * revenue is right. Inside the caller's unit of work, which named the items.
 */
final class Restocking {
    private final StockLedger stock;
    private final Journal journal;

    Restocking(StockLedger stock, Journal journal) {
        this.stock = stock;
        this.journal = journal;
    }

    /**
     * @param id tells it from other returns of the order, such as a refund's
     * @param refundable what could be given back just before
     */
    void book(OrderFacts order, String id, Returned returned, Refundable refundable, Instant now) {
        if (returned.goods() == Goods.NEVER_SOLD) {
            return;
        }
        boolean toShelf = returned.goods() == Goods.TO_SHELF;
        StockMovement.Kind kind = toShelf ? StockMovement.Kind.RETURN : StockMovement.Kind.WRITE_OFF;
        for (Map.Entry<Sku, Integer> line : returned.pieces().entrySet()) {
            Sku sku = line.getKey();
            int back = toShelf ? line.getValue() : 0;
            String key = key(toShelf ? "return" : "write-off", order, sku, id);
            if (toShelf) {
                stock.book(new StockMovement(key, sku, back, kind, now));
            }
            OrderLine sold = order.lines().stream()
                    .filter(one -> one.sku().equals(sku))
                    .findFirst()
                    .orElseThrow();
            Money sum = refundable.sum(sku, line.getValue()).negated();
            journal.append(
                    new JournalEntry(key, now, order.id().toString(), sku, sold.name(), kind, back, sold.price(), sum));
        }
    }

    /** One item can go back several times, piece by piece. */
    private static String key(String fact, OrderFacts order, Sku sku, String id) {
        return fact + ":" + order.id() + ":" + sku + ":" + id;
    }
}
