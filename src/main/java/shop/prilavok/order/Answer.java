package shop.prilavok.order;

import java.util.Map;
import java.util.Optional;

/** What the merchant is told in his list about a wish that was not granted. */
public enum Answer {
    /** Nothing to say: it was done, or nothing was wished. */
    NOTHING,
    UNCLEAR,
    NOT_PAID_YET,
    /** The money came and the goods are gone: that has to be decided first. */
    DECIDE_FIRST,
    /** The order has ended without a sale, or the money is on its way back. */
    TOO_LATE,
    /** It was not possible when it was chosen, and would be now. */
    CHOOSE_AGAIN,
    /** Money goes back only when an admin confirms it in the chat. */
    CONFIRM_IN_CHAT;

    /**
     * @param heard the wishes of many orders
     * @param state of the order as it is now
     */
    public static Answer to(Map<OrderId, Wishes.Heard> heard, OrderId order, OrderState state) {
        return Optional.ofNullable(heard.get(order)).map(one -> to(one, state)).orElse(NOTHING);
    }

    /** @param state of the order as it is now */
    static Answer to(Wishes.Heard heard, OrderState state) {
        Wish.Choice choice = heard.wish().choice();
        if (heard.granted() || choice == Wish.Choice.NOTHING) {
            return NOTHING;
        }
        if (choice == Wish.Choice.UNCLEAR) {
            return UNCLEAR;
        }
        if (hasCome(choice, state)) {
            return NOTHING;
        }
        return switch (state) {
            case AWAITING_PAYMENT -> choice == Wish.Choice.CANCEL ? CHOOSE_AGAIN : NOT_PAID_YET;
            case EXPIRED, CANCELED, REFUNDING, REFUNDED -> choice == Wish.Choice.CANCEL ? NOTHING : TOO_LATE;
            case PAID_SHORT -> choice == Wish.Choice.CANCEL ? CONFIRM_IN_CHAT : DECIDE_FIRST;
            case PAID, CONFIRMED, ACCEPTED, SHIPPED, DELIVERED ->
                choice == Wish.Choice.CANCEL ? CONFIRM_IN_CHAT : CHOOSE_AGAIN;
        };
    }

    /** Somebody did it in the meantime. */
    private static boolean hasCome(Wish.Choice choice, OrderState state) {
        return switch (choice) {
            case ACCEPT -> state == OrderState.ACCEPTED || hasCome(Wish.Choice.SHIP, state);
            case SHIP -> state == OrderState.SHIPPED || hasCome(Wish.Choice.DELIVER, state);
            case DELIVER -> state == OrderState.DELIVERED;
            case NOTHING, UNCLEAR, CANCEL -> false;
        };
    }
}
