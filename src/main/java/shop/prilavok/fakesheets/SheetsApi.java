package shop.prilavok.fakesheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
    private static final Pattern PATH = Pattern.compile("/v4/spreadsheets/([^/:]+)/?(:[A-Za-z]+)?(?:/(.*))?");

    private final Map<String, Spreadsheet> spreadsheets = new ConcurrentHashMap<>();
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** What was read last of a spreadsheet: who looks again before anything was changed is told the same. */
    private record Told(Calculation state, Asked asked, Response answer) {}

    private record Asked(String account, String path, Map<String, List<String>> parameters) {}

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
        return request.method().equals("GET")
                ? read(spreadsheet, request, account, path)
                : answer(spreadsheet, request, account, path);
    }

    private Response read(Spreadsheet spreadsheet, Request request, String account, Matcher path) {
        Calculation state = spreadsheet.calculation();
        Asked asked = new Asked(account, request.path(), request.parameters());
        Told before = told.get(spreadsheet.id());
        if (before != null && before.state() == state && before.asked().equals(asked)) {
            return before.answer();
        }
        Response answer = answer(spreadsheet, request, account, path);
        told.put(spreadsheet.id(), new Told(state, asked, answer));
        return answer;
    }

    private static Response answer(Spreadsheet spreadsheet, Request request, String account, Matcher path) {
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
