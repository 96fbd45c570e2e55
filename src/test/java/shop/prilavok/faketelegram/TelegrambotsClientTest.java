package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import shop.prilavok.contract.TelegramSpec;

/** The library that the shop uses, unchanged, long poller included. */
class TelegrambotsClientTest {
    private static final long ANNA = 1001;
    private static final Duration LONG = Duration.ofSeconds(30);
    private final BotSide bot = new BotSide();
    private final TelegramUrl url = TelegramUrl.builder()
            .schema("http")
            .host("127.0.0.1")
            .port(bot.server.port())
            .build();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(70))
            .build();
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(http, BotSide.TOKEN, url);
    private final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor();
    private final TelegramBotsLongPollingApplication application =
            new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, () -> poller);

    @BeforeEach
    void poll() throws Exception {
        bot.customer(ANNA);
        application.registerBot(
                BotSide.TOKEN,
                () -> url,
                new DefaultGetUpdatesGenerator(List.of("message", "callback_query", "my_chat_member")),
                updates::addAll);
    }

    @AfterEach
    void close() throws Exception {
        application.close();
        poller.shutdownNow();
        http.dispatcher().cancelAll();
        bot.close();
        TelegramSpec.find()
                .ifPresent(spec -> assertThat(bot.telegram.calls())
                        .allSatisfy(
                                call -> assertThat(spec.checkRequest(call.method(), call.parameters(), call.uploads()))
                                        .isEmpty()));
    }

    @Test
    void customer_is_heard_answered_and_shown_pictures() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("prilavok_bot");
        bot.users.say(ANNA, "/start");
        assertThat(next().getMessage().getEntities().get(0).getText()).isEqualTo("/start");

        var sent = client.execute(SendMessage.builder()
                .chatId(ANNA)
                .text("<b>Чай</b>")
                .parseMode("HTML")
                .replyMarkup(button("Показать", "show"))
                .build());
        bot.users.press(ANNA, sent.getMessageId(), ANNA, "show");
        CallbackQuery press = next().getCallbackQuery();
        assertThat(press.getMessage().getMessageId()).isEqualTo(sent.getMessageId());
        assertThat(client.execute(AnswerCallbackQuery.builder()
                        .callbackQueryId(press.getId())
                        .text("Вот")
                        .build()))
                .isTrue();
        assertThat(bot.users.awaitAnswer(press.getId(), LONG).orElseThrow().text())
                .isEqualTo("Вот");

        client.execute(EditMessageMedia.builder()
                .chatId(Long.toString(ANNA))
                .messageId(sent.getMessageId())
                .media(new InputMediaPhoto(new ByteArrayInputStream(BotSide.picture(30, 20)), "tea.png"))
                .replyMarkup(button("Купить", "buy"))
                .build());
        Message shown = bot.users.chat(ANNA).lastFromBot().orElseThrow();
        assertThat(shown.content()).isInstanceOf(Content.Photo.class);
        assertThat(shown.buttons().get(0).get(0).callbackData()).contains("buy");
    }

    @Test
    void uploaded_photo_is_sent_again_by_its_id() throws Exception {
        var first = client.execute(SendPhoto.builder()
                .chatId(ANNA)
                .photo(new InputFile(new ByteArrayInputStream(BotSide.picture(30, 20)), "tea.png"))
                .caption("Чай «Утро»")
                .build());
        assertThat(first.getCaption()).isEqualTo("Чай «Утро»");
        String id = first.getPhoto().get(0).getFileId();
        client.execute(SendPhoto.builder().chatId(ANNA).photo(new InputFile(id)).build());
        assertThat(bot.users.chat(ANNA).lastFromBot().orElseThrow().content())
                .isInstanceOfSatisfying(
                        Content.Photo.class,
                        photo -> assertThat(photo.file().id()).isEqualTo(id));
    }

    @Test
    void refusals_reach_the_library_with_code_and_waiting_time() {
        bot.telegram.faults().next(1, new TelegramFault.TooManyRequests(7), TelegramFaults.sending());
        SendMessage hello = SendMessage.builder().chatId(ANNA).text("Привет").build();
        assertThatThrownBy(() -> client.execute(hello))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refusal -> {
                    assertThat(refusal.getErrorCode()).isEqualTo(429);
                    assertThat(refusal.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }

    @Test
    void poison_really_is_poison_to_the_library() throws Exception {
        application.unregisterBot(BotSide.TOKEN);
        bot.telegram.faults().sendPoison(ANNA);
        String update = bot.call("getUpdates", "{}").get(0).toString();
        assertThatThrownBy(() -> new ObjectMapper().readValue(update, Update.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private Update next() throws InterruptedException {
        return Objects.requireNonNull(updates.poll(30, TimeUnit.SECONDS), "no update came");
    }

    private static InlineKeyboardMarkup button(String text, String data) {
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(
                InlineKeyboardButton.builder().text(text).callbackData(data).build())));
    }
}
