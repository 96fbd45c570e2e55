package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A call of the bot, as it arrived.
 *
 * @param method in the official spelling, however it was written
 * @param parameters do not change them; forms and multipart give texts, JSON gives what was sent
 * @param uploads names of the parts that carried files
 */
public record Call(Instant at, String method, ObjectNode parameters, Set<String> uploads) {

    public OptionalLong chatId() {
        return new Parameters(parameters, Map.of()).number("chat_id");
    }

    /** A parameter as text; empty when absent. */
    public Optional<String> text(String parameter) {
        return new Parameters(parameters, Map.of()).text(parameter);
    }
}
