package shop.prilavok.simulation;

import java.util.Arrays;
import java.util.List;

/** What can go wrong with one request. */
enum Mishap {
    /** It never arrives. */
    LOST,
    /** It has its effect, and the answer never arrives. */
    ANSWER_LOST,
    /** It arrives twice. */
    TWICE,
    /** It has its effect long after its sender gave it up. */
    LATE,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    /** A page of HTML from something in between. */
    HTML,
    /** Nothing arrives, and the sender notices only after a long time. */
    HANG,
    /** The service does not know the shop's key any more; only YooKassa does that here. */
    KEY_REFUSED;

    /** What any service may do at any time. */
    static final List<Mishap> USUAL =
            Arrays.stream(values()).filter(mishap -> mishap != KEY_REFUSED).toList();
}
