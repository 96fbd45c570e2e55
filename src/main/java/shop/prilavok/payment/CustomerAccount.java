package shop.prilavok.payment;

import shop.prilavok.catalog.Money;
import shop.prilavok.order.Buyer;

/**
 * What a customer bought and paid.
 *
 * @param paid what came from him less what went back, and what he paid on receipt of the goods
 */
public record CustomerAccount(Buyer buyer, Money paid) {}
