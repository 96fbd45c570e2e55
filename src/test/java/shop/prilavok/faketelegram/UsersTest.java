package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final long ANNA = 1001;
    private static final long ADMIN = 2001;
    private static final long TEAM = -1_002_000_000_001L;
    private static final Duration LONG = Duration.ofSeconds(30);
    private final BotSide bot = new BotSide();

    @BeforeEach
    void open() throws Exception {
        bot.customer(ANNA);
        bot.users.openGroup(TEAM, "Заказы", List.of(Person.of(ADMIN, "Глеб", "ru")));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void start_with_a_link_comes_as_a_command() throws Exception {
        bot.users.say(ANNA, "/start p_17");
        JsonNode message = onlyUpdate().path("message");
        assertThat(message.path("text").asText()).isEqualTo("/start p_17");
        assertThat(message.at("/entities/0").toString())
                .isEqualTo("{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}");
        assertThat(message.at("/from/language_code").asText()).isEqualTo("ru");
    }

    @Test
    void a_changed_message_comes_again_under_its_number() throws Exception {
        int id = bot.users.say(ANNA, "Тверская, 1").id();
        bot.users.edit(ANNA, ANNA, id, "Тверская, 2");

        JsonNode updates = bot.call("getUpdates", "{}");
        JsonNode edited = updates.get(1).path("edited_message");
        assertThat(edited.path("message_id").asInt()).isEqualTo(id);
        assertThat(edited.path("text").asText()).isEqualTo("Тверская, 2");
        assertThat(edited.has("edit_date")).isTrue();
        assertThat(bot.users.chat(ANNA).messages())
                .extracting(message -> message.content().words().text())
                .containsOnlyOnce("Тверская, 2")
                .doesNotContain("Тверская, 1");
        assertThatThrownBy(() -> bot.users.edit(ANNA, ANNA, card(ANNA), "Кофе")).hasMessageContaining("not of 1001");
    }

    @Test
    void press_carries_the_message_and_its_answer_is_seen_once() throws Exception {
        int card = card(ANNA);
        String id = bot.users.press(ANNA, card, ANNA, "buy");

        JsonNode query = onlyUpdate().path("callback_query");
        assertThat(query.path("data").asText()).isEqualTo("buy");
        assertThat(query.at("/message/reply_markup/inline_keyboard/0/0/text").asText())
                .isEqualTo("Купить");
        bot.call("answerCallbackQuery", answer(id, "'text':'В корзине: 1','show_alert':true"));
        assertThat(bot.users.awaitAnswer(id, LONG)).get().satisfies(seen -> {
            assertThat(seen.text()).isEqualTo("В корзине: 1");
            assertThat(seen.alert()).isTrue();
        });
        assertThat(bot.users.answers(ANNA)).hasSize(1);
        assertThat(bot.refused("answerCallbackQuery", answer(id, "'text':'ещё раз'")))
                .isEqualTo(tooOld());
    }

    @Test
    void answer_after_150_seconds_or_beyond_200_characters_is_refused() throws Exception {
        String id = bot.users.press(ANNA, card(ANNA), ANNA, "buy");
        assertThat(bot.refused("answerCallbackQuery", answer(id, "'text':'" + "я".repeat(201) + "'")))
                .isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
        bot.clock.pass(Duration.ofSeconds(150));
        assertThat(bot.refused("answerCallbackQuery", answer(id, "'text':'поздно'")))
                .isEqualTo(tooOld());
        assertThat(bot.refused("answerCallbackQuery", "{'callback_query_id':'17'}"))
                .isEqualTo(tooOld());
    }

    @Test
    void only_buttons_on_show_can_be_pressed_by_the_honest() throws Exception {
        int card = card(ANNA);
        assertThatThrownBy(() -> bot.users.press(ANNA, card, ANNA, "steal")).hasMessageContaining("no button steal");

        bot.users.pressStale(ANNA, card, ANNA, "steal");
        assertThat(onlyUpdate().at("/callback_query/data").asText()).isEqualTo("steal");
    }

    @Test
    void press_under_a_deleted_message_comes_without_its_content() throws Exception {
        int card = card(ANNA);
        bot.call("deleteMessage", "{'chat_id':1001,'message_id':" + card + "}");
        bot.users.pressStale(ANNA, card, ANNA, "buy");
        JsonNode message = onlyUpdate().at("/callback_query/message");
        assertThat(message.path("date").asInt(-1)).isZero();
        assertThat(message.has("text")).isFalse();
    }

    @Test
    void contact_key_sends_the_own_number_and_the_address_book_any() throws Exception {
        assertThatThrownBy(() -> bot.users.shareContact(ANNA, "+79160000001")).hasMessageContaining("no key");
        bot.call(
                "sendMessage",
                "{'chat_id':1001,'text':'Телефон?','reply_markup':{'one_time_keyboard':true,'keyboard':"
                        + "[[{'text':'Отправить','request_contact':true}]]}}");
        bot.users.shareContact(ANNA, "+79160000001");
        assertThat(onlyUpdate().at("/message/contact/user_id").asLong()).isEqualTo(ANNA);
        assertThat(bot.users.chat(ANNA).keyboard()).isNull();

        bot.users.sendContact(ANNA, "+79160000002", "Сосед", 0);
        JsonNode card = bot.call("getUpdates", "{}").get(1).at("/message/contact");
        assertThat(card.path("phone_number").asText()).isEqualTo("+79160000002");
        assertThat(card.has("user_id")).isFalse();
    }

    @Test
    void phone_number_cannot_be_asked_for_in_a_group() throws Exception {
        assertThat(bot.refused(
                        "sendMessage",
                        "{'chat_id':" + TEAM + ",'text':'?','reply_markup':{'keyboard':"
                                + "[[{'text':'Отправить','request_contact':true}]]}}"))
                .isEqualTo("400 Bad Request: phone number can be requested in private chats only");
    }

    @Test
    void admins_and_strangers_press_in_the_group_under_their_own_names() throws Exception {
        int card = card(TEAM);
        bot.users.press(TEAM, card, ADMIN, "buy");
        bot.users.press(TEAM, card, ANNA, "buy");
        JsonNode updates = bot.call("getUpdates", "{}");
        assertThat(updates.findValuesAsText("id")).contains("2001", "1001");
        assertThat(updates.get(0).at("/callback_query/from/first_name").asText())
                .isEqualTo("Глеб");
        assertThat(updates.get(0).at("/callback_query/message/chat/type").asText())
                .isEqualTo("supergroup");
    }

    @Test
    void bot_hears_in_a_group_only_what_is_meant_for_it() throws Exception {
        int card = card(TEAM);
        bot.users.say(TEAM, ADMIN, "обедать?", 0);
        bot.users.say(TEAM, ADMIN, "/stats", 0);
        bot.users.say(TEAM, ADMIN, "RA123456789RU", card);
        JsonNode updates = bot.call("getUpdates", "{}");
        assertThat(updates).hasSize(2);
        assertThat(updates.get(1).at("/message/reply_to_message/message_id").asInt())
                .isEqualTo(card);
    }

    @Test
    void membership_is_told_to_the_bot_that_asks() throws Exception {
        assertThat(status(TEAM, ADMIN)).isEqualTo("member");
        assertThat(status(TEAM, ANNA)).isEqualTo("left");
        assertThat(status(TEAM, 7_000_000_001L)).isEqualTo("administrator");
        assertThat(bot.refused("getChatMember", "{'chat_id':" + TEAM + ",'user_id':5}"))
                .isEqualTo("400 Bad Request: PARTICIPANT_ID_INVALID");
        assertThat(bot.call("getChat", "{'chat_id':" + TEAM + "}").path("title").asText())
                .isEqualTo("Заказы");
    }

    @Test
    void who_watches_a_chat_is_woken_by_a_change() throws Exception {
        long version = bot.users.chat(ANNA).version();
        assertThat(bot.users.awaitChange(ANNA, version, Duration.ZERO).version())
                .isEqualTo(version);
        CompletableFuture<ChatView> watching = CompletableFuture.supplyAsync(() -> {
            try {
                return bot.users.awaitChange(ANNA, version, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.send(ANNA, "Готово");
        assertThat(watching.join().version()).isGreaterThan(version);
        assertThat(bot.users.awaitChat(ANNA, LONG, chat -> !chat.messages().isEmpty()))
                .isPresent();
        assertThat(bot.users.awaitChat(
                        ANNA, Duration.ZERO, chat -> chat.messages().isEmpty()))
                .isEmpty();
    }

    @Test
    void renamed_person_is_renamed_in_every_chat() {
        bot.users.arrive(ADMIN, "Глеб Борисович", "en");
        assertThat(bot.users.chat(TEAM).members()).extracting(Person::firstName).containsExactly("Глеб Борисович");
    }

    private int card(long chatId) throws Exception {
        return bot.call(
                        "sendMessage",
                        "{'chat_id':" + chatId + ",'text':'Чай','reply_markup':{'inline_keyboard':"
                                + "[[{'text':'Купить','callback_data':'buy'}]]}}")
                .path("message_id")
                .asInt();
    }

    private JsonNode onlyUpdate() throws Exception {
        JsonNode updates = bot.call("getUpdates", "{}");
        assertThat(updates).hasSize(1);
        return updates.get(0);
    }

    private String status(long chatId, long personId) throws Exception {
        return bot.call("getChatMember", "{'chat_id':" + chatId + ",'user_id':" + personId + "}")
                .path("status")
                .asText();
    }

    private static String answer(String id, String more) {
        return "{'callback_query_id':'" + id + "'," + more + "}";
    }

    private static String tooOld() {
        return "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    }
}
