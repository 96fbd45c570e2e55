package shop.prilavok.order;

import java.time.Instant;
import shop.prilavok.catalog.Sku;

/**
 * An order, in one of its states. Each state has methods for the steps that are legal from it and no others, so nothing
 * moves backwards. Immutable; a step gives a new order, which {@link Orders#save} keeps.
 *
 * <pre>
 * AwaitingPayment → Paid → Accepted → Shipped → Delivered
 *        ├→ Expired ──(money after all)──→ Paid or PaidShort
 *        ├→ Canceled ─(money after all)──→ Refunding → Refunded
 *        └→ PaidShort → Paid or Refunding
 * Paid, Accepted, Shipped, Delivered → Refunding → Refunded
 *
 * not prepaid: AwaitingPayment → Confirmed → Accepted → Shipped → Delivered, each but the first → Canceled
 * </pre>
 */
public sealed interface Order {
    OrderFacts facts();

    Progress progress();

    default OrderId id() {
        return facts().id();
    }

    OrderState state();

    /** Did money come for it that is still here, and not on its way back? */
    default boolean isPaid() {
        return this instanceof Funded && (facts().isPrepaid() || !isInHand());
    }

    /** Are its pieces sold, and no money to be sent back if it is called off? */
    default boolean isUnpaidSale() {
        return this instanceof Confirmed || (isInHand() && !facts().isPrepaid());
    }

    private boolean isInHand() {
        return this instanceof Accepted || this instanceof Shipped || this instanceof Delivered;
    }

    /** Is there still something to do for it, by the shop, the customer or the payment service? */
    default boolean isOpen() {
        return switch (state()) {
            case EXPIRED, CANCELED, DELIVERED, REFUNDED -> false;
            case AWAITING_PAYMENT, PAID_SHORT, PAID, CONFIRMED, ACCEPTED, SHIPPED, REFUNDING -> true;
        };
    }

    /** Calls off a sale that no money came for; throws when it {@linkplain #isUnpaidSale is none}, which no type can tell. */
    default Canceled callOff(Instant now, String by) {
        if (!isUnpaidSale()) {
            throw new IllegalStateException("Order " + id() + " is no sale without money");
        }
        return new Canceled(facts(), progress().next(now, by), true);
    }

    /** Money may have come for it that can be sent back as a whole. */
    sealed interface Funded extends Order {
        Refunding refund(Instant now, String by);
    }

    /** The pieces are reserved, the payment is on its way. */
    record AwaitingPayment(OrderFacts facts, Progress progress) implements Order {
        @Override
        public OrderState state() {
            return OrderState.AWAITING_PAYMENT;
        }

        public Paid paid(Instant now) {
            return new Paid(facts, progress.next(now, Progress.SHOP));
        }

        public PaidShort paidShort(Instant now) {
            return new PaidShort(facts, progress.next(now, Progress.SHOP));
        }

        /** There is nothing to wait for: the customer pays on receipt, or not at all. */
        public Confirmed confirm(Instant now) {
            return new Confirmed(facts, progress.next(now, Progress.SHOP));
        }

        public Expired expire(Instant now) {
            return new Expired(facts, progress.next(now, Progress.SHOP));
        }

        public Canceled cancel(Instant now, String by) {
            return new Canceled(facts, progress.next(now, by));
        }
    }

    /** The payment ended without money; the pieces are back on the shelf. */
    record Expired(OrderFacts facts, Progress progress) implements Order {
        @Override
        public OrderState state() {
            return OrderState.EXPIRED;
        }

        public Paid paid(Instant now) {
            return new Paid(facts, progress.next(now, Progress.SHOP));
        }

        public PaidShort paidShort(Instant now) {
            return new PaidShort(facts, progress.next(now, Progress.SHOP));
        }
    }

    /**
     * Given up before it was paid. Money that still comes is sent back.
     *
     * @param sold whether the pieces had been booked as sold, which happens only to an order that is not prepaid
     */
    record Canceled(OrderFacts facts, Progress progress, boolean sold) implements Order {
        @Override
        public OrderState state() {
            return OrderState.CANCELED;
        }

        public Canceled(OrderFacts facts, Progress progress) {
            this(facts, progress, false);
        }

        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), false);
        }
    }

    /** The money came and the goods are gone: an admin decides. */
    record PaidShort(OrderFacts facts, Progress progress) implements Funded {
        @Override
        public OrderState state() {
            return OrderState.PAID_SHORT;
        }

        /** The goods will be there after all. */
        public Paid fulfil(Instant now, String by) {
            return new Paid(facts, progress.next(now, by));
        }

        @Override
        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), false);
        }
    }

    /** The money came and the pieces are sold. */
    record Paid(OrderFacts facts, Progress progress) implements Funded {
        @Override
        public OrderState state() {
            return OrderState.PAID;
        }

        public Accepted accept(Instant now, String by) {
            return new Accepted(facts, progress.next(now, by));
        }

        @Override
        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), true);
        }
    }

    /** The pieces are sold, and the money comes when the customer gets them, if there is anything to pay at all. */
    record Confirmed(OrderFacts facts, Progress progress) implements Order {
        @Override
        public OrderState state() {
            return OrderState.CONFIRMED;
        }

        public Accepted accept(Instant now, String by) {
            return new Accepted(facts, progress.next(now, by));
        }
    }

    /** Somebody of the shop took it in hand. */
    record Accepted(OrderFacts facts, Progress progress) implements Funded {
        @Override
        public OrderState state() {
            return OrderState.ACCEPTED;
        }

        public Shipped ship(Instant now, String by) {
            return new Shipped(facts, progress.next(now, by));
        }

        @Override
        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), true);
        }
    }

    /** On its way, or waiting at the counter. */
    record Shipped(OrderFacts facts, Progress progress) implements Funded {
        @Override
        public OrderState state() {
            return OrderState.SHIPPED;
        }

        public Delivered deliver(Instant now, String by) {
            return new Delivered(facts, progress.next(now, by));
        }

        @Override
        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), true);
        }
    }

    /** In the customer's hands. */
    record Delivered(OrderFacts facts, Progress progress) implements Funded {
        @Override
        public OrderState state() {
            return OrderState.DELIVERED;
        }

        @Override
        public Refunding refund(Instant now, String by) {
            return new Refunding(facts, progress.next(now, by), true);
        }
    }

    /**
     * The money is on its way back.
     *
     * @param sold whether the pieces had been booked as sold
     */
    record Refunding(OrderFacts facts, Progress progress, boolean sold) implements Order {
        @Override
        public OrderState state() {
            return OrderState.REFUNDING;
        }

        public Refunded refunded(Instant now) {
            return new Refunded(facts, progress.next(now, Progress.SHOP));
        }
    }

    /** The money is back. */
    record Refunded(OrderFacts facts, Progress progress) implements Order {
        @Override
        public OrderState state() {
            return OrderState.REFUNDED;
        }
    }

    /** The key of a sale in stock ledger and journal. */
    static String saleKey(OrderId order, Sku sku) {
        return "sale:" + order + ":" + sku;
    }
}
