package shop.prilavok.order;

import java.util.Arrays;

/** The name of an order's state, for those who keep it or put it into words: tables, texts, the sheet. */
public enum OrderState {
    AWAITING_PAYMENT("AwaitingPayment"),
    EXPIRED("Expired"),
    CANCELED("Canceled"),
    PAID_SHORT("PaidShort"),
    PAID("Paid"),
    CONFIRMED("Confirmed"),
    ACCEPTED("Accepted"),
    SHIPPED("Shipped"),
    DELIVERED("Delivered"),
    REFUNDING("Refunding"),
    REFUNDED("Refunded");

    private final String word;

    OrderState(String word) {
        this.word = word;
    }

    /** As it stands in the tables and in the names of texts. */
    public String word() {
        return word;
    }

    /** Throws {@link IllegalArgumentException} for any other word. */
    public static OrderState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("An order in a state that this version does not know: " + word));
    }
}
