package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call that Telegram refuses. It leaves a method through any depth and becomes the answer in one place; nothing was
 * changed when it is thrown.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final int retryAfter;

    private Refusal(int code, int retryAfter, String description) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String description) {
        return new Refusal(400, 0, "Bad Request: " + description);
    }

    static Refusal forbidden(String description) {
        return new Refusal(403, 0, "Forbidden: " + description);
    }

    static Refusal conflict(String description) {
        return new Refusal(409, 0, "Conflict: " + description);
    }

    static Refusal unauthorized() {
        return new Refusal(401, 0, "Unauthorized");
    }

    static Refusal notFound() {
        return new Refusal(404, 0, "Not Found");
    }

    static Refusal serverError() {
        return new Refusal(500, 0, "Internal Server Error");
    }

    static Refusal tooManyRequests(int seconds) {
        return new Refusal(429, seconds, "Too Many Requests: retry after " + seconds);
    }

    int code() {
        return code;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
        if (retryAfter > 0) {
            json.putObject("parameters").put("retry_after", retryAfter);
        }
        return json;
    }
}
