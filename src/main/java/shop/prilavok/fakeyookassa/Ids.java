package shop.prilavok.fakeyookassa;

import java.time.InstantSource;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes ids of YooKassa's form: 36 characters that look like a UUID and are none. Not thread-safe. */
final class Ids {
    private final InstantSource clock;
    private final RandomGenerator random;
    private int made;

    Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    String next() {
        long seconds = clock.instant().getEpochSecond() & 0xffff_ffffL;
        return String.format(
                Locale.ROOT, "%08x-000f-5000-9000-%06x%06x", seconds, made++ & 0xff_ffff, random.nextInt(1 << 24));
    }
}
