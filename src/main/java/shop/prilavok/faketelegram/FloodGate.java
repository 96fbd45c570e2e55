package shop.prilavok.faketelegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts what was sent to each chat and refuses what is too much. Guarded by the cloud's lock. */
final class FloodGate {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FloodLimits limits;
    /** When the last slot of a private chat will have grown back: a bucket kept as one number. */
    private final Map<Long, Instant> paidUntil = new HashMap<>();

    private final Map<Long, Deque<Instant>> sentToGroup = new HashMap<>();

    FloodGate(FloodLimits limits) {
        this.limits = limits;
    }

    /** Takes room for some messages, or throws a 429 {@link Refusal} and takes nothing. */
    void pass(Chat chat, int messages, Instant now) {
        if (chat.group) {
            passGroup(chat.id, messages, now);
        } else {
            passPrivate(chat.id, messages, now);
        }
    }

    private void passPrivate(long chatId, int messages, Instant now) {
        Instant from = paidUntil.getOrDefault(chatId, now);
        Instant until = (from.isBefore(now) ? now : from).plusSeconds(messages);
        Duration excess = Duration.between(now.plusSeconds(limits.privateBurst()), until);
        if (excess.compareTo(Duration.ZERO) > 0) {
            throw Refusal.tooManyRequests(wholeSeconds(excess));
        }
        paidUntil.put(chatId, until);
    }

    private void passGroup(long chatId, int messages, Instant now) {
        Deque<Instant> sent = sentToGroup.computeIfAbsent(chatId, id -> new ArrayDeque<>());
        while (!sent.isEmpty() && !sent.element().plus(MINUTE).isAfter(now)) {
            sent.remove();
        }
        if (!sent.isEmpty() && sent.size() + messages > limits.groupPerMinute()) {
            throw Refusal.tooManyRequests(
                    wholeSeconds(Duration.between(now, sent.element().plus(MINUTE))));
        }
        for (int i = 0; i < messages; i++) {
            sent.add(now);
        }
    }

    private static int wholeSeconds(Duration wait) {
        return (int) Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
