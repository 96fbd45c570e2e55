package shop.prilavok.faketelegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import shop.prilavok.http.Request;

/** The parameters of a call, however they were sent: in the address, as a form, as multipart or as JSON. */
record Parameters(ObjectNode json, Map<String, Upload> uploads) {

    static Parameters read(Request request) {
        ObjectNode json = Json.object();
        request.query().forEach(json::put);
        String type = request.header("content-type").orElse("");
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/form-data")) {
            Multipart parts = Multipart.read(type, request.body());
            parts.fields().forEach(json::put);
            return new Parameters(json, parts.files());
        }
        if (kind.startsWith("application/json")) {
            if (parse(request.text()) instanceof ObjectNode body) {
                json.setAll(body);
            } else if (!request.text().isBlank()) {
                throw Refusal.badRequest("can't parse request body as a JSON object");
            }
        } else {
            for (String pair : request.text().split("&", -1)) {
                String[] halves = pair.split("=", 2);
                if (halves.length == 2) {
                    json.put(decode(halves[0]), decode(halves[1]));
                }
            }
        }
        return new Parameters(json, Map.of());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode parse(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A text, or a number as text; empty when absent or null. */
    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    OptionalLong number(String name) {
        Optional<String> text = text(name).filter(value -> value.matches("-?\\d{1,18}"));
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
    }

    boolean flag(String name) {
        return text(name)
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }

    /** An object or array, whether sent as such or as JSON text in a form field; a missing node when absent. */
    JsonNode structure(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            return value.isContainerNode() ? value : MissingNode.getInstance();
        }
        JsonNode parsed = parse(value.asText());
        if (!parsed.isContainerNode()) {
            throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
        return parsed;
    }
}
