package shop.prilavok.catalog;

/** What is on sale now: the last good version of every row of the sheet. Thread-safe; never waits for Google. */
public interface Catalog {
    CatalogSnapshot current();
}
