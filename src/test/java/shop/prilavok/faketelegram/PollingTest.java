package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingTest {
    private static final long ANNA = 1001;
    private final BotSide bot = new BotSide();

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void unconfirmed_updates_are_delivered_again_and_confirmed_ones_never() throws Exception {
        bot.customer(ANNA);
        bot.users.say(ANNA, "раз");
        bot.users.say(ANNA, "два");

        JsonNode first = bot.call("getUpdates", "{'limit':1}");
        assertThat(first).hasSize(1);
        assertThat(bot.call("getUpdates", "{}")).hasSize(2);

        long seen = first.get(0).path("update_id").asLong();
        JsonNode rest = bot.call("getUpdates", "{'offset':" + (seen + 1) + "}");
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).path("message").path("text").asText()).isEqualTo("два");
        assertThat(rest.get(0).path("update_id").asLong()).isEqualTo(seen + 1);
    }

    @Test
    void negative_offset_keeps_only_the_newest() throws Exception {
        bot.users.arrive(ANNA, "Анна", "ru");
        for (String text : new String[] {"раз", "два", "три"}) {
            bot.users.say(ANNA, text);
        }
        JsonNode kept = bot.call("getUpdates", "{'offset':-1}");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).at("/message/text").asText()).isEqualTo("три");
        assertThat(bot.call("getUpdates", "{}")).hasSize(1);
    }

    @Test
    void one_poll_gives_at_most_a_hundred_updates() throws Exception {
        bot.users.arrive(ANNA, "Анна", "ru");
        for (int i = 0; i < 101; i++) {
            bot.users.say(ANNA, "ещё");
        }
        assertThat(bot.call("getUpdates", "{}")).hasSize(100);
        assertThat(bot.call("getUpdates", "{'limit':0}")).hasSize(100);
        assertThat(bot.call("getUpdates", "{'limit':500}")).hasSize(100);
    }

    @Test
    void waiting_poll_is_woken_by_a_message() throws Exception {
        bot.customer(ANNA);
        CompletableFuture<JsonNode> poll = poll();
        bot.users.say(ANNA, "Здравствуйте");
        assertThat(poll.join().get(0).at("/message/text").asText()).isEqualTo("Здравствуйте");
    }

    @Test
    void newer_poll_aborts_the_older_one() throws Exception {
        CompletableFuture<String> older = CompletableFuture.supplyAsync(() -> unchecked("{'timeout':50}"));
        awaitPolls(1);
        bot.call("getUpdates", "{}");
        assertThat(older.join())
                .isEqualTo("409 Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                        + " is running");
    }

    @Test
    void polling_is_refused_while_a_webhook_is_set() throws Exception {
        assertThat(bot.refused("setWebhook", "{'url':'http://shop.example/hook'}"))
                .isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        bot.call("setWebhook", "{'url':'https://shop.example/hook'}");
        assertThat(bot.refused("getUpdates", "{}"))
                .isEqualTo("409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                        + " delete the webhook first");
        assertThat(bot.call("getWebhookInfo", "{}").path("url").asText()).isEqualTo("https://shop.example/hook");

        bot.call("deleteWebhook", "{}");
        assertThat(bot.call("getUpdates", "{}")).isEmpty();
    }

    @Test
    void setting_a_webhook_ends_a_waiting_poll() throws Exception {
        CompletableFuture<String> poll = CompletableFuture.supplyAsync(() -> unchecked("{'timeout':50}"));
        awaitPolls(1);
        bot.call("setWebhook", "{'url':'https://shop.example/hook'}");
        assertThat(poll.join()).isEqualTo("409 Conflict: terminated by setWebhook request");
    }

    @Test
    void webhook_switch_keeps_waiting_updates_unless_told_otherwise() throws Exception {
        bot.users.arrive(ANNA, "Анна", "ru");
        bot.users.say(ANNA, "раз");
        bot.call("deleteWebhook", "{}");
        assertThat(bot.call("getWebhookInfo", "{}").path("pending_update_count").asInt())
                .isEqualTo(1);
        bot.call("deleteWebhook", "{'drop_pending_updates':true}");
        assertThat(bot.call("getUpdates", "{}")).isEmpty();
    }

    @Test
    void allowed_kinds_hold_until_others_are_given() throws Exception {
        bot.customer(ANNA);
        bot.call("getUpdates", "{'allowed_updates':['callback_query']}");
        bot.call("getUpdates", "{}");
        bot.users.say(ANNA, "никто не услышит");
        assertThat(bot.call("getUpdates", "{}")).isEmpty();

        bot.call("getUpdates", "{'allowed_updates':[]}");
        bot.users.say(ANNA, "слышно");
        assertThat(bot.call("getUpdates", "{}")).hasSize(1);
    }

    @Test
    void press_dies_in_the_queue_after_150_seconds_and_a_message_after_a_day() throws Exception {
        bot.customer(ANNA);
        int card = bot.call(
                        "sendMessage",
                        "{'chat_id':1001,'text':'Чай','reply_markup':{'inline_keyboard':"
                                + "[[{'text':'Купить','callback_data':'buy'}]]}}")
                .path("message_id")
                .asInt();
        bot.users.press(ANNA, card, ANNA, "buy");
        bot.users.say(ANNA, "а скидка есть?");

        bot.clock.pass(Duration.ofSeconds(149));
        assertThat(bot.call("getUpdates", "{}")).hasSize(2);
        bot.clock.pass(Duration.ofSeconds(1));
        assertThat(bot.call("getUpdates", "{}")).hasSize(1);
        bot.clock.pass(Duration.ofHours(24));
        assertThat(bot.call("getUpdates", "{}")).isEmpty();
    }

    @Test
    void offset_of_an_earlier_time_starts_at_the_head_of_the_queue() throws Exception {
        bot.customer(ANNA);
        bot.telegram.faults().restartUpdateIds(17);
        bot.users.say(ANNA, "снова здесь");

        JsonNode batch = bot.call("getUpdates", "{'offset':726000900}");
        assertThat(batch).hasSize(1);
        assertThat(batch.get(0).path("update_id").asInt()).isEqualTo(17);
    }

    private CompletableFuture<JsonNode> poll() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return bot.call("getUpdates", "{'timeout':50}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String unchecked(String json) {
        try {
            return bot.refused("getUpdates", json);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitPolls(int count) {
        await().until(() -> bot.telegram.calls().size() == count);
    }
}
