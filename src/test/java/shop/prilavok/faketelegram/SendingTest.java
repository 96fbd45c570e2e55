package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final long ANNA = 1001;
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
    void customer_sees_formatting_and_the_bot_gets_entities() throws Exception {
        JsonNode message = bot.call(
                "sendMessage",
                "{'chat_id':1001,'parse_mode':'HTML','text':'<b>Чай 🍵</b> &lt;5 &amp; <a href=\\'https://a.ru/?a=1&amp;b=2\\'>тут</a>'}");

        assertThat(message.path("text").asText()).isEqualTo("Чай 🍵 <5 & тут");
        assertThat(message.at("/entities/0").toString()).isEqualTo("{\"offset\":0,\"length\":6,\"type\":\"bold\"}");
        assertThat(message.at("/entities/1/url").asText()).isEqualTo("https://a.ru/?a=1&b=2");
        assertThat(shown().words().html())
                .isEqualTo("<b>Чай 🍵</b> &lt;5 &amp; <a target=\"_blank\" rel=\"noopener noreferrer\""
                        + " href=\"https://a.ru/?a=1&amp;b=2\">тут</a>");
    }

    @Test
    void form_address_and_odd_spelling_of_the_method_are_understood() throws Exception {
        String form = "chat_id=1001&text=" + URLEncoder.encode("Чай & кофе", StandardCharsets.UTF_8);
        assertThat(bot.post("SENDMESSAGE", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(200);
        assertThat(shown().words().text()).isEqualTo("Чай & кофе");

        bot.get("/bot" + BotSide.TOKEN + "/sendmessage?chat_id=1001&text=hello");
        assertThat(shown().words().text()).isEqualTo("hello");
        assertThat(bot.telegram.calls()).last().extracting(Call::method).isEqualTo("sendMessage");
    }

    @Test
    void wrong_token_and_unknown_method_are_told_apart() throws Exception {
        assertThat(bot.get("/bot7000000001:wrong/getMe").statusCode()).isEqualTo(401);
        assertThat(bot.get("/botnonsense/getMe").statusCode()).isEqualTo(404);
        assertThat(bot.refused("sendTelepathy", "{}")).isEqualTo("404 Not Found");
    }

    @Test
    void texts_beyond_the_limits_are_refused() throws Exception {
        assertThat(bot.refused("sendMessage", "{'chat_id':1001,'text':'  '}"))
                .isEqualTo("400 Bad Request: message text is empty");
        bot.send(ANNA, "я".repeat(4096));
        assertThat(bot.refused("sendMessage", "{'chat_id':1001,'text':'" + "я".repeat(4097) + "'}"))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(bot.refused(
                        "sendPhoto",
                        "{'chat_id':1001,'photo':'https://a.ru/1.png','caption':'" + "я".repeat(1025) + "'}"))
                .isEqualTo("400 Bad Request: message caption is too long");
    }

    @Test
    void length_is_counted_after_the_tags_are_gone() throws Exception {
        String text = "<b>" + "я".repeat(4096) + "</b>";
        assertThat(bot.call("sendMessage", "{'chat_id':1001,'parse_mode':'html','text':'" + text + "'}")
                        .path("text")
                        .asText())
                .hasSize(4096);
    }

    @Test
    void callback_data_is_measured_in_bytes() throws Exception {
        bot.call("sendMessage", buttons("{'text':'ok','callback_data':'" + "я".repeat(32) + "'}"));
        assertThat(bot.refused("sendMessage", buttons("{'text':'ok','callback_data':'" + "я".repeat(32) + "1'}")))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void keyboards_beyond_the_limits_are_refused() throws Exception {
        String nine = IntStream.range(0, 9)
                .mapToObj(i -> "{'text':'" + i + "','callback_data':'" + i + "'}")
                .collect(Collectors.joining(","));
        assertThat(bot.refused("sendMessage", buttons(nine))).isEqualTo("400 Bad Request: reply markup is too long");
        String hundredAndOne = IntStream.range(0, 101)
                .mapToObj(i -> "{'text':'" + i + "','callback_data':'" + i + "'}")
                .collect(Collectors.joining("],["));
        assertThat(bot.refused("sendMessage", buttons(hundredAndOne)))
                .isEqualTo("400 Bad Request: reply markup is too long");
        assertThat(bot.refused("sendMessage", buttons("{'text':'мёртвая'}")))
                .isEqualTo("400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the"
                        + " inline keyboard");
        assertThat(bot.refused("sendMessage", buttons("{'text':'оплатить','url':'pay me'}")))
                .isEqualTo("400 Bad Request: inline keyboard button URL 'pay me' is invalid: Wrong HTTP URL");
    }

    @Test
    void bot_cannot_write_to_strangers_or_to_those_who_blocked_it() throws Exception {
        assertThat(bot.refused("sendMessage", "{'chat_id':5,'text':'?'}")).isEqualTo("400 Bad Request: chat not found");
        assertThat(bot.refused("sendMessage", "{'text':'?'}")).isEqualTo("400 Bad Request: chat_id is empty");
        bot.users.arrive(1002, "Борис", "ru");
        assertThat(bot.refused("sendMessage", "{'chat_id':1002,'text':'?'}"))
                .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");

        bot.users.block(ANNA);
        assertThat(bot.refused("sendMessage", "{'chat_id':1001,'text':'?'}"))
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        JsonNode change = bot.call("getUpdates", "{}").get(0).path("my_chat_member");
        assertThat(change.at("/new_chat_member/status").asText()).isEqualTo("kicked");
        bot.users.unblock(ANNA);
        bot.send(ANNA, "С возвращением");
    }

    @Test
    void uploaded_photo_gets_an_id_that_can_be_sent_again_and_downloaded() throws Exception {
        byte[] picture = BotSide.picture(40, 30);
        JsonNode message = bot.multipart("sendPhoto", Map.of("chat_id", "1001", "caption", "Чай"), "photo", picture);
        String id = message.at("/photo/0/file_id").asText();
        assertThat(message.at("/photo/0/width").asInt()).isEqualTo(40);

        JsonNode again = bot.call("sendPhoto", "{'chat_id':1001,'photo':'" + id + "'}");
        assertThat(again.at("/photo/0/file_id").asText()).isEqualTo(id);
        String path = bot.call("getFile", "{'file_id':'" + id + "'}")
                .path("file_path")
                .asText();
        assertThat(bot.get("/file/bot" + BotSide.TOKEN + "/" + path).body()).isEqualTo(picture);
        assertThat(bot.users.file(id).orElseThrow().bytes()).isEqualTo(picture);
    }

    @Test
    void what_is_no_picture_is_no_photo_but_may_be_a_document() throws Exception {
        byte[] text = "Чек № 1".getBytes(StandardCharsets.UTF_8);
        assertThat(bot.multipart("sendPhoto", Map.of("chat_id", "1001"), "photo", text)
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(bot.multipart("sendPhoto", Map.of("chat_id", "1001"), "photo", BotSide.picture(2100, 100))
                        .path("description")
                        .asText())
                .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        assertThat(bot.multipart("sendDocument", Map.of("chat_id", "1001"), "document", text)
                        .at("/document/file_name")
                        .asText())
                .isEqualTo("tea.png");
        assertThat(bot.refused("sendPhoto", "{'chat_id':1001,'photo':'AgAC-of-another-bot'}"))
                .isEqualTo("400 Bad Request: wrong file identifier/HTTP URL specified");
    }

    @Test
    void album_is_posted_as_one_group() throws Exception {
        String item = "{'type':'photo','media':'https://a.ru/1.png','caption':'Чай'}";
        JsonNode album = bot.call("sendMediaGroup", "{'chat_id':1001,'media':[" + item + "," + item + "]}");
        assertThat(album).hasSize(2);
        assertThat(album.get(0).path("media_group_id")).isEqualTo(album.get(1).path("media_group_id"));
    }

    @Test
    void answer_to_a_message_names_it() throws Exception {
        int question = bot.users.say(ANNA, "Есть чай?").id();
        JsonNode answer = bot.call(
                "sendMessage", "{'chat_id':1001,'text':'Да','reply_parameters':{'message_id':" + question + "}}");
        assertThat(answer.at("/reply_to_message/text").asText()).isEqualTo("Есть чай?");
        assertThat(bot.refused("sendMessage", "{'chat_id':1001,'text':'Да','reply_parameters':{'message_id':99}}"))
                .isEqualTo("400 Bad Request: message to be replied not found");
    }

    @Test
    void reply_keyboard_stays_until_it_is_removed() throws Exception {
        bot.call(
                "sendMessage",
                "{'chat_id':1001,'text':'Телефон?','reply_markup':{'keyboard':"
                        + "[[{'text':'Отправить','request_contact':true}]],'resize_keyboard':true}}");
        bot.send(ANNA, "Ждём");
        ReplyKeyboard keyboard = bot.users.chat(ANNA).keyboard();
        assertThat(keyboard).isNotNull();
        assertThat(keyboard.rows()).containsExactly(List.of(new ReplyKeyboard.Key("Отправить", true)));

        bot.call("sendMessage", "{'chat_id':1001,'text':'Спасибо','reply_markup':{'remove_keyboard':true}}");
        assertThat(bot.users.chat(ANNA).keyboard()).isNull();
    }

    @Test
    void chat_action_is_seen_until_the_next_message() throws Exception {
        bot.call("sendChatAction", "{'chat_id':1001,'action':'typing'}");
        assertThat(bot.users.chat(ANNA).action()).isEqualTo("typing");
        bot.send(ANNA, "Готово");
        assertThat(bot.users.chat(ANNA).action()).isEmpty();
        assertThat(bot.refused("sendChatAction", "{'chat_id':1001,'action':'dancing'}"))
                .isEqualTo("400 Bad Request: wrong parameter action in request");
    }

    private static String buttons(String row) {
        return "{'chat_id':1001,'text':'Чай','reply_markup':{'inline_keyboard':[[" + row + "]]}}";
    }

    private Content shown() {
        return bot.users.chat(ANNA).lastFromBot().orElseThrow().content();
    }
}
