package shop.prilavok.db;

/** Brings all that was committed over this connection to the disk, and returns when it is there. */
interface Flush {
    /** What H2 does only now and then by itself. */
    Flush CHECKPOINT = link -> link.execute("checkpoint sync");

    void flush(Link link);
}
