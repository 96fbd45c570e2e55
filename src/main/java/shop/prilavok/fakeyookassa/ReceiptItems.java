package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The rows of a receipt: what is refused of them, and the sum that they make up, in kopecks. */
final class ReceiptItems {
    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(100_000);

    /** Subject and mode are optional by the specification and refused by the live service when they are missing. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "payment_subject",
            Set.of(
                    "commodity",
                    "excise",
                    "job",
                    "service",
                    "gambling_bet",
                    "gambling_prize",
                    "lottery",
                    "lottery_prize",
                    "intellectual_activity",
                    "payment",
                    "agent_commission",
                    "property_right",
                    "non_operating_gain",
                    "insurance_premium",
                    "sales_tax",
                    "resort_fee",
                    "composite",
                    "another",
                    "fine",
                    "tax",
                    "lien",
                    "cost",
                    "pension_insurance_without_payouts",
                    "pension_insurance_with_payouts",
                    "health_insurance_without_payouts",
                    "health_insurance_with_payouts",
                    "health_insurance",
                    "casino",
                    "agent_withdrawals",
                    "non_marked_excise",
                    "marked_excise",
                    "marked",
                    "non_marked"),
            "payment_mode",
            Set.of(
                    "full_prepayment",
                    "partial_prepayment",
                    "advance",
                    "full_payment",
                    "partial_payment",
                    "credit",
                    "credit_payment"));

    private static final Set<String> MEASURES = Set.of(
            "piece",
            "gram",
            "kilogram",
            "ton",
            "centimeter",
            "decimeter",
            "meter",
            "square_centimeter",
            "square_decimeter",
            "square_meter",
            "milliliter",
            "liter",
            "cubic_meter",
            "kilowatt_hour",
            "gigacalorie",
            "day",
            "hour",
            "minute",
            "second",
            "kilobyte",
            "megabyte",
            "gigabyte",
            "terabyte",
            "another");

    private final Fiscalization fiscalization;
    private final String parameter;

    /** @param parameter where the rows stand in the request */
    ReceiptItems(Fiscalization fiscalization, String parameter) {
        this.fiscalization = fiscalization;
        this.parameter = parameter;
    }

    BigDecimal sum(JsonNode rows) {
        if (!rows.isArray() || rows.isEmpty() || rows.size() > fiscalization.mostRows()) {
            throw ApiRefusal.invalid("Receipt is missing or illegal", parameter);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(sumOf(row));
        }
        return sum;
    }

    private BigDecimal sumOf(JsonNode row) {
        if (Fields.text(row, "description", 128).isEmpty()) {
            throw wrong("description");
        }
        int vat = row.path("vat_code").asInt();
        if (vat < 1 || vat > 12) {
            throw wrong("vat_code");
        }
        WORDS.forEach((name, known) -> {
            if (!known.contains(row.path(name).asText())) {
                throw wrong(name);
            }
        });
        boolean needsMeasure = fiscalization == Fiscalization.YOOKASSA || row.hasNonNull("measure");
        if (needsMeasure && !MEASURES.contains(row.path("measure").asText())) {
            throw wrong("measure");
        }
        BigDecimal price = Rubles.parse(row.path("amount").path("value").asText()).stream()
                .mapToObj(BigDecimal::valueOf)
                .findAny()
                .orElseThrow(() -> wrong("amount"));
        return price.multiply(quantity(row.path("quantity")));
    }

    private BigDecimal quantity(JsonNode quantity) {
        BigDecimal number = quantity.isNumber() ? quantity.decimalValue() : BigDecimal.ZERO;
        if (number.signum() <= 0 || number.scale() > 3 || number.compareTo(TOO_MANY) >= 0) {
            throw wrong("quantity");
        }
        return number;
    }

    private ApiRefusal wrong(String name) {
        return ApiRefusal.value(parameter + "." + name);
    }
}
