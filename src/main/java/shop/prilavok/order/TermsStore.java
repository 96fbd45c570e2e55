package shop.prilavok.order;

/** Keeps the last good terms across restarts, so that the shop opens while Google is away. */
public interface TermsStore {
    Terms load();

    /** Puts these in the place of those that were kept. Inside a unit of work. */
    void replace(Terms terms);
}
