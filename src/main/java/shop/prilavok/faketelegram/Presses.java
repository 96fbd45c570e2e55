package shop.prilavok.faketelegram;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Button presses that wait for an answer, and the answers given. Guarded by the cloud's lock. */
final class Presses {
    private final Map<String, Press> open = new HashMap<>();
    private final Map<String, CallbackAnswer> answers = new LinkedHashMap<>();
    private long count;

    private record Press(long personId, long chatId, Instant at) {}

    String add(long personId, long chatId, Instant now) {
        String id = Long.toString(4_000_000_000_000_000_000L + ++count);
        open.put(id, new Press(personId, chatId, now));
        return id;
    }

    /** Throws a {@link Refusal} for a query that is unknown, answered already, or too old. */
    CallbackAnswer answer(String queryId, String text, boolean alert, String url, Instant now) {
        Press press = open.remove(queryId);
        if (press == null || !press.at().plus(Updates.CALLBACK_LIFE).isAfter(now)) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        CallbackAnswer answer = new CallbackAnswer(queryId, press.personId(), press.chatId(), text, alert, url, now);
        answers.put(queryId, answer);
        return answer;
    }

    List<CallbackAnswer> of(long personId) {
        return answers.values().stream()
                .filter(answer -> answer.personId() == personId)
                .toList();
    }

    Optional<CallbackAnswer> to(String queryId) {
        return Optional.ofNullable(answers.get(queryId));
    }
}
