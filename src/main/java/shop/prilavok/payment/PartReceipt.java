package shop.prilavok.payment;

import java.util.List;

/**
 * What of a payment goes back, for the tax office.
 *
 * @param rows which make up the sum; none when it is the whole payment, whose receipt the payment service knows
 * @param paymentBody the request that asked for the payment: what its receipt said of each row holds for the refund, too,
 *     whatever the settings say by now
 */
public record PartReceipt(List<ReceiptRow> rows, String paymentBody) {
    public static final PartReceipt WHOLE = new PartReceipt(List.of(), "");

    public PartReceipt {
        rows = List.copyOf(rows);
    }

    /** May hold a customer's e-mail. */
    @Override
    public String toString() {
        return "PartReceipt[" + rows.size() + " rows]";
    }
}
