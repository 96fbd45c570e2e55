package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of the Bot API: runs under the lock and gives the result, or throws a {@link Refusal}. */
@FunctionalInterface
interface Method {
    JsonNode call(Parameters parameters);
}
