package shop.prilavok.order;

import java.util.Optional;
import shop.prilavok.catalog.Money;

/**
 * A way in which the shop gets goods to its customers. Immutable.
 *
 * @param name as the merchant calls it; empty for the shop's usual way, which needs no name
 * @param fee what it costs, possibly nothing
 * @param freeFrom from this sum of goods on it costs nothing; the discount of a promo code does not lower that sum
 * @param needsAddress whether the goods are brought; else the customer comes for them
 * @param note what customers should know about it: cities, days, the address to come to; may be empty
 * @param onReceipt whether the customer pays when he gets the goods, and nothing before
 */
public record DeliveryOption(
        String name, Money fee, Optional<Money> freeFrom, boolean needsAddress, String note, boolean onReceipt) {
    public static final int MAX_NAME = 40;
    public static final int MAX_NOTE = 200;

    public DeliveryOption {
        if (fee.kopecks() < 0) {
            throw new IllegalArgumentException("A fee is not below zero");
        }
    }

    /** One that is paid for beforehand. */
    public DeliveryOption(String name, Money fee, Optional<Money> freeFrom, boolean needsAddress, String note) {
        this(name, fee, freeFrom, needsAddress, note, false);
    }

    /** The usual way to an address, or to the counter. */
    public static DeliveryOption usual(boolean needsAddress, Money fee) {
        return new DeliveryOption("", fee, Optional.empty(), needsAddress, "");
    }

    /** Tells it from the others that are offered beside it. */
    public String key() {
        return (needsAddress ? "to:" : "at:") + name;
    }

    /** @param goods what they cost, before any discount */
    public Money feeFor(Money goods) {
        return freeFrom.isPresent() && goods.compareTo(freeFrom.get()) >= 0 ? Money.ZERO : fee;
    }

    /**
     * What becomes of it in an order.
     *
     * @param address unused when none is needed
     */
    public Delivery delivery(String address, Money goods) {
        return needsAddress
                ? new Delivery.ToAddress(address, feeFor(goods), name, onReceipt)
                : new Delivery.Pickup(name, feeFor(goods), note, onReceipt);
    }
}
