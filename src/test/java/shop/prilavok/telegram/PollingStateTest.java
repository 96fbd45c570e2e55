package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PollingStateTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final PollingState state = new PollingState(PollingRhythm.usual(), () -> now, new Random(7));

    private static PollFailed answered(int code, String parameters) throws JsonProcessingException {
        return PollFailed.answered(
                code, new ObjectMapper().readTree("{\"description\":\"Why\",\"parameters\":" + parameters + "}"));
    }

    @Test
    void pauses_grow_up_to_half_a_minute_and_no_further_however_long_the_outage() {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 2000; i++) {
            state.failed(PollFailed.passing("down"));
            longest = longest.compareTo(state.pause()) > 0 ? longest : state.pause();
            assertThat(state.pause()).isBetween(Duration.ofMillis(250), Duration.ofSeconds(30));
        }
        assertThat(longest).isGreaterThan(Duration.ofSeconds(20));
        state.succeeded();
        state.failed(PollFailed.passing("down"));
        assertThat(state.pause()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void the_wait_that_telegram_asks_for_is_kept() throws JsonProcessingException {
        state.failed(answered(429, "{\"retry_after\":17}"));
        assertThat(state.pause()).isEqualTo(Duration.ofSeconds(17));
        assertThat(state.nextBackOffMillis()).isEqualTo(17_000);
    }

    @Test
    void another_program_that_polls_the_bot_is_given_five_seconds() throws JsonProcessingException {
        state.failed(answered(409, "{}"));
        assertThat(state.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_refused_token_is_tried_once_a_minute() throws JsonProcessingException {
        state.failed(answered(401, "{}"));
        assertThat(state.pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_age_of_the_last_poll_is_known() {
        now = now.plusSeconds(40);
        assertThat(state.sinceLastPoll()).isEqualTo(Duration.ofSeconds(40));
        state.succeeded();
        assertThat(state.sinceLastPoll()).isZero();
    }

    @Test
    void trouble_is_over_with_the_first_good_answer() {
        state.failed(PollFailed.passing("down"));
        assertThat(state.trouble()).contains("down");
        state.succeeded();
        assertThat(state.trouble()).isEmpty();
    }
}
