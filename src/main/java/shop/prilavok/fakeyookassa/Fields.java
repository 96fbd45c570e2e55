package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields that several requests share, and refuses what YooKassa refuses. */
final class Fields {
    private static final long LEAST = 100;
    private static final int LONGEST_URL = 2048;

    private Fields() {}

    /** A sum in kopecks, from 1 ₽ up to the limit. */
    static long amount(JsonNode amount, long limit) {
        if (!amount.isObject()) {
            throw ApiRefusal.value("amount");
        }
        long kopecks = amount.path("value").isTextual()
                ? Rubles.parse(amount.path("value").textValue()).orElseThrow(ApiRefusal::amount)
                : 0;
        if (kopecks < LEAST || kopecks > limit) {
            throw ApiRefusal.amount(); // YooKassa words "above the limit" as a wrong format, too
        }
        if (!amount.path("currency").asText().equals("RUB")) {
            throw ApiRefusal.value("amount.currency");
        }
        return kopecks;
    }

    static String text(JsonNode body, String name, int longest) {
        JsonNode text = body.path(name);
        if (text.isMissingNode() || text.isNull()) {
            return "";
        }
        if (!text.isTextual()
                || text.textValue().codePointCount(0, text.textValue().length()) > longest) {
            throw ApiRefusal.value(name);
        }
        return text.textValue();
    }

    static boolean flag(JsonNode body, String name) {
        JsonNode flag = body.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw ApiRefusal.value(name);
        }
        return flag.asBoolean();
    }

    /** At most 16 pairs, names up to 32 and values up to 512 characters, strings only. */
    static Map<String, String> metadata(JsonNode metadata) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (metadata.isMissingNode() || metadata.isNull()) {
            return pairs;
        }
        if (!metadata.isObject() || metadata.size() > 16) {
            throw ApiRefusal.value("metadata");
        }
        metadata.properties().forEach(pair -> {
            String value = text(metadata, pair.getKey(), 512);
            if (pair.getKey().length() > 32) {
                throw ApiRefusal.value("metadata");
            }
            if (!pair.getValue().isNull()) {
                pairs.put(pair.getKey(), value);
            }
        });
        return pairs;
    }

    static String webAddress(JsonNode address, String parameter) {
        if (!address.isTextual() || address.textValue().length() > LONGEST_URL) {
            throw ApiRefusal.value(parameter);
        }
        try {
            URI url = new URI(address.textValue());
            String scheme = String.valueOf(url.getScheme());
            if (url.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address.textValue();
            }
        } catch (URISyntaxException e) {
            throw ApiRefusal.value(parameter);
        }
        throw ApiRefusal.value(parameter);
    }
}
