package shop.prilavok.order;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the merchant keeps about a customer, for himself and his admins. It is never shown to the customer.
 *
 * @param tags in his order, each once; together, as {@link #joined} has them, at most {@value #MAX_TAGS} characters
 * @param remark at most {@value #MAX_REMARK} characters; empty when there is none
 */
public record CustomerNote(List<String> tags, String remark) {
    public static final int MAX_TAGS = 100;
    public static final int MAX_REMARK = 200;

    /** Nothing is kept. */
    public static final CustomerNote NONE = new CustomerNote(List.of(), "");

    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    public CustomerNote {
        tags = List.copyOf(tags);
        if (remark.length() > MAX_REMARK || joined(tags).length() > MAX_TAGS) {
            throw new IllegalArgumentException(
                    "A note has at most " + MAX_TAGS + " characters of tags, and " + MAX_REMARK + " of a remark");
        }
    }

    /**
     * Reads tags that are parted by commas; what differs in case alone is one tag. Those that would be too many are left
     * out, whole ones only: half a word is another tag.
     */
    public static List<String> tags(String typed) {
        Map<String, String> tags = new LinkedHashMap<>();
        int length = 0;
        for (String tag : Arrays.stream(BETWEEN.split(typed)).map(String::strip).toList()) {
            String plain = tag.toLowerCase(Locale.ROOT);
            if (tag.isEmpty() || tags.containsKey(plain)) {
                continue;
            }
            length += tag.length() + (tags.isEmpty() ? 0 : 2);
            if (length > MAX_TAGS) {
                break;
            }
            tags.put(plain, tag);
        }
        return List.copyOf(tags.values());
    }

    /** The tags on one line, such as {@code опт, постоянный}. */
    public String joined() {
        return joined(tags);
    }

    private static String joined(List<String> tags) {
        return String.join(", ", tags);
    }

    /** Shows neither tags nor remark, which may tell of a person. */
    @Override
    public String toString() {
        return "CustomerNote[" + tags.size() + " tags, " + remark.length() + " characters]";
    }
}
