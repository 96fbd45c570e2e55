package shop.prilavok.fakesheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** Finds the spreadsheet and the method that a path means, and answers in JSON. Knows nothing of tokens and faults. */
final class SheetsApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/v4/spreadsheets/([^/:]+)(:[A-Za-z]+)?(?:/(.*))?");

    private final Map<String, Spreadsheet> spreadsheets = new ConcurrentHashMap<>();

    void add(Spreadsheet spreadsheet) {
        spreadsheets.put(spreadsheet.id(), spreadsheet);
    }

    /** Search and get by filter are sent by POST, and yet read. */
    static Quota.Kind kind(Request request) {
        boolean read = request.method().equals("GET")
                || request.path().endsWith(":search")
                || request.path().endsWith("etByDataFilter");
        return read ? Quota.Kind.READ : Quota.Kind.WRITE;
    }

    Response answer(Request request, String account) {
        if (request.path().equals("/v4/spreadsheets") && request.method().equals("POST")) {
            throw ApiError.forbidden(); // a service account cannot own a file
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw ApiError.notFound();
        }
        Spreadsheet spreadsheet = spreadsheets.get(path.group(1));
        if (spreadsheet == null) {
            throw ApiError.notFound();
        }
        if (!spreadsheet.canEdit(account)) {
            throw ApiError.forbidden();
        }
        FieldMask mask = request.parameter("fields").map(FieldMask::parse).orElse(FieldMask.EVERYTHING);
        String verb = Optional.ofNullable(path.group(2)).orElse("");
        String rest = Optional.ofNullable(path.group(3)).orElse("");
        ObjectNode answer = new SpreadsheetCalls(spreadsheet, account, mask)
                .find(request.method(), verb, rest)
                .orElseThrow(ApiError::notFound)
                .answer(request, body(request));
        ObjectNode wanted = mask.of(answer);
        boolean plain = request.parameter("prettyPrint").filter("false"::equals).isPresent();
        return Response.json(200, plain ? wanted.toString() : wanted.toPrettyString());
    }

    private static JsonNode body(Request request) {
        try {
            JsonNode body = request.body().length == 0 ? Proto.object() : MAPPER.readTree(request.text());
            if (!body.isObject()) {
                throw ApiError.invalid("Invalid JSON payload received. Root element must be a message.");
            }
            return body;
        } catch (JsonProcessingException broken) {
            throw ApiError.invalid("Invalid JSON payload received. " + broken.getOriginalMessage());
        }
    }
}
