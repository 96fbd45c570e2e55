package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramFaultsTest {
    private static final long ANNA = 1001;
    private final BotSide bot = new BotSide();
    private final TelegramFaults faults = bot.telegram.faults();

    @BeforeEach
    void open() throws Exception {
        bot.customer(ANNA);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void next_calls_are_refused_and_the_one_after_them_is_not() throws Exception {
        faults.next(2, new TelegramFault.TooManyRequests(17), TelegramFaults.sending());
        assertThat(refusedHello()).isEqualTo("429 Too Many Requests: retry after 17");
        assertThat(bot.call("getUpdates", "{}")).isEmpty();
        assertThat(refusedHello()).isEqualTo("429 Too Many Requests: retry after 17");
        bot.send(ANNA, "Здравствуйте");
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void fault_of_one_chat_leaves_the_others_alone() throws Exception {
        bot.users.arrive(1002, "Борис", "ru");
        bot.users.say(1002, "/start");
        faults.on(new TelegramFault.ServerError(), TelegramFaults.chat(1002));
        bot.send(ANNA, "Здравствуйте");
        assertThat(bot.refused("sendMessage", "{'chat_id':1002,'text':'?'}")).isEqualTo("500 Internal Server Error");
    }

    @Test
    void one_fault_is_healed_and_another_stays() throws Exception {
        faults.on(new TelegramFault.ServerError(), TelegramFaults.method("sendMessage"));
        faults.on(new TelegramFault.BadGateway(), TelegramFaults.method("getMe"));
        faults.off(new TelegramFault.ServerError());
        bot.send(ANNA, "Здравствуйте");
        assertThat(faults.active()).containsExactly(new TelegramFault.BadGateway());
    }

    @Test
    void period_ends_by_the_clock() throws Exception {
        faults.during(Duration.ofMinutes(1), new TelegramFault.BadGateway(), TelegramFaults.everything());
        HttpResponse<String> page = bot.post("getMe", "application/json", "{}");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
        bot.clock.pass(Duration.ofMinutes(1));
        bot.call("getMe", "{}");
    }

    @Test
    void lost_answer_has_its_effect_and_a_lost_request_has_none() {
        faults.next(1, new TelegramFault.LostRequest(), TelegramFaults.method("sendMessage"));
        assertThatThrownBy(() -> bot.send(ANNA, "пропало")).isInstanceOf(IOException.class);
        assertThat(bot.users.chat(ANNA).lastFromBot()).isEmpty();

        faults.next(1, new TelegramFault.LostAnswer(), TelegramFaults.method("sendMessage"));
        assertThatThrownBy(() -> bot.send(ANNA, "дошло")).isInstanceOf(IOException.class);
        assertThat(bot.users
                        .chat(ANNA)
                        .lastFromBot()
                        .orElseThrow()
                        .content()
                        .words()
                        .text())
                .isEqualTo("дошло");
    }

    @Test
    void late_answer_has_its_effect_at_once_and_comes_when_all_is_healed() throws Exception {
        faults.on(new TelegramFault.Late(Duration.ofMinutes(5)), TelegramFaults.sending());
        CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> {
            try {
                return bot.send(ANNA, "медленно");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> bot.users.chat(ANNA).lastFromBot().isPresent());
        assertThat(sending).isNotDone();
        faults.clear();
        assertThat(sending.join()).isPositive();
    }

    @Test
    void polls_can_fail_in_their_own_ways() throws Exception {
        faults.next(1, new TelegramFault.NullResult(), TelegramFaults.polling());
        assertThat(bot.post("getUpdates", "application/json", "{}").body()).isEqualTo("{\"ok\":true,\"result\":null}");
        faults.next(1, new TelegramFault.OtherPoller(), TelegramFaults.polling());
        assertThat(bot.refused("getUpdates", "{}")).startsWith("409 Conflict: terminated by other getUpdates request");
        faults.next(1, new TelegramFault.TooManyRequests(3), TelegramFaults.polling());
        assertThat(bot.refused("getUpdates", "{}")).isEqualTo("429 Too Many Requests: retry after 3");
    }

    @Test
    void poison_is_a_gift_without_its_optional_price() throws Exception {
        faults.sendPoison(ANNA);
        JsonNode message = bot.call("getUpdates", "{}").get(0).path("message");
        assertThat(message.at("/gift/gift/star_count").asInt()).isEqualTo(15);
        assertThat(message.path("gift").has("convert_star_count")).isFalse();
    }

    private String refusedHello() throws Exception {
        return bot.refused("sendMessage", "{'chat_id':1001,'text':'Здравствуйте'}");
    }
}
