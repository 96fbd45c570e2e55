package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static shop.prilavok.telegram.ScriptedTelegram.answer;
import static shop.prilavok.telegram.ScriptedTelegram.error;
import static shop.prilavok.telegram.ScriptedTelegram.lost;
import static shop.prilavok.telegram.ScriptedTelegram.ok;
import static shop.prilavok.telegram.ScriptedTelegram.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.chat.Button;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Markup;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Messenger.Done;
import shop.prilavok.chat.Messenger.Gone;
import shop.prilavok.chat.Messenger.Later;
import shop.prilavok.chat.Messenger.Moved;
import shop.prilavok.chat.Messenger.Refused;
import shop.prilavok.chat.Messenger.Sent;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.Screen;

class TelegramMessengerTest {
    private static final ChatId ANNA = new ChatId(7);
    private static final ChatId ADMINS = new ChatId(-55);
    private static final MessageRef TEXT = new MessageRef(40, false);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final TelegramMessenger messenger = new TelegramMessenger(
            telegram.connection(),
            new PictureFilesInMemory(),
            new PictureTroubles(),
            () -> now,
            Duration.ofMillis(500));

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    private static Screen screen(String text) {
        return Screen.of(
                Markup.of(text),
                List.of(
                        List.of(new Button.Act("Корзина", "cart"), new Button.Act("Назад", "back")),
                        List.of(),
                        List.of(new Button.Link("Оплатить", "https://pay.example/1"))));
    }

    @Test
    void a_new_screen_is_a_message_with_buttons_and_without_link_preview() {
        Sent sent = messenger.send(ANNA, screen("Чай < кофе & https://example.com"));
        assertThat(sent).isEqualTo(new Done(new MessageRef(101, false)));
        ScriptedTelegram.Call call = telegram.calls("sendMessage").get(0);
        assertThat(call.text("chat_id")).isEqualTo("7");
        assertThat(call.text("text")).isEqualTo("Чай &lt; кофе &amp; https://example.com");
        assertThat(call.text("parse_mode")).isEqualTo("HTML");
        assertThat(call.parameters().at("/link_preview_options/is_disabled").asBoolean())
                .isTrue();
        assertThat(call.parameters().at("/reply_markup/inline_keyboard")).hasSize(2);
        assertThat(call.parameters()
                        .at("/reply_markup/inline_keyboard/0/1/callback_data")
                        .asText())
                .isEqualTo("back");
        assertThat(call.parameters().at("/reply_markup/inline_keyboard/1/0/url").asText())
                .isEqualTo("https://pay.example/1");
    }

    @Test
    void an_earlier_message_is_edited_in_place() {
        assertThat(messenger.show(ANNA, TEXT, screen("Каталог"))).isEqualTo(new Done(TEXT));
        assertThat(telegram.methods()).containsExactly("editmessagetext");
        assertThat(telegram.calls().get(0).text("message_id")).isEqualTo("40");
    }

    @Test
    void a_message_that_shows_the_screen_already_is_done() {
        telegram.next("editMessageText", error(400, "Bad Request: message is not modified: specified new message"));
        assertThat(messenger.show(ANNA, TEXT, screen("Каталог"))).isEqualTo(new Done(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: MESSAGE_ID_INVALID",
                "Bad Request: there is no text in the message to edit"
            })
    void where_editing_is_impossible_a_new_message_replaces_the_old_one(String refusal) {
        telegram.next("editMessageText", error(400, refusal))
                .next("deleteMessage", error(400, "Bad Request: message to delete not found"));
        assertThat(messenger.show(ANNA, TEXT, screen("Каталог"))).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(telegram.methods()).startsWith("editmessagetext", "sendmessage", "deletemessage");
        assertThat(telegram.calls("deleteMessage").get(0).text("message_id")).isEqualTo("40");
    }

    @Test
    void the_old_message_stays_when_the_new_one_could_not_be_sent() {
        telegram.next("editMessageText", error(400, "Bad Request: message can't be edited"))
                .next("sendMessage", error(500, "Internal Server Error"));
        assertThat(messenger.show(ANNA, TEXT, screen("Каталог"))).isInstanceOf(Later.class);
        assertThat(telegram.calls("deleteMessage")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user",
        "403, Forbidden: user is deactivated",
        "403, Forbidden: bot was kicked from the supergroup chat",
        "400, Bad Request: chat not found",
        "400, Bad Request: not enough rights to send text messages to the chat"
    })
    void a_person_who_cannot_be_reached_is_gone(int code, String description) {
        telegram.next("sendMessage", error(code, description));
        assertThat(messenger.send(ANNA, screen("Привет"))).isEqualTo(new Gone(description));
    }

    @Test
    void a_message_that_telegram_will_never_take_is_refused() {
        telegram.next("sendMessage", error(400, "Bad Request: can't parse entities"));
        assertThat(messenger.send(ANNA, screen("Привет"))).isEqualTo(new Refused("Bad Request: can't parse entities"));
    }

    @Test
    void a_limit_is_kept_for_as_long_as_telegram_asks_without_asking_again() {
        telegram.next("sendMessage", error(429, "Too Many Requests: retry after 9", "{\"retry_after\":9}"));
        assertThat(messenger.send(ANNA, screen("Привет")))
                .isEqualTo(new Later("Too Many Requests: retry after 9", Optional.of(Duration.ofSeconds(9)), false));
        now = now.plusSeconds(8);
        assertThat(messenger.send(ANNA, screen("Привет")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.after()).contains(Duration.ofSeconds(1)));
        assertThat(telegram.calls("sendMessage")).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(messenger.send(ANNA, screen("Привет"))).isInstanceOf(Done.class);
    }

    @Test
    void edits_count_towards_the_limit_of_a_chat_and_answers_to_presses_do_not() {
        messenger.send(ANNA, screen("1"));
        for (int edit = 2; edit <= 20; edit++) {
            assertThat(messenger.show(ANNA, TEXT, screen("" + edit))).isInstanceOf(Done.class);
        }
        assertThat(messenger.show(ANNA, TEXT, screen("21")))
                .isEqualTo(new Later(
                        "Telegram's limit of messages is reached", Optional.of(Duration.ofSeconds(20)), false));
        messenger.answer("q1", "", false);
        await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "502 html", "200 html", "401", "lost", "silence", "null", "odd"})
    void an_outage_is_told_from_trouble_with_one_chat(String trouble) {
        telegram.next("sendMessage", troubled(trouble));
        assertThat(messenger.send(ANNA, screen("Привет"))).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.outage()).isTrue();
            assertThat(later.why()).doesNotContain(ScriptedTelegram.TOKEN);
        });
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    private static MockResponse troubled(String trouble) {
        return switch (trouble) {
            case "500" -> error(500, "Internal Server Error");
            case "502 html" -> answer(502, "<html>Bad Gateway</html>");
            case "200 html" -> answer(200, "<html>Welcome to the hotel</html>");
            case "401" -> error(401, "Unauthorized");
            case "lost" -> lost();
            case "silence" -> silence();
            case "null" -> ok("null");
            case "odd" -> answer(200, "{}");
            default -> throw new IllegalArgumentException(trouble);
        };
    }

    @Test
    void a_refused_connection_is_an_outage() {
        telegram.close();
        assertThat(messenger.send(ANNA, screen("Привет")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.outage()).isTrue());
    }

    @Test
    void a_group_that_moved_is_told_with_its_new_number_and_nothing_is_sent_there_unasked() {
        telegram.next(
                "sendMessage",
                error(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        "{\"migrate_to_chat_id\":-100500}"));
        assertThat(messenger.send(ADMINS, screen("Заказ 1"))).isEqualTo(new Moved(new ChatId(-100500)));
        assertThat(telegram.calls("sendMessage"))
                .extracting(call -> call.text("chat_id"))
                .containsExactly("-55");
    }

    private static Screen askingForPhone() {
        return new Screen(
                Markup.of("Ваш телефон?"),
                Optional.empty(),
                List.of(List.of(new Button.Act("Назад", "back"))),
                Optional.of("Отправить мой номер"));
    }

    @Test
    void the_contact_key_comes_with_a_new_message_that_replaces_the_screen() {
        assertThat(messenger.show(ANNA, TEXT, askingForPhone())).isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(telegram.methods()).containsExactly("sendmessage", "deletemessage");
        ScriptedTelegram.Call call = telegram.calls("sendMessage").get(0);
        assertThat(call.parameters()
                        .at("/reply_markup/keyboard/0/0/request_contact")
                        .asBoolean())
                .isTrue();
        assertThat(call.parameters().at("/reply_markup/keyboard/0/0/text").asText())
                .isEqualTo("Отправить мой номер");
        assertThat(call.parameters().at("/reply_markup/keyboard/1/0/text").asText())
                .isEqualTo("Назад");
        assertThat(call.parameters().at("/reply_markup/one_time_keyboard").asBoolean())
                .isTrue();
        assertThat(call.parameters().at("/reply_markup/resize_keyboard").asBoolean())
                .isTrue();
    }

    @Test
    void buttons_are_taken_away_and_the_text_is_left_alone() {
        messenger.retire(ANNA, TEXT);
        assertThat(telegram.methods()).containsExactly("editmessagereplymarkup");
        ScriptedTelegram.Call call = telegram.calls("editMessageReplyMarkup").get(0);
        assertThat(call.text("message_id")).isEqualTo("40");
        assertThat(call.parameters().has("reply_markup")).isFalse();
    }

    @Test
    void a_message_whose_keys_cannot_be_taken_away_is_removed_and_nothing_is_sent_in_its_place() {
        telegram.next("editMessageReplyMarkup", error(400, "Bad Request: message can't be edited"));
        messenger.retire(ANNA, TEXT);
        assertThat(telegram.methods()).containsExactly("editmessagereplymarkup", "deletemessage");
    }

    @Test
    void a_message_too_old_to_be_removed_loses_its_buttons() {
        telegram.next("deleteMessage", error(400, "Bad Request: message can't be deleted for everyone"));
        messenger.remove(ANNA, TEXT);
        assertThat(telegram.methods()).containsExactly("deletemessage", "editmessagereplymarkup");
    }

    @Test
    void a_picture_too_old_to_be_removed_loses_its_buttons_when_the_next_screen_comes() {
        telegram.next("deleteMessage", error(400, "Bad Request: message can't be deleted for everyone"));
        assertThat(messenger.show(ANNA, new MessageRef(40, true), screen("Корзина")))
                .isEqualTo(new Done(new MessageRef(101, false)));
        assertThat(telegram.methods()).containsExactly("sendmessage", "deletemessage", "editmessagereplymarkup");
        assertThat(telegram.calls("editMessageReplyMarkup").get(0).text("message_id"))
                .isEqualTo("40");
    }

    @Test
    void the_contact_key_goes_away_with_its_message_when_the_next_screen_comes() {
        telegram.next("editMessageText", error(400, "Bad Request: message can't be edited"));
        MessageRef asking = new MessageRef(101, false);
        assertThat(messenger.send(ANNA, askingForPhone())).isEqualTo(new Done(asking));
        assertThat(messenger.show(ANNA, asking, screen("Адрес?"))).isEqualTo(new Done(new MessageRef(102, false)));
        assertThat(telegram.calls("deleteMessage").get(0).text("message_id")).isEqualTo("101");
        assertThat(telegram.calls("sendMessage").get(1).parameters().at("/reply_markup/inline_keyboard"))
                .isNotEmpty();
    }

    @Test
    void an_answer_to_a_press_is_cut_to_what_telegram_takes() {
        messenger.answer("q1", "а".repeat(300), true);
        await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
        ScriptedTelegram.Call call = telegram.calls("answerCallbackQuery").get(0);
        assertThat(call.text("text")).hasSize(200);
        assertThat(call.parameters().path("show_alert").asBoolean()).isTrue();
        assertThat(call.text("callback_query_id")).isEqualTo("q1");
    }

    @Test
    void an_answer_that_comes_too_late_troubles_nobody() {
        telegram.next("answerCallbackQuery", error(400, "Bad Request: query is too old"));
        assertThatCode(() -> {
                    messenger.answer("", "", false);
                    messenger.answer("q1", "", false);
                })
                .doesNotThrowAnyException();
        await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
        assertThat(telegram.calls("answerCallbackQuery").get(0).parameters().has("text"))
                .isFalse();
    }
}
