package shop.prilavok.payment;

/** What the payment service may allow or refuse to a shop, each on its own. */
public enum GatewayCall {
    /** Making payments. */
    CHARGE,
    /** Looking at payments and refunds, one or many. */
    LOOK,
    /** Taking held money, or letting it go. */
    CAPTURE,
    REFUND
}
