package shop.prilavok.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.Page;
import shop.prilavok.payment.Settlement;

/**
 * Reads payments and refunds. Tolerant: fields and words that did not exist when this was written do no harm, only what
 * decides about money must be there.
 */
final class ObjectReader {
    private static final int MOST_DECIMALS = 10;

    private ObjectReader() {}

    static GatewayPayment payment(JsonNode json) throws UnreadableException {
        return new GatewayPayment(
                needed(json, "id"),
                word(GatewayPayment.Status.class, needed(json, "status"), GatewayPayment.Status.OTHER),
                money(json.path("amount")),
                needed(json.path("amount"), "currency"),
                metadata(json.path("metadata")),
                text(json.path("recipient"), "account_id"),
                json.path("test").asBoolean(),
                text(json.path("confirmation"), "confirmation_url"),
                text(json.path("cancellation_details"), "reason"),
                new Settlement(time(json, "captured_at"), income(json), text(json, "receipt_registration")));
    }

    static GatewayRefund refund(JsonNode json) throws UnreadableException {
        return new GatewayRefund(
                needed(json, "id"),
                needed(json, "payment_id"),
                word(GatewayRefund.Status.class, needed(json, "status"), GatewayRefund.Status.OTHER),
                money(json.path("amount")),
                metadata(json.path("metadata")),
                text(json.path("cancellation_details"), "reason"),
                time(json, "created_at"),
                text(json, "receipt_registration"));
    }

    private static Optional<Instant> time(JsonNode json, String field) {
        try {
            return text(json, field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // only for the books, which then take our own clock
        }
    }

    private static Optional<Money> income(JsonNode json) throws UnreadableException {
        JsonNode income = json.path("income_amount");
        return income.isMissingNode() || income.isNull() ? Optional.empty() : Optional.of(money(income));
    }

    /** One object that cannot be read makes the whole page unreadable: it could be the one that is looked for. */
    static <T> Page<T> page(JsonNode json, AnswerReader.Reading<T> reading) throws UnreadableException {
        JsonNode items = json.path("items");
        if (!items.isArray()) {
            throw new UnreadableException("no items");
        }
        List<T> page = new ArrayList<>();
        for (JsonNode item : items) {
            page.add(reading.read(item));
        }
        return new Page<>(page, text(json, "next_cursor"));
    }

    private static Money money(JsonNode amount) throws UnreadableException {
        try {
            BigDecimal roubles = new BigDecimal(needed(amount, "value"));
            // A huge exponent would take all memory once it is written out.
            if (Math.abs(roubles.scale()) <= MOST_DECIMALS) {
                return Money.of(roubles);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableException("a sum that is no number of kopecks");
        }
        throw new UnreadableException("a sum that is no number of kopecks");
    }

    private static Map<String, String> metadata(JsonNode json) {
        Map<String, String> metadata = new LinkedHashMap<>();
        json.properties().forEach(pair -> {
            if (pair.getValue().isValueNode() && !pair.getValue().isNull()) {
                metadata.put(pair.getKey(), pair.getValue().asText());
            }
        });
        return Map.copyOf(metadata);
    }

    private static <E extends Enum<E>> E word(Class<E> known, String word, E otherwise) {
        for (E one : known.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        return otherwise;
    }

    private static String needed(JsonNode json, String field) throws UnreadableException {
        return text(json, field).orElseThrow(() -> new UnreadableException("no " + field));
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }
}
