package shop.prilavok.fakeyookassa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which request came under which key, for 24 hours from the first one; afterwards the key is as good as new. "The same
 * request" means the same bytes: stricter than YooKassa promises, so that a shop that rebuilds a body is caught here.
 * Not thread-safe.
 */
final class IdempotenceMemory {
    private static final Duration SPAN = Duration.ofHours(24);
    private static final int LONGEST_KEY = 64;

    private record Remembered(String call, String body, String made, Instant at) {}

    private final Map<String, Remembered> byKey = new LinkedHashMap<>();
    private final InstantSource clock;

    IdempotenceMemory(InstantSource clock) {
        this.clock = clock;
    }

    /** The id of what the first such request made; throws if the key is unfit or belongs to another request. */
    Optional<String> recall(String key, String call, String body) {
        if (key.isBlank()) {
            throw ApiRefusal.key("Idempotence key is missing. Send the value in accordance with the documentation");
        }
        if (key.length() > LONGEST_KEY) {
            throw ApiRefusal.key("Idempotence key is too long. Send the value in accordance with the documentation");
        }
        Instant forgotten = clock.instant().minus(SPAN);
        byKey.values().removeIf(old -> !old.at().isAfter(forgotten));
        Remembered first = byKey.get(key);
        if (first == null) {
            return Optional.empty();
        }
        if (!first.call().equals(call) || !first.body().equals(body)) {
            throw ApiRefusal.key("Idempotence key duplicated");
        }
        return Optional.of(first.made());
    }

    void remember(String key, String call, String body, String made) {
        byKey.put(key, new Remembered(call, body, made, clock.instant()));
    }
}
