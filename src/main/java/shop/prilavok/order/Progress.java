package shop.prilavok.order;

import java.time.Instant;

/**
 * When and by whom an order came into its state.
 *
 * @param version counts the changes; a change is stored only over the version that it was made from
 * @param by who did it: an admin's name, or one of the words below, by which no admin {@linkplain #isWord can be called}
 */
public record Progress(int version, Instant since, String by) {
    /** By the customer himself. */
    public static final String CUSTOMER = "customer";
    /** By the shop's own rules. */
    public static final String SHOP = "shop";

    /** By the merchant's choice in his list of orders. */
    public static final String LIST = "list";

    /** Would somebody of this name be taken for another? */
    public static boolean isWord(String name) {
        return name.equals(CUSTOMER) || name.equals(SHOP) || name.equals(LIST);
    }

    Progress next(Instant now, String who) {
        return new Progress(version + 1, now, who);
    }
}
