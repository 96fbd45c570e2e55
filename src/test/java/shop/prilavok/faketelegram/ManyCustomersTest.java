package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyCustomersTest {
    private static final int CUSTOMERS = 200;
    private static final Duration LONG = Duration.ofSeconds(60);
    private final BotSide bot = new BotSide();
    private final ExecutorService phones = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        phones.shutdownNow();
        bot.close();
    }

    @Test
    void everybody_is_heard_once_and_sees_the_own_answer() throws Exception {
        List<CompletableFuture<String>> seen = new ArrayList<>();
        for (long id = 1; id <= CUSTOMERS; id++) {
            long person = id;
            seen.add(CompletableFuture.supplyAsync(() -> greet(person), phones));
        }
        answerAll();
        for (int id = 1; id <= CUSTOMERS; id++) {
            assertThat(seen.get(id - 1).get()).isEqualTo("Здравствуйте, " + id);
        }
    }

    private String greet(long person) {
        try {
            bot.users.arrive(person, "Гость", "ru");
            bot.users.say(person, "/start");
            return bot.users
                    .awaitChat(person, LONG, chat -> chat.lastFromBot().isPresent())
                    .orElseThrow()
                    .lastFromBot()
                    .orElseThrow()
                    .content()
                    .words()
                    .text();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answerAll() throws Exception {
        Set<Long> heard = new HashSet<>();
        long offset = 0;
        while (heard.size() < CUSTOMERS) {
            JsonNode batch = bot.call("getUpdates", "{'timeout':50,'offset':" + offset + "}");
            assertThat(batch).isNotEmpty();
            for (JsonNode update : batch) {
                long chat = update.at("/message/chat/id").asLong();
                assertThat(heard.add(chat)).as("first time from " + chat).isTrue();
                assertThat(update.path("update_id").asLong()).isGreaterThanOrEqualTo(offset);
                offset = update.path("update_id").asLong() + 1;
                bot.send(chat, "Здравствуйте, " + chat);
            }
        }
    }
}
