package shop.prilavok.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the merchant remembers of his tab of customers: what he noted, and whom he took out. Customers by number. */
final class Notebook {
    private final Map<String, String> noted = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private boolean restored;

    void note(String customer, String header, String text) {
        noted.put(customer + header, text);
    }

    /** With the row goes what stood in it. */
    void delete(String customer) {
        deleted.add(customer);
        noted.remove(customer + CustomersList.TAGS);
        noted.remove(customer + CustomersList.REMARK);
    }

    /** What stands in the sheet now. */
    Map<String, String> standing() {
        return new HashMap<>(noted);
    }

    /** That stands there again, and rows that came since then do not. */
    void restore(Map<String, String> standing) {
        noted.clear();
        noted.putAll(standing);
        restored = true;
    }

    /** What has to stand under this header; empty for nothing. */
    String noted(String customer, String header) {
        return noted.getOrDefault(customer + header, "");
    }

    boolean wasDeleted(String customer) {
        return restored || deleted.contains(customer);
    }
}
