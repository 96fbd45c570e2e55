package shop.prilavok.order;

/** Something that a merchant decides in his sheet; each has a usual value that holds until he does. */
public enum Preference {
    /** What customers call the shop. */
    SHOP_NAME,
    /** Whether orders are taken: "yes" or "no". */
    OPEN,
    /** For how much the goods of an order have to be at least, before any discount: in kopecks. */
    LEAST_SUM,
    /** How to reach a human being, in the merchant's words. */
    CONTACT,
    /** From how many pieces on customers are told how many are left. */
    FEW_LEFT
}
