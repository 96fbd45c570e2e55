package shop.prilavok.order;

/**
 * What the merchant chose for an order in his list.
 *
 * @param track number of the parcel as he typed it, on one line, at most {@value #MAX_TRACK} characters; empty when there is none
 */
public record Wish(Choice choice, String track) {
    public static final int MAX_TRACK = 200;

    /** Nothing is chosen. */
    public static final Wish NONE = new Wish(Choice.NOTHING, "");

    /** What is to be done with the order. */
    public enum Choice {
        NOTHING,
        ACCEPT,
        SHIP,
        DELIVER,
        CANCEL,
        /** Something that the shop does not know. */
        UNCLEAR
    }

    public Wish {
        if (track.length() > MAX_TRACK) {
            throw new IllegalArgumentException("A track number has at most " + MAX_TRACK + " characters");
        }
    }
}
