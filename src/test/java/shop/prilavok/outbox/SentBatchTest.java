package shop.prilavok.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentBatchTest {
    @Test
    void a_log_shows_which_batch_it_is_and_nothing_of_what_is_in_it() {
        byte[] body = "{\"name\":\"Анна\"}".getBytes(UTF_8);
        SentBatch batch = new SentBatch(7, "hash", body, List.of(1L, 2L), true, Instant.EPOCH);
        assertThat(batch).hasToString("SentBatch[7, parcels=2, ambiguous=true]");
    }
}
