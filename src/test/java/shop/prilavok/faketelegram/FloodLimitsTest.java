package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodLimitsTest {
    private static final long ANNA = 1001;
    private static final long TEAM = -2001;
    private final BotSide bot = new BotSide(FakeTelegramOptions.usual().with(new FloodLimits(3, 4)));

    @BeforeEach
    void open() throws Exception {
        bot.customer(ANNA);
        bot.users.openGroup(TEAM, "Заказы", List.of(Person.of(2001, "Глеб", "ru")));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void private_chat_takes_a_burst_and_then_one_message_a_second() throws Exception {
        for (int i = 0; i < 3; i++) {
            bot.send(ANNA, "раз");
        }
        HttpResponse<String> refusal =
                bot.post("sendMessage", "application/json", "{\"chat_id\":1001,\"text\":\"много\"}");
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.body())
                .isEqualTo("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
                        + "\"parameters\":{\"retry_after\":1}}");
        bot.clock.pass(Duration.ofSeconds(1));
        bot.send(ANNA, "можно");
        assertThat(bot.refused("sendMessage", "{'chat_id':1001,'text':'?'}"))
                .isEqualTo("429 Too Many Requests: retry after 1");
    }

    @Test
    void edits_count_and_the_group_waits_for_its_minute() throws Exception {
        int card = bot.send(TEAM, "Заказ");
        bot.clock.pass(Duration.ofSeconds(15));
        for (int i = 0; i < 3; i++) {
            bot.call("editMessageText", "{'chat_id':-2001,'message_id':" + card + ",'text':'Заказ " + i + "'}");
        }
        assertThat(bot.refused("sendMessage", "{'chat_id':-2001,'text':'?'}"))
                .isEqualTo("429 Too Many Requests: retry after 45");
        bot.send(ANNA, "другой чат ни при чём");
        bot.clock.pass(Duration.ofSeconds(45));
        bot.send(TEAM, "можно");
    }

    @Test
    void refused_calls_deletions_and_answers_to_presses_are_free() throws Exception {
        bot.send(ANNA, "раз");
        int last = bot.send(ANNA, "два");
        bot.refused("sendMessage", "{'chat_id':1001,'text':''}");
        bot.call("deleteMessage", "{'chat_id':1001,'message_id':" + last + "}");
        bot.call("sendChatAction", "{'chat_id':1001,'action':'typing'}");
        bot.send(ANNA, "три");
        for (int i = 0; i < 30; i++) {
            String id = bot.users.pressStale(ANNA, last, ANNA, "buy");
            bot.call("answerCallbackQuery", "{'callback_query_id':'" + id + "'}");
        }
        assertThat(bot.users.answers(ANNA)).hasSize(30);
    }
}
