package shop.prilavok.payment;

import java.time.Instant;
import shop.prilavok.catalog.Money;

/**
 * A payment that this shop made by all appearances and knows nothing of, as when its database was brought back from a
 * copy. Nobody touches its money but the merchant.
 *
 * @param order number of the order as the payment service has it, or a dash
 */
public record Orphan(String gatewayId, String order, Money amount, boolean held, Instant foundAt) {}
