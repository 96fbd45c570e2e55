package shop.prilavok.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import shop.prilavok.chat.ChatId;

/**
 * Keeps what is sent and edited below Telegram's flood limits: 20 in 20 s to one person, so that he
 * may press quickly for a while, and 18 a minute in one group. There is no limit in all: Telegram's 30 a second is meant for
 * broadcasts (tdlib/td#3034). Counts and refuses, never waits. Forgets everything with the program. Thread-safe.
 *
 * <p>Who is refused is told a moment of his own. Were all told the same one, hundreds of order cards that wait for the admins'
 * chat would come at once, be refused again but for one, and keep everybody else's messages waiting meanwhile. Nobody is known by
 * name here: who comes first takes the place that is due, and whose it was gets another.
 */
final class FloodGate {
    private static final Limit TO_ONE_PERSON = new Limit(20, Duration.ofSeconds(20));
    private static final Limit IN_ONE_GROUP = new Limit(18, Duration.ofMinutes(1));
    private static final int MANY_CHATS = 5000;

    private final InstantSource clock;
    private final Map<ChatId, Window> chats = new HashMap<>();

    FloodGate(InstantSource clock) {
        this.clock = clock;
    }

    /** Zero when a message may go to this chat now, and it is counted then; otherwise how long to wait. */
    synchronized Duration pass(ChatId chat) {
        Instant now = clock.instant();
        return window(chat, now).pass(now);
    }

    /** The same for somebody who does not come again: he passes, or takes no place. */
    synchronized boolean passNow(ChatId chat) {
        Instant now = clock.instant();
        Window window = window(chat, now);
        return window.isOpen(now) && window.pass(now).isZero();
    }

    /** Telegram asked to leave this chat alone for a while. */
    synchronized void closeFor(ChatId chat, Duration pause) {
        Instant now = clock.instant();
        window(chat, now).closedUntil = now.plus(pause);
    }

    private Window window(ChatId chat, Instant now) {
        if (chats.size() > MANY_CHATS) {
            chats.values().removeIf(window -> window.at(now).isIdle(now));
        }
        return chats.computeIfAbsent(chat, id -> new Window(id.value() < 0 ? IN_ONE_GROUP : TO_ONE_PERSON))
                .at(now);
    }

    private record Limit(int messages, Duration period) {
        /** From one message to the next; a little more, or as many would not quite fit. */
        Duration pace() {
            return period.dividedBy(messages).plusMillis(1);
        }
    }

    /** The moments of the last messages, at most as many as the limit allows. */
    private static final class Window {
        private final Limit limit;
        private final Deque<Instant> sent = new ArrayDeque<>();
        private final Deque<Instant> promised = new ArrayDeque<>();
        private Instant closedUntil = Instant.EPOCH;
        private Instant latest = Instant.EPOCH;

        Window(Limit limit) {
            this.limit = limit;
        }

        /** To be called before anything else. When the clock was put back, it is as if no time had passed since. */
        Window at(Instant now) {
            if (now.isBefore(latest)) {
                Duration jump = Duration.between(now, latest);
                putBack(sent, jump);
                putBack(promised, jump);
                closedUntil = closedUntil.minus(jump);
            }
            latest = now;
            return this;
        }

        private static void putBack(Deque<Instant> moments, Duration jump) {
            for (int left = moments.size(); left > 0; left--) {
                moments.add(moments.remove().minus(jump));
            }
        }

        boolean isOpen(Instant now) {
            Instant next = promised.peek();
            return wait(now).isZero() && (next == null || !next.isAfter(now));
        }

        Duration pass(Instant now) {
            if (isOpen(now)) {
                promised.poll();
                count(now);
                return Duration.ZERO;
            }
            Instant place = now.plus(wait(now));
            if (!promised.isEmpty()) {
                Instant behind = promised.getLast().plus(limit.pace());
                place = behind.isAfter(place) ? behind : place;
            }
            promised.add(place);
            return Duration.between(now, place);
        }

        private Duration wait(Instant now) {
            Instant free = sent.size() < limit.messages()
                    ? Instant.MIN
                    : sent.element().plus(limit.period());
            Instant open = free.isAfter(closedUntil) ? free : closedUntil;
            return open.isAfter(now) ? Duration.between(now, open) : Duration.ZERO;
        }

        private void count(Instant now) {
            if (sent.size() == limit.messages()) {
                sent.remove();
            }
            sent.add(now);
        }

        boolean isIdle(Instant now) {
            return !closedUntil.isAfter(now)
                    && (promised.isEmpty() || !promised.getLast().isAfter(now))
                    && (sent.isEmpty() || !sent.getLast().plus(limit.period()).isAfter(now));
        }
    }
}
