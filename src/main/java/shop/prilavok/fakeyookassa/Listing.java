package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page of a list, newest first: filters, a limit of 1 to 100 with 10 by default, and a cursor. */
final class Listing<T> {
    private static final Pattern FINER_THAN_MILLISECONDS = Pattern.compile("\\.\\d{4}");

    private final Map<String, String> query;
    private final Function<T, String> id;
    private Predicate<T> filter = item -> true;

    /** @param created the time of making, which every list can be filtered by */
    Listing(Map<String, String> query, Function<T, String> id, Function<T, String> created) {
        this.query = query;
        this.id = id;
        within("created_at", created);
    }

    Listing<T> where(String parameter, Function<T, String> value) {
        String wanted = query.get(parameter);
        if (wanted != null) {
            filter = filter.and(item -> value.apply(item).equals(wanted));
        }
        return this;
    }

    /** @param time a time as on the wire, or nothing, which lies in no range */
    Listing<T> within(String parameter, Function<T, String> time) {
        bound(parameter + ".gte", time, order -> order >= 0);
        bound(parameter + ".gt", time, order -> order > 0);
        bound(parameter + ".lte", time, order -> order <= 0);
        bound(parameter + ".lt", time, order -> order < 0);
        return this;
    }

    ObjectNode page(Collection<T> oldestFirst, Function<T, ObjectNode> show) {
        List<T> all = new ArrayList<>(oldestFirst);
        Collections.reverse(all);
        List<T> rest = after(query.get("cursor"), all);
        rest.removeIf(filter.negate());
        int limit = limit();
        ObjectNode page = Wire.object().put("type", "list");
        ArrayNode items = page.putArray("items");
        rest.stream().limit(limit).map(show).forEach(items::add);
        if (rest.size() > limit) {
            page.put("next_cursor", id.apply(rest.get(limit - 1)));
        }
        return page;
    }

    private List<T> after(@Nullable String cursor, List<T> all) {
        if (cursor == null) {
            return all;
        }
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor)) {
                return new ArrayList<>(all.subList(i + 1, all.size()));
            }
        }
        throw ApiRefusal.value("cursor");
    }

    private int limit() {
        String limit = query.getOrDefault("limit", "10");
        if (!limit.matches("[1-9]\\d?|100")) {
            throw ApiRefusal.value("limit");
        }
        return Integer.parseInt(limit);
    }

    private void bound(String parameter, Function<T, String> time, Predicate<Integer> fits) {
        String bound = query.get(parameter);
        if (bound == null) {
            return;
        }
        if (FINER_THAN_MILLISECONDS.matcher(bound).find()) {
            throw ApiRefusal.value(parameter);
        }
        try {
            Instant edge = Instant.parse(bound);
            filter = filter.and(item -> {
                String at = time.apply(item);
                return !at.isEmpty() && fits.test(Instant.parse(at).compareTo(edge));
            });
        } catch (DateTimeParseException e) {
            throw ApiRefusal.value(parameter);
        }
    }
}
