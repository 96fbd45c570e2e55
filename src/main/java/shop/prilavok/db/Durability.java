package shop.prilavok.db;

/** How what one writer committed comes to last. Used by one thread at a time. */
interface Durability {
    /** A connection that commits are going to be made on, before anything is done on it. */
    default void join(Link link) {}

    /**
     * Commits what was changed on this connection, and returns when it is on disk. When this throws it stays open whether
     * the changes will be found after a crash.
     */
    void commit(Link link);

    /** Units went wrong on this connection, not by their own fault; it is going to be closed. */
    default void failed(Link link, Throwable cause) {}

    /** There will be no more commits. */
    default void close() {}

    /** A flush of everything after each commit. */
    static Durability flushing(Flush flush) {
        return link -> {
            link.commit();
            flush.flush(link);
        };
    }
}
