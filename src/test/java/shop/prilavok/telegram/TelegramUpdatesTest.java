package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Incoming;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Person;

class TelegramUpdatesTest {
    private static final ChatId CHAT = new ChatId(7);
    private static final Person ANNA = new Person(7, "Анна Ким", "ru");
    private static final String FROM =
            "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Анна\",\"last_name\":\"Ким\",\"language_code\":\"ru\"}";
    private static final String PRIVATE = "\"chat\":{\"id\":7,\"type\":\"private\",\"first_name\":\"Анна\"}";
    private static final String GROUP = "\"chat\":{\"id\":-100500,\"type\":\"supergroup\",\"title\":\"Заказы\"}";

    private final TelegramUpdates updates = new TelegramUpdates();

    private Incoming message(String chat, String content) {
        return updates.read("{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1700000000," + chat + "," + FROM
                + "," + content + "}}");
    }

    @Test
    void a_typed_message_is_read() {
        assertThat(message(PRIVATE, "\"text\":\"/start p_12\""))
                .isEqualTo(new Incoming.Text(CHAT, ANNA, "/start p_12", true));
    }

    @Test
    void a_command_in_a_group_is_read_without_the_name_of_the_bot() {
        assertThat(message(GROUP, "\"text\":\"/orders@prilavok_bot new\""))
                .isEqualTo(new Incoming.Text(new ChatId(-100500), ANNA, "/orders new", false));
        assertThat(message(GROUP, "\"text\":\"write to me@mail.ru\""))
                .isEqualTo(new Incoming.Text(new ChatId(-100500), ANNA, "write to me@mail.ru", false));
    }

    @Test
    void the_own_contact_is_known_for_the_persons_own() {
        assertThat(message(
                        PRIVATE, "\"contact\":{\"phone_number\":\"+79161234567\",\"first_name\":\"A\",\"user_id\":7}"))
                .isEqualTo(new Incoming.OwnContact(CHAT, ANNA, "+79161234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contact\":{\"phone_number\":\"+79161234567\",\"first_name\":\"B\",\"user_id\":8}",
                "\"contact\":{\"phone_number\":\"+79161234567\",\"first_name\":\"B\"}",
                "\"contact\":{\"phone_number\":\"+79161234567\",\"first_name\":\"B\",\"user_id\":7},"
                        + "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"C\"}",
                "\"sticker\":{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"type\":\"regular\",\"width\":1,\"height\":1,"
                        + "\"is_animated\":false,\"is_video\":false}"
            })
    void somebody_elses_contact_a_forwarded_one_and_a_sticker_are_of_no_use(String content) {
        assertThat(message(PRIVATE, content)).isEqualTo(new Incoming.Other(CHAT, ANNA, true));
    }

    private Incoming edited(String chat, String content) {
        return updates.read("{\"update_id\":1,\"edited_message\":{\"message_id\":5,\"date\":1700000000," + chat + ","
                + FROM + ",\"edit_date\":1700000060," + content + "}}");
    }

    @Test
    void it_is_seen_when_a_person_changes_what_he_wrote() {
        assertThat(edited(PRIVATE, "\"text\":\"Москва, Тверская, 2\""))
                .isEqualTo(new Incoming.Edited(CHAT, ANNA, true));
        assertThat(edited(GROUP, "\"text\":\"/orders\""))
                .isEqualTo(new Incoming.Edited(new ChatId(-100500), ANNA, true));
    }

    /** That changes by itself, for hours. */
    @Test
    void a_place_on_the_map_that_moves_is_no_word() {
        assertThat(edited(PRIVATE, "\"location\":{\"latitude\":55.7,\"longitude\":37.6,\"live_period\":900}"))
                .isEqualTo(new Incoming.Edited(CHAT, ANNA, false));
    }

    private Incoming press(String message) {
        return updates.read("{\"update_id\":1,\"callback_query\":{\"id\":\"q9\"," + FROM
                + ",\"chat_instance\":\"1\",\"data\":\"cart\",\"message\":" + message + "}}");
    }

    @Test
    void a_pressed_button_is_read_with_the_kind_of_its_message() {
        String text = "{\"message_id\":5,\"date\":1700000000," + PRIVATE + ",\"text\":\"x\"}";
        String photo = "{\"message_id\":6,\"date\":1700000000," + PRIVATE
                + ",\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}]}";
        assertThat(press(text)).isEqualTo(new Incoming.Press(CHAT, ANNA, "q9", new MessageRef(5, false), "cart"));
        assertThat(press(photo)).isEqualTo(new Incoming.Press(CHAT, ANNA, "q9", new MessageRef(6, true), "cart"));
    }

    @Test
    void a_button_under_a_message_too_old_to_be_seen_still_counts() {
        assertThat(press("{\"message_id\":5,\"date\":0," + PRIVATE + "}"))
                .isEqualTo(new Incoming.Press(CHAT, ANNA, "q9", new MessageRef(5, false), "cart"));
    }

    private Incoming membership(String chat, String status) {
        return updates.read("{\"update_id\":1,\"my_chat_member\":{" + chat + "," + FROM + ",\"date\":1700000000,"
                + "\"old_chat_member\":{\"status\":\"member\",\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"P\"}},"
                + "\"new_chat_member\":{\"status\":\"" + status
                + "\",\"until_date\":0,\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"P\"}}}}");
    }

    @Test
    void it_is_seen_when_a_person_blocks_the_shop_and_comes_back() {
        assertThat(membership(PRIVATE, "kicked")).isEqualTo(new Incoming.Presence(CHAT, ANNA, false));
        assertThat(membership(PRIVATE, "member")).isEqualTo(new Incoming.Presence(CHAT, ANNA, true));
        assertThat(membership(GROUP, "kicked")).isInstanceOf(Incoming.Other.class);
        assertThat(membership(PRIVATE, "of_a_kind_yet_to_come")).isInstanceOf(Incoming.class);
    }

    @Test
    void a_group_that_got_another_number_is_followed() {
        String group = "\"chat\":{\"id\":-55,\"type\":\"group\",\"title\":\"Заказы\"}";
        assertThat(message(group, "\"migrate_to_chat_id\":-100500"))
                .isEqualTo(new Incoming.Moved(new ChatId(-55), ANNA, new ChatId(-100500)));
    }

    @Test
    void an_admin_who_hides_his_name_is_not_the_person_that_telegram_names_for_him() {
        Incoming read = updates.read("{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1700000000," + GROUP + ","
                + GROUP.replace("chat", "sender_chat")
                + ",\"from\":{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\","
                + "\"username\":\"GroupAnonymousBot\"},\"text\":\"/id\"}}");
        assertThat(read).isEqualTo(new Incoming.Text(new ChatId(-100500), Person.ANONYMOUS, "/id", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"update_id\":1}",
                "{\"update_id\":1,\"poll\":{}}",
                "{\"update_id\":1,\"message\":{\"message_id\":\"Анна, +79161234567\"}}",
                "{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"data\":\"x\"}}",
                "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"gift\":{\"gift\":{\"id\":\"1\"}}}}"
            })
    void what_nothing_can_be_made_of_is_refused_without_repeating_it(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> updates.read(json))
                .satisfies(refusal ->
                        assertThat(refusal).hasMessageNotContaining("Анна").hasNoCause());
    }
}
