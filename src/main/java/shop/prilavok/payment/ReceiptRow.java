package shop.prilavok.payment;

import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.VatRate;

/**
 * A row of a receipt for the tax office.
 *
 * @param unitPrice of one piece, above zero
 * @param delivery whether it is the delivery and not goods
 * @param vat empty for the shop's usual rate
 */
public record ReceiptRow(String description, Money unitPrice, int quantity, boolean delivery, Optional<VatRate> vat) {
    public ReceiptRow {
        if (!unitPrice.isPositive() || quantity <= 0) {
            throw new IllegalArgumentException("A row has a price and a quantity above zero");
        }
    }

    public ReceiptRow called(String name) {
        return new ReceiptRow(name, unitPrice, quantity, delivery, vat);
    }

    /** So many pieces of the same, for this price each. */
    ReceiptRow of(Money price, int pieces) {
        return new ReceiptRow(description, price, pieces, delivery, vat);
    }

    public Money sum() {
        return unitPrice.times(quantity);
    }
}
