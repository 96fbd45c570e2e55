package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.telegram.ScriptedTelegram.error;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.chat.Button;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Markup;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Messenger;
import shop.prilavok.chat.Messenger.Done;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.Screen;

class PicturesTest {
    private static final ChatId ANNA = new ChatId(7);
    private static final MessageRef TEXT = new MessageRef(40, false);
    private static final MessageRef PHOTO = new MessageRef(41, true);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final MockWebServer site = new MockWebServer();
    private final PictureFilesInMemory files = new PictureFilesInMemory();
    private final PictureTroubles troubles = new PictureTroubles();
    private final TelegramMessenger messenger =
            new TelegramMessenger(telegram.connection(), files, troubles, () -> now, Duration.ofSeconds(5));

    @BeforeEach
    void open() throws IOException {
        site.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
        site.close();
    }

    private String link() {
        return site.url("/чай.png").toString();
    }

    private static MockResponse picture(int bytes) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "image/png")
                .body(new Buffer().write(new byte[bytes]))
                .build();
    }

    private Screen tea(String text) {
        return new Screen(
                Markup.of(text),
                Optional.of(link()),
                List.of(List.of(new Button.Act("Купить", "buy"))),
                Optional.empty());
    }

    @Test
    void a_picture_is_fetched_and_uploaded_once_and_then_named_by_telegrams_number() {
        site.enqueue(picture(500));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, true)));
        assertThat(telegram.calls("sendPhoto").get(0).files()).containsExactly("picture.jpg");
        assertThat(telegram.calls("sendPhoto").get(0).text("caption")).isEqualTo("Чай");
        assertThat(files.fileId(link())).contains("large");
        messenger.send(ANNA, tea("Чай"));
        assertThat(telegram.calls("sendPhoto").get(1).files()).isEmpty();
        assertThat(telegram.calls("sendPhoto").get(1).text("photo")).isEqualTo("large");
        assertThat(site.getRequestCount()).isOne();
    }

    @Test
    void a_text_becomes_a_picture_and_a_picture_another_one_in_place() {
        site.enqueue(picture(500));
        assertThat(messenger.show(ANNA, TEXT, tea("Чай"))).isEqualTo(new Done(new MessageRef(40, true)));
        assertThat(messenger.show(ANNA, PHOTO, tea("Чай, 2 шт."))).isEqualTo(new Done(PHOTO));
        assertThat(telegram.methods()).containsExactly("editmessagemedia", "editmessagemedia");
        assertThat(telegram.calls().get(0).files()).hasSize(1);
        assertThat(telegram.calls().get(1).text("media")).contains("\"large\"", "Чай, 2 шт.", "HTML");
        assertThat(telegram.calls().get(1).text("reply_markup")).contains("buy");
    }

    @Test
    void a_picture_gives_way_to_a_text_by_a_new_message() {
        Screen cart = Screen.of(Markup.of("Корзина"), List.of());
        assertThat(messenger.show(ANNA, PHOTO, cart)).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(telegram.methods()).containsExactly("sendmessage", "deletemessage");
        assertThat(telegram.calls().get(1).text("message_id")).isEqualTo("41");
    }

    @Test
    void a_picture_that_telegram_forgot_is_uploaded_again() {
        files.keep(link(), "forgotten");
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(400, "Bad Request: wrong file identifier/HTTP URL specified"));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, true)));
        assertThat(telegram.calls("sendPhoto"))
                .extracting(call -> call.files().size())
                .containsExactly(0, 1);
        assertThat(files.fileId(link())).contains("large");
    }

    /** Whatever the words: a press must not end in nothing only because of a picture. */
    @Test
    void a_known_picture_that_telegram_refuses_with_words_of_its_own_is_uploaded_again_and_then_left_out() {
        files.keep(link(), "stale");
        site.enqueue(picture(500));
        telegram.next("editMessageMedia", error(400, "Bad Request: MEDIA_EMPTY"));
        assertThat(messenger.show(ANNA, TEXT, tea("Чай"))).isEqualTo(new Done(new MessageRef(40, true)));
        assertThat(files.fileId(link())).contains("large");

        site.enqueue(picture(500));
        telegram.next("editMessageMedia", error(400, "Bad Request: MEDIA_EMPTY"))
                .next("editMessageMedia", error(400, "Bad Request: MEDIA_INVALID"));
        assertThat(messenger.show(ANNA, TEXT, tea("Чай"))).isEqualTo(new Done(new MessageRef(40, false)));
        assertThat(files.fileId(link())).isEmpty();
        assertThat(troubles.of(link())).contains(Problem.Kind.PHOTO_NOT_TAKEN);
    }

    @Test
    void a_picture_is_not_blamed_for_a_text_that_telegram_refuses() {
        site.enqueue(picture(500));
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(400, "Bad Request: can't parse entities"))
                .next("sendMessage", error(400, "Bad Request: can't parse entities"));
        assertThat(messenger.send(ANNA, tea("Чай")))
                .isEqualTo(new Messenger.Refused("Bad Request: can't parse entities"));
        assertThat(troubles.of(link())).isEmpty();
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, true)));
    }

    @Test
    void a_picture_that_was_refused_is_not_uploaded_again_while_the_text_alone_waits() {
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(400, "Bad Request: MEDIA_EMPTY"))
                .next("sendMessage", error(429, "Too Many Requests: retry after 1", "{\"retry_after\":1}"));
        assertThat(messenger.send(ANNA, tea("Чай"))).isInstanceOf(Messenger.Later.class);
        now = now.plusSeconds(1);
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(telegram.methods()).containsExactly("sendphoto", "sendmessage", "sendmessage");
    }

    @Test
    void a_picture_that_telegram_does_not_take_is_left_out() {
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(400, "Bad Request: IMAGE_PROCESS_FAILED"));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, false)));
        messenger.send(ANNA, tea("Чай"));
        assertThat(telegram.methods()).containsExactly("sendphoto", "sendmessage", "sendmessage");
        assertThat(site.getRequestCount()).isOne();
    }

    @Test
    void a_picture_that_telegram_does_not_take_in_time_is_left_out_the_next_time() {
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(504, "Gateway Timeout"));
        assertThat(messenger.send(ANNA, tea("Чай"))).isInstanceOf(Messenger.Later.class);
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(site.getRequestCount()).isOne();
        assertThat(troubles.of(link())).as("nothing that a merchant could mend").isEmpty();
    }

    @Test
    void while_a_picture_is_on_its_way_other_new_ones_wait_and_known_ones_do_not() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        site.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                fetching.countDown();
                go.await();
                return picture(500);
            }
        });
        ExecutorService others = Executors.newSingleThreadExecutor();
        Future<Messenger.Sent> first = others.submit(() -> messenger.send(ANNA, tea("Чай")));
        fetching.await();

        assertThat(messenger.send(new ChatId(8), tea("Чай"))).isInstanceOf(Messenger.Later.class);
        files.keep("https://known", "number");
        Screen known = new Screen(Markup.of("Кружка"), Optional.of("https://known"), List.of(), Optional.empty());
        assertThat(messenger.send(new ChatId(8), known)).isInstanceOf(Done.class);
        go.countDown();
        assertThat(first.get()).isInstanceOf(Done.class);
        assertThat(messenger.send(new ChatId(8), tea("Чай"))).isInstanceOf(Done.class);
        assertThat(site.getRequestCount()).isOne();
        others.shutdown();
    }

    @Test
    void a_silent_machine_costs_one_time_out_and_not_one_for_each_of_its_pictures() {
        Screen first = new Screen(
                Markup.of("1"), Optional.of("http://" + site.getHostName() + ":1/1.png"), List.of(), Optional.empty());
        messenger.send(ANNA, first);
        messenger.send(ANNA, tea("Чай")); // of the same machine
        assertThat(site.getRequestCount()).isZero();

        now = now.plus(Duration.ofMinutes(1));
        site.enqueue(picture(500));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(103, true)));
    }

    @ParameterizedTest
    @CsvSource({"not found, PHOTO_CLOSED", "a page, PHOTO_IS_A_PAGE", "too large, PHOTO_TOO_LARGE"})
    void the_merchant_hears_what_is_wrong_with_a_picture_until_it_is_mended(String what, Problem.Kind kind) {
        site.enqueue(useless(what));
        site.enqueue(picture(500));
        messenger.send(ANNA, tea("Чай"));
        assertThat(troubles.of(link())).contains(kind);

        now = now.plus(Duration.ofMinutes(10));
        messenger.send(ANNA, tea("Чай"));
        assertThat(troubles.of(link())).isEmpty();
    }

    @Test
    void and_that_telegram_does_not_take_it() {
        site.enqueue(picture(500));
        telegram.next("sendPhoto", error(400, "Bad Request: IMAGE_PROCESS_FAILED"));
        messenger.send(ANNA, tea("Чай"));
        assertThat(troubles.of(link())).contains(Problem.Kind.PHOTO_NOT_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ffd8ffe000104a4649460001",
                "application/octet-stream, 89504e470d0a1a0a0000000d",
                "binary/octet-stream, 474946383961010001000000",
                "application/octet-stream, 524946462400000057454250"
            })
    void a_picture_that_comes_without_its_kind_is_known_by_how_it_begins(@Nullable String type, String begins) {
        site.enqueue(of(type, ByteString.decodeHex(begins)));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, true)));
        assertThat(troubles.of(link())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 3c21444f43545950452068746d6c3e",
                "application/octet-stream, 504b030414000600080000002100",
                "application/octet-stream, 52494646240000005741564566",
                "application/octet-stream, ''",
                "text/html, ffd8ffe000104a4649460001"
            })
    void and_what_does_not_begin_so_is_none(@Nullable String type, String begins) {
        site.enqueue(of(type, ByteString.decodeHex(begins)));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(troubles.of(link())).contains(Problem.Kind.PHOTO_IS_A_PAGE);
    }

    private static MockResponse of(@Nullable String type, ByteString bytes) {
        MockResponse.Builder answer = new MockResponse.Builder().body(new Buffer().write(bytes));
        return (type == null ? answer : answer.setHeader("Content-Type", type)).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not found", "a page", "too large", "too large, not announced"})
    void a_link_that_gives_no_picture_is_left_alone_for_ten_minutes(String what) {
        site.enqueue(useless(what));
        site.enqueue(picture(500));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(102, false)));
        assertThat(site.getRequestCount()).isOne();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(messenger.send(ANNA, tea("Чай"))).isEqualTo(new Done(new MessageRef(103, true)));
    }

    private static MockResponse useless(String what) {
        return switch (what) {
            case "not found" -> new MockResponse.Builder().code(404).build();
            case "a page" ->
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<html>")
                        .build();
            case "too large" -> picture(10 * 1024 * 1024 + 1);
            case "too large, not announced" ->
                new MockResponse.Builder()
                        .addHeader("Content-Type", "image/jpeg")
                        .chunkedBody(new Buffer().write(new byte[10 * 1024 * 1024 + 1]), 1 << 20)
                        .build();
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"чай.png", "file:///etc/passwd", "http://", "http://127.0.0.1:1/tea.png"})
    void a_link_that_leads_nowhere_costs_only_the_picture(String nowhere) {
        Screen screen = new Screen(Markup.of("Чай"), Optional.of(nowhere), List.of(), Optional.empty());
        assertThat(messenger.send(ANNA, screen)).isEqualTo(new Done(new MessageRef(101, false)));
    }

    @Test
    void a_text_too_long_to_stand_under_a_picture_goes_without_it() {
        assertThat(messenger.send(ANNA, tea("ч".repeat(1025)))).isEqualTo(new Done(new MessageRef(101, false)));
        site.enqueue(picture(500));
        assertThat(messenger.send(ANNA, tea("&".repeat(1024)))).isEqualTo(new Done(new MessageRef(102, true)));
    }
}
