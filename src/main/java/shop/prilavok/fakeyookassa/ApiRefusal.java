package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Response;

/** An answer of the API other than 200, thrown by the rule that was broken. */
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String VALUE = "Invalid parameter's value (for example, the value is illegal or its format is"
            + " incorrect). Send the value in accordance with the documentation.";
    private static final String AMOUNT =
            "Error in the payment/payout amount. Specify the amount in the correct format." + " For example, 100.00";
    private static final String CREDENTIALS =
            "Error in shopId or secret key. Check their validity. You can reissue the" + " key in the Merchant Profile";

    private final int status;
    private final String code;
    private final @Nullable String parameter;

    private ApiRefusal(int status, String code, String description, @Nullable String parameter) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.parameter = parameter;
    }

    static ApiRefusal invalid(String description, @Nullable String parameter) {
        return new ApiRefusal(400, "invalid_request", description, parameter);
    }

    static ApiRefusal value(String parameter) {
        return invalid(VALUE, parameter);
    }

    static ApiRefusal amount() {
        return invalid(AMOUNT, "amount.value");
    }

    static ApiRefusal key(String description) {
        return invalid(description, "Idempotence-Key");
    }

    static ApiRefusal credentials() {
        return new ApiRefusal(401, "invalid_credentials", CREDENTIALS, null);
    }

    static ApiRefusal notFound(String what, String parameter) {
        String description = "Incorrect " + parameter + ". " + what
                + " doesn't exist or access denied. Specify the ID created in your store.";
        return new ApiRefusal(404, "not_found", description, parameter);
    }

    static ApiRefusal tooManyRequests() {
        return new ApiRefusal(429, "too_many_requests", "Too many requests. Repeat later", null);
    }

    static ApiRefusal failure() {
        return new ApiRefusal(500, "internal_server_error", "Internal server error. Repeat with the same key", null);
    }

    /** 405 and 415, for which no body is promised. */
    static ApiRefusal bare(int status) {
        return new ApiRefusal(status, "", "", null);
    }

    Response response(String id) {
        if (code.isEmpty()) {
            return Response.text(status, "");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "error").put("id", id).put("code", code).put("description", getMessage());
        if (parameter != null) {
            body.put("parameter", parameter);
        }
        return Response.json(status, body.toString());
    }
}
