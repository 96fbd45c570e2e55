package shop.prilavok.payment;

/** Payments that nobody here knows. Writing is to be done inside a unit of work. */
public interface Orphans {
    /** False when it was found before. */
    boolean add(Orphan orphan);
}
