package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final TimeOrderedIds ids = new TimeOrderedIds(() -> now, new Random(7));

    @Test
    void what_is_named_later_comes_later_in_the_order_of_names() {
        String before = ids.get();
        now = now.plusMillis(1);
        assertThat(ids.get()).isGreaterThan(before);
    }

    @Test
    void names_of_one_moment_tell_the_same_time_and_differ() {
        assertThat(Stream.generate(ids).limit(10_000))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(UUID.fromString(name).getMostSignificantBits() >>> 16)
                        .isEqualTo(now.toEpochMilli()));
    }

    @Test
    void a_name_is_a_uuid_of_the_version_that_tells_the_time() {
        UUID id = UUID.fromString(ids.get());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }
}
