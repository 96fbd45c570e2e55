package shop.prilavok.yookassa;

import java.util.Optional;

/**
 * What the tax office wants to know of what the shop sells; words and codes are YooKassa's.
 *
 * @param taxSystem 1 to 6, for a cash register of one's own that serves several; YooKassa's own receipts need none
 * @param vat 1 to 12, of the delivery and of goods that say nothing else; 1 is without
 * @param subject what goods are, such as {@code commodity}; delivery is a service
 * @param mode how they are paid, such as {@code full_payment}
 * @param measure in what they are counted, such as {@code piece}
 */
public record ReceiptTerms(Optional<Integer> taxSystem, int vat, String subject, String mode, String measure) {}
