package shop.prilavok.payment;

import shop.prilavok.catalog.Money;

/**
 * A row of a receipt for the tax office.
 *
 * @param unitPrice of one piece, above zero
 * @param delivery whether it is the delivery and not goods
 */
public record ReceiptRow(String description, Money unitPrice, int quantity, boolean delivery) {
    public ReceiptRow {
        if (!unitPrice.isPositive() || quantity <= 0) {
            throw new IllegalArgumentException("A row has a price and a quantity above zero");
        }
    }

    public ReceiptRow called(String name) {
        return new ReceiptRow(name, unitPrice, quantity, delivery);
    }

    public Money sum() {
        return unitPrice.times(quantity);
    }
}
