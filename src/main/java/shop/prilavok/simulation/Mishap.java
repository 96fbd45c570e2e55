package shop.prilavok.simulation;

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
    HANG
}
