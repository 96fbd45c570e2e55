package shop.prilavok.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.catalog.StockNews.Recount;

/**
 * Tells people what happened, later but surely. To be called inside the unit of work that made it happen: what is not
 * committed is not told.
 */
public interface Announcements {
    /** The order is new: it gets its admin card. No screen can show it yet. */
    void placed(Order.AwaitingPayment order);

    /**
     * The order changed: its admin card, and its screen if the customer looks at it, are brought up to date.
     *
     * @param order as it is now
     */
    void changed(Order order);

    /**
     * As {@link #changed(Order)}, when money came for it: that the admins have to hear of, and nobody hears how a card changes
     * far above. So it comes anew, below everything.
     */
    void paid(Order order);

    /**
     * As {@link #changed(Order)}, for what an order's own state does not tell, such as a part of its money on its way back.
     *
     * @param what names the change; the same change of an order is shown once
     */
    void changed(Order order, String what);

    /** The merchant noted something else about the customer: the order's admin card is drawn anew, and nothing else. */
    void noted(Order order);

    /** Sends the customer a message that he keeps. The same news about one order is told once: of a part, for each refund. */
    void tell(OrderId order, News news);

    /**
     * Asks the admins whether the money of this order is to go back, or its goods where no money came.
     *
     * @param key the same question with the same key is asked once
     */
    void askWhetherToRefund(Order order, String key);

    /** Sends a sentence to the admin chat. The same key is told once. */
    void alert(String key, Alert alert);

    /** News for the customer about his order. */
    sealed interface News {
        /** The receipt. */
        record Paid() implements News {}

        /** The order is taken, and is not paid for beforehand. */
        record Confirmed() implements News {}

        /** The page to pay at, which the customer had to wait for. */
        record PaymentReady() implements News {}

        /** @param reason the payment service's word for it, such as {@code insufficient_funds} */
        record PaymentFailed(String reason) implements News {}

        record PaidShort() implements News {}

        /** @param track number of the parcel, empty when there is none */
        record Shipped(String track) implements News {}

        /** The number of a parcel that was told to be on its way before. */
        record Track(String number) implements News {}

        record Delivered() implements News {}

        /** Canceled by the shop before it was paid. */
        record Canceled() implements News {}

        /** Canceled by the shop after it was taken, and nothing had been paid. */
        record CalledOff() implements News {}

        /** Canceled by the shop, the money goes back. */
        record Refunding() implements News {}

        record Refunded() implements News {}

        /**
         * Money goes back for some of the goods; the order goes on.
         *
         * @param refund our own name of the refund
         */
        record PartRefunding(String refund) implements News {}

        /** @param refund as of {@link PartRefunding} */
        record PartRefunded(String refund) implements News {}
    }

    /** What the admins have to know. */
    sealed interface Alert {
        /** A payment does not fit its order; nothing was booked. */
        record PaymentMismatch(OrderId order, String what) implements Alert {}

        /** The payment service tells nothing of a payment that it made. */
        record PaymentUnknownThere(OrderId order, String what) implements Alert {}

        /** The payment service does not say whether it made a payment, and lists none. */
        record PaymentUnanswered(OrderId order) implements Alert {}

        /** The payment service calls a payment's state by a word that the shop does not know. */
        record PaymentStateUnknown(OrderId order) implements Alert {}

        /** A customer's money is held, and can neither be taken nor let go. */
        record MoneyStillHeld(OrderId order, String what) implements Alert {}

        /** The payment service does not say what became of a refund. */
        record RefundUnanswered(OrderId order, Money amount, String what) implements Alert {}

        /** The payment service tells of a refund of another sum than was asked for; nothing was booked. */
        record RefundMismatch(OrderId order, Money amount, Money theirs) implements Alert {}

        /** The payment service refuses to make a payment. */
        record PaymentRefused(OrderId order, String code, String description) implements Alert {}

        /** The payment service does not know our credentials, or does not let us do something. */
        record PaymentsOff(String description) implements Alert {}

        /** The payment service lets us in again. */
        record PaymentsOn() implements Alert {}

        /** The payment service answers nothing any more; what was begun goes on by itself when it does. */
        record PaymentsSilent(Instant since) implements Alert {}

        record PaymentsAnswer() implements Alert {}

        /** The payment service says for unusually long that the customer could still pay. */
        record PaymentStillOpen(OrderId order) implements Alert {}

        /** Money came for an order that had been given up; it is sent back. */
        record LateMoney(OrderId order) implements Alert {}

        /**
         * A refund was refused, and its money is still here: it has to be tried again.
         *
         * @param number of the refund among those of its order, from 0
         * @param reason the payment service's word for it, such as {@code insufficient_funds}
         */
        record RefundFailed(OrderId order, int number, Money amount, String reason) implements Alert {}

        /** The customer's money was held, and a count had found fewer goods than he wants: it was let go. */
        record SoldOutWhilePaying(OrderId order) implements Alert {}

        /**
         * The payment service has a payment of this shop that the shop does not know; nothing was done with it.
         *
         * @param order number as the payment service has it
         */
        record OrphanFound(String payment, String order, Money amount, boolean held) implements Alert {}

        /** Somebody sent money back without the shop, in the payment service's own pages. It was booked. */
        record RefundedByHand(OrderId order, Money amount) implements Alert {}

        /** What the shop booked is not what the payment service lists. */
        record BooksDiffer(long order, String payment, String how) implements Alert {}

        /** The tax office does not have the receipt. */
        record ReceiptNotRegistered(OrderId order, String payment) implements Alert {}

        /** The tax office does not have the receipt of what went back. */
        record RefundReceiptNotRegistered(OrderId order, String refund) implements Alert {}

        /**
         * The money of one day.
         *
         * @param refunded below zero, or nothing
         * @param fees below zero, or nothing
         * @param agreed whether the payment service lists the same
         */
        record Statement(
                LocalDate day, int charges, Money charged, int refunds, Money refunded, Money fees, boolean agreed)
                implements Alert {}

        /**
         * Numbers that the merchant typed over the stock in his sheet were booked.
         *
         * @param at names these counts
         */
        record Recounted(Instant at, List<Recount> counts) implements Alert {
            public Recounted {
                counts = List.copyOf(counts);
            }
        }

        /** The journal in the sheet had been edited or cut, and was brought back to the books. */
        record Reconciled(List<Correction> corrections) implements Alert {
            public Reconciled {
                corrections = List.copyOf(corrections);
            }
        }

        /** A ready sentence, such as the digest of problems in the sheet. */
        record Sentence(String text) implements Alert {}
    }
}
