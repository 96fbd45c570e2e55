package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import shop.prilavok.http.Response;

/** An answer other than 200, in the envelope that Google uses. Thrown from anywhere below the route. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CREDENTIALS_EXPECTED =
            "Expected OAuth 2 access token, login cookie or other valid authentication credential."
                    + " See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    private final int code;
    private final String status;
    private final String field;

    private ApiError(int code, String status, String message) {
        this(code, status, message, "");
    }

    private ApiError(int code, String status, String message, String field) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.field = field;
    }

    static ApiError invalid(String message) {
        return new ApiError(400, "INVALID_ARGUMENT", message);
    }

    /** Of a body in which something else stands where a list should be; names the field in its details. */
    static ApiError noList(String field, JsonNode found) {
        return new ApiError(
                400,
                "INVALID_ARGUMENT",
                "Invalid value at '" + field + "' (type.googleapis.com/google.protobuf.ListValue), " + found,
                field);
    }

    static ApiError notFound(String message) {
        return new ApiError(404, "NOT_FOUND", message);
    }

    static ApiError notFound() {
        return notFound("Requested entity was not found.");
    }

    static ApiError forbidden() {
        return new ApiError(403, "PERMISSION_DENIED", "The caller does not have permission");
    }

    static ApiError unauthenticated() {
        return new ApiError(
                401, "UNAUTHENTICATED", "Request had invalid authentication credentials. " + CREDENTIALS_EXPECTED);
    }

    /** Of a request that says nothing of who sends it: whoever only looks is taken for one who forgot his API key. */
    static ApiError anonymous(boolean looks) {
        return looks
                ? new ApiError(
                        403,
                        "PERMISSION_DENIED",
                        "Method doesn't allow unregistered callers (callers without established identity)."
                                + " Please use API Key or other form of API consumer identity to call this API.")
                : new ApiError(
                        401,
                        "UNAUTHENTICATED",
                        "Request is missing required authentication credential. " + CREDENTIALS_EXPECTED);
    }

    static ApiError unavailable() {
        return new ApiError(503, "UNAVAILABLE", "The service is currently unavailable.");
    }

    /** The same error said of one part of a body, such as {@code data[0]}. */
    ApiError in(String place) {
        return new ApiError(code, status, "Invalid " + place + ": " + getMessage());
    }

    Response response() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("code", code).put("message", getMessage()).put("status", status);
        if (!field.isEmpty()) {
            ObjectNode details = error.putArray("details").addObject();
            details.put("@type", "type.googleapis.com/google.rpc.BadRequest")
                    .putArray("fieldViolations")
                    .addObject()
                    .put("field", field)
                    .put("description", getMessage());
        }
        return Response.json(code, body.toPrettyString());
    }
}
