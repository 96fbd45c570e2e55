package shop.prilavok.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the merchant remembers of his tab of customers: what he noted, and whom he took out. Customers by number. */
final class Notebook {
    private final Map<String, String> noted = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    void note(String customer, String header, String text) {
        noted.put(customer + header, text);
    }

    /** With the row goes what stood in it. */
    void delete(String customer) {
        deleted.add(customer);
        noted.remove(customer + CustomersList.TAGS);
        noted.remove(customer + CustomersList.REMARK);
    }

    /** What has to stand under this header; empty for nothing. */
    String noted(String customer, String header) {
        return noted.getOrDefault(customer + header, "");
    }

    boolean wasDeleted(String customer) {
        return deleted.contains(customer);
    }
}
