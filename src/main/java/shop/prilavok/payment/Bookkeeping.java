package shop.prilavok.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;

/** Writes money into the ledger in the same commit in which it changes an order. Inside the caller's unit of work. */
public final class Bookkeeping {
    private final MoneyLedger ledger;
    private final InstantSource clock;

    public Bookkeeping(MoneyLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The money came; the fee is booked if the payment service tells what is left. */
    void charged(OrderId order, GatewayPayment theirs) {
        Instant at = theirs.settlement().capturedAt().orElseGet(clock::instant);
        ledger.book(new MoneyEntry(MoneyEntry.Kind.CHARGE, theirs.id(), order, theirs.amount(), at));
        theirs.settlement().income().ifPresent(income -> {
            Money fee = income.minus(theirs.amount());
            if (fee.kopecks() < 0) {
                ledger.book(new MoneyEntry(MoneyEntry.Kind.FEE, theirs.id(), order, fee, at));
            }
        });
    }

    /** What the ledger still has of an order's money. */
    Money kept(OrderId order) {
        return ledger.kept(order);
    }

    /** The last money that went back to the customer of this order, by whosever hand. */
    Optional<MoneyEntry> lastRefund(OrderId order) {
        return ledger.lastRefund(order);
    }

    boolean isBooked(GatewayRefund theirs) {
        return ledger.find(MoneyEntry.Kind.REFUND, theirs.id()).isPresent();
    }

    /** The money went back. */
    void refunded(OrderId order, GatewayRefund theirs) {
        Instant at = theirs.at().orElseGet(clock::instant);
        Money gone = theirs.amount().negated();
        ledger.book(new MoneyEntry(MoneyEntry.Kind.REFUND, theirs.id(), order, gone, at));
    }
}
