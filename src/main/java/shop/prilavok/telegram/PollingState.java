package shop.prilavok.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * How the polling goes: what is wrong, since when nothing came, how long to pause. One line is logged when a trouble
 * begins, changes or ends, not for each attempt. Thread-safe.
 */
final class PollingState implements BackOff {
    private static final Logger log = LoggerFactory.getLogger(PollingState.class);

    private final PollingRhythm rhythm;
    private final InstantSource clock;
    private final RandomGenerator random;
    private Instant lastPoll;
    private @Nullable String trouble;
    private int failures;
    private Duration pause;

    PollingState(PollingRhythm rhythm, InstantSource clock, RandomGenerator random) {
        this.rhythm = rhythm;
        this.clock = clock;
        this.random = random;
        this.lastPoll = clock.instant();
        this.pause = rhythm.firstPause();
    }

    synchronized void succeeded() {
        lastPoll = clock.instant();
        failures = 0;
        if (trouble != null) {
            trouble = null;
            log.info("Telegram answers again");
        }
    }

    synchronized void failed(PollFailed failure) {
        failures++;
        pause = switch (failure.trouble()) {
            case PASSING -> growing();
            case ASKED_TO_WAIT -> failure.asked();
            case CONFLICT, WEBHOOK -> rhythm.conflictPause();
            case REFUSED -> rhythm.refusedPause();
        };
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(trouble)) {
            trouble = message;
            if (failure.trouble() == PollFailed.Trouble.REFUSED) {
                log.error("No updates from Telegram: {}", message);
            } else {
                log.warn("No updates from Telegram, trying on: {}", message);
            }
        }
    }

    /** Doubles from failure to failure, half of it by chance. */
    private Duration growing() {
        long full = rhythm.firstPause().toMillis() << Math.min(failures - 1, 16);
        long most = Math.min(full, rhythm.longestPause().toMillis());
        return Duration.ofMillis(most / 2 + (long) (random.nextDouble() * most / 2));
    }

    synchronized Duration pause() {
        return pause;
    }

    synchronized Duration sinceLastPoll() {
        return Duration.between(lastPoll, clock.instant());
    }

    synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void reset() {
        // Whether all is well is known from Telegram's own answer, see succeeded().
    }

    @Override
    public long nextBackOffMillis() {
        return pause().toMillis();
    }
}
