package shop.prilavok.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Optional;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.GatewayAnswer.NotAllowed;
import shop.prilavok.payment.GatewayAnswer.Refused;
import shop.prilavok.payment.GatewayAnswer.Unknown;

/**
 * Decides what a reply means. Only YooKassa's own words are definite: a page of a proxy, an unreadable body or a busy
 * server leave it unknown whether anything was done.
 */
final class AnswerReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Reads the object of a good reply. */
    interface Reading<T> {
        T read(JsonNode json) throws UnreadableException;
    }

    private AnswerReader() {}

    static <T> GatewayAnswer<T> read(Reply reply, Reading<T> reading) {
        JsonNode json = json(reply.text());
        int status = reply.status();
        if (status == 200) {
            try {
                return new Known<>(reading.read(json));
            } catch (UnreadableException e) {
                return new Unknown<>("unreadable answer: " + e.getMessage(), Optional.empty());
            }
        }
        if (status == 405 || status == 415) { // these two have no body
            return new Refused<>("http_" + status, "Refused with HTTP " + status);
        }
        boolean error = json.path("type").asText().equals("error") && json.hasNonNull("code");
        if (error && (status == 401 || status == 403)) {
            return new NotAllowed<>(description(json));
        }
        if (error && (status == 400 || status == 404) && !isDuplicatedKey(json)) {
            return new Refused<>(json.path("code").asText(), description(json));
        }
        String why = "HTTP " + status + (error ? ": " + description(json) : "");
        return new Unknown<>(why, wait(json, reply));
    }

    /** Something was made under this key, only not by these bytes: the one 400 that does not mean "not done". */
    private static boolean isDuplicatedKey(JsonNode error) {
        return error.path("parameter").asText().equalsIgnoreCase("Idempotence-Key")
                && error.path("description").asText().contains("duplicated");
    }

    private static String description(JsonNode error) {
        String description = error.path("description").asText();
        String parameter = error.path("parameter").asText();
        String words = description.isEmpty() ? error.path("code").asText() : description;
        return parameter.isEmpty() ? words : words + " (" + parameter + ")";
    }

    private static Optional<Duration> wait(JsonNode json, Reply reply) {
        Optional<Duration> asked = Optional.empty();
        if (json.path("retry_after").canConvertToInt()) {
            asked = Optional.of(Duration.ofMillis(json.path("retry_after").asInt()));
        } else if (reply.retryAfter().filter(text -> text.matches("\\d{1,6}")).isPresent()) {
            asked = reply.retryAfter().map(Long::parseLong).map(Duration::ofSeconds);
        }
        return asked.filter(time -> time.compareTo(Duration.ZERO) > 0)
                .map(time -> time.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : time);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
