package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What waits for the bot. An update stays until a later offset confirms it or its time is over. */
final class Updates {
    static final Duration CALLBACK_LIFE = Duration.ofSeconds(150);
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Set<String> ONLY_ON_DEMAND =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private long next;
    private int forgotten;

    private record Waiting(long id, Instant dies, ObjectNode json) {}

    Updates(long first) {
        next = first;
    }

    void add(String kind, JsonNode content, Instant now) {
        if (allowed.isEmpty() ? ONLY_ON_DEMAND.contains(kind) : !allowed.contains(kind)) {
            return;
        }
        long id = next++;
        Duration life = kind.equals("callback_query") ? CALLBACK_LIFE : LIFE;
        ObjectNode json = Json.object().put("update_id", id);
        json.set(kind, content);
        queue.add(new Waiting(id, now.plus(life), json));
    }

    /** Persistent, as at Telegram: holds until another list is given; an empty list means the usual kinds. */
    void allow(JsonNode kinds) {
        Set<String> wanted = new LinkedHashSet<>();
        kinds.forEach(kind -> wanted.add(kind.asText()));
        allowed = wanted;
    }

    Set<String> allowed() {
        return allowed;
    }

    /**
     * Forgets updates below the offset. A negative offset keeps that many of the newest; one from the future says that
     * the caller still counts by ids of an earlier time, and confirms nothing.
     */
    void confirm(long offset) {
        if (offset < 0) {
            while (queue.size() > -offset) {
                queue.remove();
            }
        } else if (offset <= next) {
            queue.removeIf(waiting -> waiting.id() < offset);
        }
    }

    ArrayNode peek(long limit, Instant now) {
        forgetTheDead(now);
        ArrayNode batch = Json.array();
        queue.stream().limit(limit).forEach(waiting -> batch.add(waiting.json()));
        return batch;
    }

    /** How many nobody fetched in time. */
    int forgotten() {
        return forgotten;
    }

    private void forgetTheDead(Instant now) {
        int before = queue.size();
        queue.removeIf(waiting -> !waiting.dies().isAfter(now));
        forgotten += before - queue.size();
    }

    int pending(Instant now) {
        forgetTheDead(now);
        return queue.size();
    }

    void drop() {
        queue.clear();
    }

    /** Numbers go on from here, as after a week of silence. What waits is lost. */
    void restartAt(long id) {
        queue.clear();
        next = id;
    }
}
