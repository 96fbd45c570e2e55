package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.sheets.SheetAnswer.NoToken;
import shop.prilavok.sheets.SheetAnswer.NotNow;
import shop.prilavok.sheets.SheetAnswer.NotSent;
import shop.prilavok.sheets.SheetAnswer.Ok;
import shop.prilavok.sheets.SheetAnswer.Refused;
import shop.prilavok.sheets.SheetAnswer.Unknown;

class SheetsConnectionTest {
    private static final byte[] BODY = "{\"requests\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String DONE = "{\"spreadsheetId\":\"s\"}";

    private final MockWebServer google = new MockWebServer();
    private final List<RecordedRequest> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<RecordedRequest> tokens = Collections.synchronizedList(new ArrayList<>());
    private final Deque<MockResponse> answers = new ArrayDeque<>();
    private MockResponse token = json(200, "{\"access_token\":\"t\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    private Instant now = Instant.parse("2026-11-21T09:00:10Z");

    @BeforeEach
    void start() throws IOException {
        google.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getTarget().equals("/token")) {
                    tokens.add(request);
                    return token;
                }
                calls.add(request);
                return answers.isEmpty() ? json(200, DONE) : answers.removeFirst();
            }
        });
        google.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void the_token_comes_from_where_the_credentials_file_says() {
        assertThat(connection().write(BODY)).isInstanceOf(Ok.class);

        assertThat(tokens).hasSize(1);
        assertThat(calls.get(0).getHeaders().get("Authorization")).isEqualTo("Bearer t");
    }

    @Test
    void the_very_bytes_are_sent() throws Exception {
        byte[] body = "{ \"requests\" : [ ] , \"odd\": \"ё\"}".getBytes(StandardCharsets.UTF_8);
        connection().write(body);

        assertThat(calls.get(0).getTarget()).startsWith("/v4/spreadsheets/sheet-id:batchUpdate");
        assertThat(unpacked(calls.get(0))).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "404", "413"})
    void a_refusal_is_told_with_googles_words(int status) {
        answers.add(json(status, "{\"error\":{\"code\":" + status + ",\"message\":\"No.\",\"status\":\"X\"}}"));

        assertThat(connection().write(BODY)).isEqualTo(new Refused<>(status, "No."));
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "408", "409", "307"})
    void an_answer_that_leaves_it_open_is_asked_for_once_only(int status) {
        answers.add(new MockResponse.Builder()
                .code(status)
                .setHeader("Location", google.url("/elsewhere").toString())
                .body("<html>try again</html>")
                .build());

        assertThat(connection().write(BODY)).isInstanceOf(Unknown.class);
        assertThat(calls).hasSize(1);
    }

    @Test
    void half_an_answer_a_web_page_and_a_cut_connection_leave_it_open() {
        answers.add(new MockResponse.Builder()
                .body(DONE.repeat(1000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        answers.add(new MockResponse.Builder()
                .body("<html>Sign in to the Wi-Fi</html>")
                .build());
        answers.add(new MockResponse.Builder().body("").build());
        answers.add(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        SheetsConnection connection = connection();

        for (int i = 1; i <= 4; i++) {
            assertThat(connection.write(BODY)).isInstanceOf(Unknown.class);
            assertThat(calls).hasSize(i);
        }
    }

    @Test
    void a_call_without_an_answer_is_abandoned_at_the_deadline() {
        answers.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThat(connection(Duration.ofMillis(300)).write(BODY))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.why()).contains("no answer"));
    }

    @Test
    void a_stale_token_is_replaced_once() {
        answers.add(json(401, "{}"));
        assertThat(connection().write(BODY)).isInstanceOf(Ok.class);
        assertThat(tokens).hasSize(2);

        answers.add(json(401, "{}"));
        answers.add(json(401, "{}"));
        assertThat(connection().write(BODY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(401));
        assertThat(calls).hasSize(4);
    }

    @Test
    void without_a_token_nothing_is_sent() {
        token = json(400, "{\"error\":\"invalid_grant\"}");

        assertThat(connection().write(BODY))
                .isInstanceOfSatisfying(
                        NoToken.class, noToken -> assertThat(noToken.why()).contains(Keys.EMAIL));
        assertThat(calls).isEmpty();
    }

    @Test
    void a_token_that_nobody_gives_just_now_says_nothing_about_the_key() {
        token = json(503, "{}");

        assertThat(connection().write(BODY)).isInstanceOf(NotSent.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void without_a_connection_nothing_is_sent() {
        SheetsConnection connection = connection();
        connection.write(BODY); // has its token now
        google.close();

        assertThat(connection.write(BODY)).isInstanceOf(NotSent.class);
    }

    @Test
    void a_spent_quota_closes_the_gate_until_the_next_minute() {
        answers.add(json(429, "<html>too many</html>"));
        SheetsConnection connection = connection();

        assertThat(connection.write(BODY))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        notNow -> assertThat(notNow.after())
                                .isBetween(Duration.ofMillis(50_500), Duration.ofMillis(52_500)));
        assertThat(connection.write(BODY)).isInstanceOf(NotNow.class);
        assertThat(calls).hasSize(1);

        now = now.plusSeconds(53);
        assertThat(connection.write(BODY)).isInstanceOf(Ok.class);
    }

    @Test
    void no_more_calls_leave_than_a_minute_allows() {
        SheetsConnection connection = connection();
        for (int i = 0; i < SheetsConnection.WRITES; i++) {
            assertThat(connection.write(BODY)).isInstanceOf(Ok.class);
        }

        assertThat(connection.write(BODY))
                .isEqualTo(new NotNow<>(Duration.ofMinutes(1), "our own limit of calls a minute is reached"));
        assertThat(connection.look(List.of(), "sheets.properties")).isInstanceOf(Ok.class);
        assertThat(calls).hasSize(SheetsConnection.WRITES + 1);

        now = now.plusSeconds(60);
        assertThat(connection.write(BODY)).isInstanceOf(Ok.class);
    }

    private SheetsConnection connection() {
        return connection(Duration.ofSeconds(20));
    }

    private SheetsConnection connection(Duration deadline) {
        return new SheetsConnection(
                new SheetsConnection.Target(URI.create(google.url("/").toString()), "sheet-id", deadline),
                Keys.account(google.url("/token").toString()),
                Optional.empty(),
                () -> now,
                new Random(1));
    }

    private static byte[] unpacked(RecordedRequest request) throws IOException {
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(request.getBody().toByteArray()))) {
            return unpacked.readAllBytes();
        }
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}
