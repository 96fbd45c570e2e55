package shop.prilavok.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shop.prilavok.http.Network;
import shop.prilavok.http.Request;

/**
 * Reads notifications of YooKassa. They are not signed, anybody can send one; so all that is believed is a hint which
 * payment to ask YooKassa about. Thread-safe.
 */
public final class YooKassaWebhook {
    /** Where notifications come from, by https://yookassa.ru/developers/using-api/webhooks as of July 2026. */
    public static final List<Network> SENDERS = Stream.of(
                    "185.71.76.0/27",
                    "185.71.77.0/27",
                    "77.75.153.0/25",
                    "77.75.156.11",
                    "77.75.156.35",
                    "77.75.154.128/25",
                    "2a02:5180::/32")
            .map(Network::parse)
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_BODY = 64 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** YooKassa's id of the payment that something may have happened to; empty for anything that makes no sense. */
    public Optional<String> payment(Request request) {
        if (!request.method().equals("POST") || request.body().length > LONGEST_BODY) {
            return Optional.empty();
        }
        try {
            JsonNode notification = JSON.readTree(request.body());
            if (!notification.path("type").asText().equals("notification")) {
                return Optional.empty();
            }
            String event = notification.path("event").asText();
            String field = event.startsWith("refund.") ? "payment_id" : "id";
            return Optional.of(notification.path("object").path(field).asText())
                    .filter(id -> event.startsWith("payment.") || event.startsWith("refund."))
                    .filter(id -> ID.matcher(id).matches());
        } catch (IOException e) {
            return Optional.empty(); // not JSON
        }
    }
}
