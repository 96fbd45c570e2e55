package shop.prilavok.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge itself must be able to say no. */
class TelegramSpecTest {
    private static final String CHAT = "'chat':{'id':5,'type':'private','first_name':'Анна'}";

    @BeforeEach
    void needsTheDescription() {
        Assumptions.assumeTrue(TelegramSpec.find().isPresent(), "no Bot API description here");
    }

    @Test
    void sound_requests_pass_in_json_and_as_form_fields() throws Exception {
        assertThat(request(
                        "SendMessage",
                        "{'chat_id':5,'text':'Чай','method':'sendMessage','reply_markup':"
                                + "{'inline_keyboard':[[{'text':'Да','callback_data':'y'}]]}}"))
                .isEmpty();
        assertThat(request(
                        "editMessageMedia",
                        "{'chat_id':'5','message_id':'7','media':"
                                + "'{\\'type\\':\\'photo\\',\\'media\\':\\'attach://tea.png\\'}'}"))
                .isEmpty();
    }

    @Test
    void missing_unknown_and_mistyped_fields_are_named() throws Exception {
        assertThat(request("sendMessage", "{'chat_id':5}")).containsExactly("sendMessage lacks text");
        assertThat(request("sendMessage", "{'chat_id':5,'text':'Чай','txt':'?'}"))
                .containsExactly("sendMessage.txt is unknown");
        assertThat(request(
                        "sendMessage",
                        "{'chat_id':5,'text':'Чай','reply_markup':{'inline_keyboard':[[{'txt':'Да'}]]}}"))
                .contains("sendMessage.reply_markup.inline_keyboard[0][0].txt is unknown");
        assertThat(request("deleteMessage", "{'chat_id':5,'message_id':'семь'}"))
                .hasSize(1);
        assertThat(request("sendTelepathy", "{}")).containsExactly("sendTelepathy is not a method of the Bot API");
    }

    @Test
    void uploads_stand_for_their_parameters() throws Exception {
        ObjectNode parameters = (ObjectNode) read("{'chat_id':'5'}");
        assertThat(spec().checkRequest("sendPhoto", parameters, Set.of("photo")))
                .isEmpty();
        assertThat(spec().checkRequest("sendPhoto", parameters, Set.of("tea.png")))
                .containsExactlyInAnyOrder(
                        "sendPhoto has a file tea.png that nothing refers to", "sendPhoto lacks photo");
    }

    @Test
    void answers_are_judged_at_every_depth() throws Exception {
        assertThat(answer("sendMessage", "{'message_id':1,'date':1," + CHAT + ",'text':'Чай'}"))
                .isEmpty();
        assertThat(answer("sendMessage", "{'message_id':1," + CHAT + "}")).containsExactly("sendMessage lacks date");
        assertThat(answer("sendMessage", "{'message_id':1,'date':1,'chat':{'id':5,'type':'secret'}}"))
                .hasSize(1);
        assertThat(answer("getUpdates", "[{'update_id':1,'message':{'date':1,'message_id':'1'," + CHAT + "}}]"))
                .containsExactly("getUpdates[0].message.message_id must be number, not \"1\"");
        assertThat(answer("editMessageText", "true")).isEmpty();
        assertThat(answer("deleteMessage", "false")).hasSize(1);
    }

    private static List<String> request(String method, String json) throws Exception {
        return spec().checkRequest(method, (ObjectNode) read(json));
    }

    private static List<String> answer(String method, String json) throws Exception {
        return spec().checkAnswer(method, read(json));
    }

    private static JsonNode read(String json) throws Exception {
        return new ObjectMapper().readTree(json.replace("\\'", "\\\"").replace('\'', '"'));
    }

    private static TelegramSpec spec() {
        return TelegramSpec.find().orElseThrow();
    }
}
