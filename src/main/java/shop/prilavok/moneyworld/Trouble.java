package shop.prilavok.moneyworld;

/** What YooKassa, or the way to it, can do to one call. */
enum Trouble {
    /** 500, and nothing has happened. */
    DOWN,
    /** 500, and yet the work is done. */
    FAILS_AFTER_EFFECT,
    /** The connection closes before the work. */
    HANGS_UP_BEFORE_EFFECT,
    /** The work is done, then the connection closes. */
    HANGS_UP_AFTER_EFFECT,
    /** A long silence, and nothing has happened. */
    HANGS,
    /** A long silence, and yet the work is done. */
    HANGS_AFTER_EFFECT,
    /** The work is done after the caller gave up. */
    LATE,
    /** The call arrives twice. */
    TWICE,
    TOO_MANY_REQUESTS,
    /** The shop's key is not known. */
    UNAUTHORIZED
}
