package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.prilavok.telegram.ScriptedTelegram.answer;
import static shop.prilavok.telegram.ScriptedTelegram.error;
import static shop.prilavok.telegram.ScriptedTelegram.lost;
import static shop.prilavok.telegram.ScriptedTelegram.ok;
import static shop.prilavok.telegram.ScriptedTelegram.silence;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import shop.prilavok.chat.RawUpdate;

class TelegramPollerTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PollingRhythm QUICK = new PollingRhythm(
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofMillis(10),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMillis(10),
            Duration.ofMillis(10),
            Duration.ofMillis(20));

    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final InboxInMemory inbox = new InboxInMemory();
    private final TelegramPoller poller =
            new TelegramPoller(telegram.connection(), inbox, InstantSource.fixed(NOON), new Random(1), QUICK);

    @AfterEach
    void close() {
        poller.close();
        telegram.close();
    }

    private static String update(long id, String text) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":1,\"date\":1700000000,"
                + "\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"A\"},"
                + "\"text\":\"" + text + "\"}}";
    }

    private void awaitIds(Long... ids) {
        await().untilAsserted(() -> assertThat(inbox.ids()).containsExactly(ids));
    }

    private List<Long> offsets() {
        return telegram.calls("getUpdates").stream()
                .map(call -> call.parameters().path("offset").asLong())
                .toList();
    }

    @Test
    void updates_are_stored_as_they_came_and_acknowledged_with_the_next_request() {
        telegram.updates(update(10, "да"), update(11, "нет"));
        poller.start();
        awaitIds(10L, 11L);
        await().untilAsserted(() -> assertThat(offsets()).startsWith(0L, 12L));
        assertThat(inbox.stored().get(0)).isEqualTo(new RawUpdate(10, "7", update(10, "да"), NOON));
        assertThat(poller.check()).isEmpty();
    }

    @Test
    void only_what_the_shop_understands_is_asked_for() {
        poller.start();
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        assertThat(telegram.calls("getUpdates").get(0).parameters().path("allowed_updates"))
                .extracting(name -> name.asText())
                .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
    }

    @Test
    void a_webhook_is_removed_before_polling_without_dropping_what_waits_there() {
        poller.start();
        await().until(() -> telegram.methods().contains("getupdates"));
        assertThat(telegram.methods().get(0)).isEqualTo("deletewebhook");
        ScriptedTelegram.Call removal = telegram.calls("deleteWebhook").get(0);
        assertThat(removal.parameters().path("drop_pending_updates").asBoolean())
                .isFalse();
    }

    @Test
    void a_webhook_that_somebody_sets_meanwhile_is_removed_too() {
        telegram.updates(update(1, "before"))
                .next("getUpdates", conflict("terminated by setWebhook request"))
                .next("getUpdates", conflict("can't use getUpdates method while webhook is active"))
                .next("deleteWebhook", ok("true"))
                .next("deleteWebhook", error(500, "Internal Server Error"))
                .updates(update(2, "after"));
        poller.start();
        awaitIds(1L, 2L);
        assertThat(telegram.methods())
                .startsWith(
                        "deletewebhook",
                        "getupdates",
                        "getupdates",
                        "deletewebhook",
                        "getupdates",
                        "deletewebhook",
                        "getupdates");
        assertThat(telegram.calls("deleteWebhook"))
                .noneMatch(
                        call -> call.parameters().path("drop_pending_updates").asBoolean());
    }

    private static MockResponse conflict(String how) {
        return error(409, "Conflict: " + how);
    }

    @Test
    void another_poller_is_no_webhook() {
        telegram.next("getUpdates", conflict("terminated by other getUpdates request"))
                .updates(update(1, "hi"));
        poller.start();
        awaitIds(1L);
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
    }

    @Test
    void a_webhook_is_removed_by_a_single_poll_too() {
        telegram.next("getUpdates", conflict("can't use getUpdates method while webhook is active"));
        Duration pause = poller.poll();
        assertThat(pause).isEqualTo(QUICK.conflictPause());
        assertThat(telegram.methods()).containsExactly("getupdates", "deletewebhook");
    }

    @Test
    void a_failure_at_the_start_is_tried_again() {
        telegram.next("deleteWebhook", error(500, "Internal Server Error"))
                .next("deleteWebhook", lost())
                .next("deleteWebhook", answer(502, "<html>Bad Gateway</html>"))
                .updates(update(1, "hi"));
        poller.start();
        awaitIds(1L);
        assertThat(telegram.calls("deleteWebhook")).hasSize(4);
    }

    @Test
    void a_batch_that_cannot_be_stored_is_not_acknowledged_and_comes_again() {
        inbox.failNext(new IllegalStateException("the database is away")).failNext(new StackOverflowError());
        for (int i = 0; i < 3; i++) {
            telegram.updates(update(5, "order"));
        }
        poller.start();
        awaitIds(5L);
        await().untilAsserted(() -> assertThat(offsets()).startsWith(0L, 0L, 0L, 6L));
    }

    @Test
    void an_update_that_the_library_cannot_read_is_stored_like_any_other() {
        String gift =
                "{\"update_id\":3,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
                        + "\"gift\":{\"gift\":{\"id\":\"1\",\"star_count\":15}}}}";
        String odd = "{\"update_id\":4,\"message\":\"no object\",\"from_the_future\":{\"chat\":[]}}";
        telegram.updates(gift, odd, "{\"no\":\"number\"}").updates(update(5, "next"));
        poller.start();
        awaitIds(3L, 4L, 5L);
        assertThat(inbox.stored()).extracting(RawUpdate::json).startsWith(gift, odd);
        assertThat(inbox.stored()).extracting(RawUpdate::lane).containsExactly("7", "update", "7");
    }

    @Test
    void numbers_that_start_anew_from_below_are_followed() {
        telegram.updates(update(900, "before"))
                .updates(update(12, "after a silent week"))
                .updates(update(13, "more"));
        poller.start();
        awaitIds(900L, 12L, 13L);
        await().untilAsserted(() -> assertThat(offsets()).startsWith(0L, 901L, 13L, 14L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null result",
                "no list",
                "409",
                "429",
                "500",
                "502 html",
                "200 html",
                "nothing",
                "200 not ok",
                "lost",
                "hang",
                "401",
                "404"
            })
    void the_shop_goes_on_polling_after(String trouble) {
        telegram.next("getUpdates", troubled(trouble)).updates(update(8, "still here"));
        poller.start();
        awaitIds(8L);
        await().untilAsserted(() -> assertThat(poller.check()).isEmpty());
    }

    private static MockResponse troubled(String trouble) {
        return switch (trouble) {
            case "null result" -> ok("null");
            case "no list" -> ok("{\"a\":1}");
            case "409" -> error(409, "Conflict: terminated by other getUpdates request");
            case "429" -> error(429, "Too Many Requests: retry after 1", "{\"retry_after\":1}");
            case "500" -> error(500, "Internal Server Error");
            case "502 html" -> answer(502, "<html><h1>Bad Gateway</h1></html>");
            case "200 html" -> answer(200, "<html>Please log in to the hotel's network</html>");
            case "nothing" -> answer(200, "");
            case "200 not ok" -> answer(200, "{\"ok\":false}");
            case "lost" -> lost();
            case "hang" -> silence();
            case "401" -> error(401, "Unauthorized");
            case "404" -> error(404, "Not Found");
            default -> throw new IllegalArgumentException(trouble);
        };
    }

    @Test
    void a_refused_connection_is_tried_until_telegram_is_there() {
        int port = telegram.port();
        telegram.close();
        poller.start();
        await().untilAsserted(() -> assertThat(poller.check()).isPresent());
        try (ScriptedTelegram back = new ScriptedTelegram(port)) {
            back.updates(update(1, "hello again"));
            awaitIds(1L);
        }
    }

    @Test
    void a_wrong_token_is_told_in_words_that_say_what_to_do() {
        for (int i = 0; i < 1000; i++) {
            telegram.next("getUpdates", error(401, "Unauthorized"));
        }
        poller.start();
        await().untilAsserted(() -> assertThat(poller.check())
                .hasValueSatisfying(said -> assertThat(said).contains("401", "Unauthorized", "BotFather")));
    }

    @Test
    void nobody_finds_the_token_or_what_people_wrote_in_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            inbox.failNext(new IllegalStateException("insert into inbox values ('+79161234567')"));
            telegram.updates(update(1, "+79161234567"))
                    .next("getUpdates", error(401, "Unauthorized"))
                    .next("getUpdates", lost())
                    .next("getUpdates", answer(502, "<html>"))
                    .updates(update(1, "hi"));
            poller.start();
            awaitIds(1L);
            poller.close();
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list).noneMatch(line -> line.getLoggerName().startsWith("org.telegram"));
        assertThat(lines.list)
                .noneMatch(line -> (line.getFormattedMessage() + line.getThrowableProxy())
                        .contains(ScriptedTelegram.TOKEN.substring(6)));
    }

    @Test
    void closing_stores_nothing_any_more_and_asks_no_more() {
        poller.start();
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        poller.close();
        int asked = telegram.calls("getUpdates").size();
        telegram.updates(update(1, "too late"));
        poller.close();
        assertThat(telegram.calls("getUpdates")).hasSize(asked);
        assertThat(inbox.ids()).isEmpty();
    }

    /** The request under way is one that Telegram would answer in a minute. */
    @Test
    void a_program_that_closes_its_poller_ends_by_itself() throws Exception {
        telegram.updates(update(1, "hi")).next("getUpdates", silence());
        Process shop = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PollingProgram.class.getName(),
                        telegram.connection().baseUrl())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(shop.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(shop.exitValue()).isZero();
        } finally {
            shop.destroyForcibly();
        }
    }
}
