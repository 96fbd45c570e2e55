package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.Junk;

class UpdateJunkTest {
    private static final Duration NOW = Duration.ZERO;
    private static final PollingRhythm IMPATIENT =
            new PollingRhythm(NOW, NOW, NOW, NOW, NOW, NOW, NOW, Duration.ofDays(1));
    private static final String MESSAGE = """
            {"update_id":1,"message":{"message_id":5,"date":1700000000,"chat":{"id":7,"type":"private"},\
            "from":{"id":7,"first_name":"Анна","last_name":"Ким","language_code":"ru"},"text":"/start@shop_bot x"}}""";
    private static final String PRESS = """
            {"update_id":2,"callback_query":{"id":"42","from":{"id":7,"first_name":"Анна"},"data":"1|h",\
            "message":{"message_id":5,"chat":{"id":-100,"type":"supergroup"}}}}""";
    private static final String CONTACT = """
            {"update_id":3,"message":{"message_id":6,"chat":{"id":7,"type":"private"},"from":{"id":7},\
            "contact":{"phone_number":"+79161234567","user_id":7}}}""";
    private static final String BLOCKED = """
            {"update_id":4,"my_chat_member":{"chat":{"id":7,"type":"private"},"from":{"id":7},\
            "new_chat_member":{"status":"kicked"}}}""";

    static Stream<byte[]> updates() {
        return Junk.like(MESSAGE, PRESS, CONTACT, BLOCKED, "{\"a\":".repeat(2_000));
    }

    @FuzzTest
    @MethodSource("updates")
    void an_update_is_read_or_refused_without_being_quoted(byte[] junk) {
        String json = Junk.text(junk);
        try {
            assertThat(new TelegramUpdates().read(json).chat()).isNotNull();
        } catch (IllegalArgumentException e) { // how the reader refuses
            assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(100);
            assertThat(e).hasNoCause();
        }
    }

    static Stream<byte[]> answers() {
        return Junk.like(
                "{\"ok\":true,\"result\":[" + MESSAGE + "," + PRESS + "]}",
                "{\"ok\":true,\"result\":[]}",
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many\",\"parameters\":{\"retry_after\":0}}");
    }

    @FuzzTest
    @MethodSource("answers")
    void whatever_a_poll_brings_the_poller_lives_on_and_what_can_be_numbered_is_kept(byte[] junk) throws IOException {
        InboxInMemory inbox = new InboxInMemory();
        UpdateIntake intake = new UpdateIntake(
                answering(Junk.text(junk)),
                inbox,
                InstantSource.system(),
                new PollingState(IMPATIENT, InstantSource.system(), new Random(1)),
                IMPATIENT);
        OkHttpClient poller = new OkHttpClient.Builder().addInterceptor(intake).build();
        try (Response answer = poller.newCall(poll()).execute()) {
            assertThat(answer.body().string()).isEqualTo("{\"ok\":true,\"result\":[]}");
        }
        if (!inbox.ids().isEmpty()) {
            assertThat(intake.offset()).isEqualTo(inbox.ids().get(inbox.ids().size() - 1) + 1);
        }
    }

    private static Request poll() {
        return new Request.Builder().url("http://127.0.0.1/bot1:x/getupdates").build();
    }

    private static OkHttpClient answering(String body) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(body, MediaType.get("application/json")))
                        .build())
                .build();
    }
}
