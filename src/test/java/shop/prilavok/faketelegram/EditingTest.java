package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final long ANNA = 1001;
    private static final String BUTTON = "'reply_markup':{'inline_keyboard':[[{'text':'Да','callback_data':'y'}]]}";
    private static final String NOT_MODIFIED = "400 Bad Request: message is not modified: specified new message content"
            + " and reply markup are exactly the same as a current content and reply markup of the message";
    private final BotSide bot = new BotSide(FakeTelegramOptions.usual().with(FloodLimits.none()));

    @BeforeEach
    void open() throws Exception {
        bot.customer(ANNA);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void edit_keeps_the_date_and_sets_its_own() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'}");
        bot.clock.pass(Duration.ofMinutes(5));
        JsonNode edited = bot.call("editMessageText", on(sent, "'text':'Кофе'," + BUTTON));

        assertThat(edited.path("date")).isEqualTo(sent.path("date"));
        assertThat(edited.path("edit_date").asLong())
                .isEqualTo(sent.path("date").asLong() + 300);
        assertThat(bot.users.chat(ANNA).lastFromBot().orElseThrow().edits()).isEqualTo(1);
    }

    @Test
    void edit_that_changes_nothing_is_refused() throws Exception {
        JsonNode sent =
                bot.call("sendMessage", "{'chat_id':1001,'text':'<b>Чай</b>','parse_mode':'HTML'," + BUTTON + "}");
        String same = on(sent, "'text':'<strong>Чай</strong>','parse_mode':'HTML'," + BUTTON);
        assertThat(bot.refused("editMessageText", same)).isEqualTo(NOT_MODIFIED);
        assertThat(bot.refused("editMessageReplyMarkup", on(sent, BUTTON))).isEqualTo(NOT_MODIFIED);
        bot.call("editMessageText", on(sent, "'text':'Чай'," + BUTTON));
    }

    @Test
    void edit_without_markup_takes_the_buttons_away() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'," + BUTTON + "}");
        bot.call("editMessageText", on(sent, "'text':'Чай'"));
        assertThat(bot.users.chat(ANNA).lastFromBot().orElseThrow().buttons()).isEmpty();
    }

    @Test
    void text_becomes_a_photo_but_a_photo_never_a_text() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'}");
        assertThat(bot.refused("editMessageCaption", on(sent, "'caption':'Чай'")))
                .isEqualTo("400 Bad Request: there is no caption in the message to edit");

        bot.multipart(
                "editMessageMedia",
                Map.of(
                        "chat_id",
                        "1001",
                        "message_id",
                        sent.path("message_id").asText(),
                        "media",
                        "{\"type\":\"photo\",\"media\":\"attach://tea\",\"caption\":\"Чай\"}"),
                "tea",
                BotSide.picture(20, 20));
        assertThat(bot.users.chat(ANNA).lastFromBot().orElseThrow().content()).isInstanceOf(Content.Photo.class);

        assertThat(bot.refused("editMessageText", on(sent, "'text':'Чай'")))
                .isEqualTo("400 Bad Request: there is no text in the message to edit");
        assertThat(bot.call("editMessageCaption", on(sent, "'caption':'Кофе'"))
                        .path("caption")
                        .asText())
                .isEqualTo("Кофе");
    }

    @Test
    void same_photo_with_the_same_caption_is_not_a_change() throws Exception {
        JsonNode sent = bot.call("sendPhoto", "{'chat_id':1001,'photo':'https://a.ru/1.png','caption':'Чай'}");
        String id = sent.at("/photo/0/file_id").asText();
        String media = "'media':{'type':'photo','media':'" + id + "','caption':'Чай'}";
        assertThat(bot.refused("editMessageMedia", on(sent, media))).isEqualTo(NOT_MODIFIED);
    }

    @Test
    void absent_foreign_and_keyboard_messages_cannot_be_edited() throws Exception {
        assertThat(bot.refused("editMessageText", "{'chat_id':1001,'message_id':99,'text':'?'}"))
                .isEqualTo("400 Bad Request: message to edit not found");
        assertThat(bot.refused("editMessageText", "{'chat_id':1001,'text':'?'}"))
                .isEqualTo("400 Bad Request: message identifier is not specified");
        assertThat(bot.refused("editMessageText", "{'chat_id':1001,'message_id':1,'text':'?'}"))
                .isEqualTo("400 Bad Request: message can't be edited");
        JsonNode asked = bot.call(
                "sendMessage", "{'chat_id':1001,'text':'Телефон?','reply_markup':{'keyboard':[[{'text':'Вот'}]]}}");
        assertThat(bot.refused("editMessageText", on(asked, "'text':'?'")))
                .isEqualTo("400 Bad Request: message can't be edited");
    }

    @Test
    void edited_texts_have_limits_too() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'}");
        assertThat(bot.refused("editMessageText", on(sent, "'text':'" + "я".repeat(4097) + "'")))
                .isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
        assertThat(bot.refused("editMessageText", on(sent, "'text':'?','reply_markup':{'remove_keyboard':true}")))
                .isEqualTo("400 Bad Request: inline keyboard expected");
    }

    @Test
    void deleted_message_stays_marked_and_is_gone_for_the_bot() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'}");
        bot.call("deleteMessage", on(sent, "'x':1"));
        assertThat(bot.users.chat(ANNA).messages())
                .last()
                .extracting(Message::deleted)
                .isEqualTo(true);
        assertThat(bot.users.chat(ANNA).lastFromBot()).isEmpty();
        assertThat(bot.refused("deleteMessage", on(sent, "'x':1")))
                .isEqualTo("400 Bad Request: message to delete not found");
        assertThat(bot.refused("editMessageText", on(sent, "'text':'?'")))
                .isEqualTo("400 Bad Request: message to edit not found");
    }

    @Test
    void message_of_two_days_ago_cannot_be_deleted() throws Exception {
        JsonNode sent = bot.call("sendMessage", "{'chat_id':1001,'text':'Чай'}");
        bot.clock.pass(Duration.ofDays(2));
        assertThat(bot.refused("deleteMessage", on(sent, "'x':1")))
                .isEqualTo("400 Bad Request: message can't be deleted");
    }

    @Test
    void several_messages_are_deleted_and_absent_ones_overlooked() throws Exception {
        int first = bot.send(ANNA, "раз");
        int second = bot.send(ANNA, "два");
        bot.call("deleteMessages", "{'chat_id':1001,'message_ids':[" + first + "," + second + ",99]}");
        assertThat(bot.users.chat(ANNA).lastFromBot()).isEmpty();
    }

    private static String on(JsonNode sent, String more) {
        return "{'chat_id':1001,'message_id':" + sent.path("message_id") + "," + more + "}";
    }
}
