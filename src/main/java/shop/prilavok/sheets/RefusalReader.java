package shop.prilavok.sheets;

import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Tells refusals, after which nothing was applied, from answers that leave it open. */
final class RefusalReader {
    private static final int CHARACTERS = 200;

    private final InstantSource clock;
    private final RandomGenerator chance;

    RefusalReader(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    <T> SheetAnswer<T> read(int status, String body) {
        if (status == 429) {
            return new SheetAnswer.NotNow<>(untilNextMinute(), "Google's quota of the minute is spent");
        }
        if (status < 400 || status >= 500 || status == 408 || status == 409) {
            return new SheetAnswer.Unknown<>("Google answered " + status + ": " + message(body));
        }
        return new SheetAnswer.Refused<>(status, message(body));
    }

    /** Quotas are refilled every minute; a little chance keeps many shops from coming back at one moment. */
    private Duration untilNextMinute() {
        Instant now = clock.instant();
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Duration.between(now, next).plusMillis(500 + chance.nextLong(2_000));
    }

    private static String message(String body) {
        try {
            GoogleJsonErrorContainer container =
                    GsonFactory.getDefaultInstance().fromString(body, GoogleJsonErrorContainer.class);
            return cut(container.getError().getMessage());
        } catch (IOException | RuntimeException e) { // a web page
            return cut(body);
        }
    }

    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= CHARACTERS ? line : line.substring(0, CHARACTERS) + "…";
    }
}
