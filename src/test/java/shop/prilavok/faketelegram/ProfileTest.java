package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private final BotSide bot = new BotSide();

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void bot_knows_itself() throws Exception {
        assertThat(bot.call("getMe", "{}").path("id").asLong()).isEqualTo(7_000_000_001L);
        assertThat(bot.call("getme", "{}").path("is_bot").asBoolean()).isTrue();
    }

    @Test
    void commands_differ_by_scope_and_language() throws Exception {
        bot.call("setMyCommands", "{'commands':[{'command':'start','description':'Начать'}],'language_code':'ru'}");
        bot.call(
                "setMyCommands",
                "{'commands':[{'command':'stats','description':'Отчёт'}],"
                        + "'scope':{'type':'chat','chat_id':-2001}}");

        assertThat(bot.call("getMyCommands", "{'language_code':'ru'}").findValuesAsText("command"))
                .containsExactly("start");
        assertThat(bot.call("getMyCommands", "{'scope':{'type':'chat','chat_id':-2001}}")
                        .findValuesAsText("command"))
                .containsExactly("stats");
        assertThat(bot.call("getMyCommands", "{}")).isEmpty();
        bot.call("deleteMyCommands", "{'language_code':'ru'}");
        assertThat(bot.call("getMyCommands", "{'language_code':'ru'}")).isEmpty();
    }

    @Test
    void command_in_capitals_is_refused() throws Exception {
        assertThat(bot.refused("setMyCommands", "{'commands':[{'command':'Start','description':'x'}]}"))
                .isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
        assertThat(bot.refused("setMyCommands", "{'commands':[{'command':'start','description':''}]}"))
                .isEqualTo("400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    @Test
    void texts_fall_back_to_the_common_language() throws Exception {
        bot.call("setMyDescription", "{'description':'Чай и кофе'}");
        bot.call("setMyDescription", "{'description':'Tea and coffee','language_code':'en'}");
        bot.call("setMyShortDescription", "{'short_description':'Чай'}");
        bot.call("setMyName", "{'name':'Чайная'}");
        assertThat(bot.call("getMyDescription", "{'language_code':'en'}")
                        .path("description")
                        .asText())
                .isEqualTo("Tea and coffee");
        assertThat(bot.call("getMyDescription", "{'language_code':'de'}")
                        .path("description")
                        .asText())
                .isEqualTo("Чай и кофе");
        assertThat(bot.call("getMyName", "{}").path("name").asText()).isEqualTo("Чайная");
        assertThat(bot.refused("setMyShortDescription", "{'short_description':'" + "я".repeat(121) + "'}"))
                .isEqualTo("400 Bad Request: short description is too long");
    }

    @Test
    void menu_button_of_a_chat_goes_before_the_common_one() throws Exception {
        bot.call("setChatMenuButton", "{'menu_button':{'type':'default'}}");
        bot.call("setChatMenuButton", "{'chat_id':1001,'menu_button':{'type':'commands'}}");
        assertThat(bot.call("getChatMenuButton", "{'chat_id':1001}")
                        .path("type")
                        .asText())
                .isEqualTo("commands");
        assertThat(bot.call("getChatMenuButton", "{'chat_id':1002}")
                        .path("type")
                        .asText())
                .isEqualTo("default");
    }
}
