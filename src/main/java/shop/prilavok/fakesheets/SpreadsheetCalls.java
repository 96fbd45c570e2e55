package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.prilavok.http.Request;

/** The methods of spreadsheets and spreadsheets.developerMetadata; those of values are handed on. */
final class SpreadsheetCalls {

    /** One method of the API. */
    interface Call {
        ObjectNode answer(Request request, JsonNode body);
    }

    private final Spreadsheet spreadsheet;
    private final String account;
    private final FieldMask mask;

    SpreadsheetCalls(Spreadsheet spreadsheet, String account, FieldMask mask) {
        this.spreadsheet = spreadsheet;
        this.account = account;
        this.mask = mask;
    }

    /** Finds a method by what follows the spreadsheet's id in the path: a verb after a colon, or the rest after a slash. */
    Optional<Call> find(String method, String verb, String rest) {
        String what = method + " " + verb + (rest.isEmpty() ? "" : "/" + rest);
        if (what.startsWith("GET /developerMetadata/")) {
            return Optional.of((request, body) -> mark(rest.substring("developerMetadata/".length())));
        }
        return switch (what) {
            case "GET " -> Optional.of((request, body) -> get(request));
            case "POST :getByDataFilter" -> Optional.of((request, body) -> getByFilter(body));
            case "POST :batchUpdate" -> Optional.of((request, body) -> update(body));
            case "POST /developerMetadata:search" -> Optional.of((request, body) -> search(body));
            default -> new ValueCalls(spreadsheet, account).find(method, rest);
        };
    }

    private ObjectNode written(List<Area> areas, boolean withCells, FieldMask wanted) {
        return new SpreadsheetJson(spreadsheet.id(), spreadsheet.calculation(), account, wanted)
                .written(areas, withCells);
    }

    private ObjectNode get(Request request) {
        Workbook book = spreadsheet.calculation().book();
        List<Area> areas = request.parameters("ranges").stream()
                .map(range -> A1.parse(range, book))
                .toList();
        boolean withCells =
                request.parameter("includeGridData").filter("true"::equals).isPresent();
        return written(areas, withCells, mask);
    }

    private ObjectNode getByFilter(JsonNode body) {
        DataFilters filters = new DataFilters(spreadsheet.calculation().book());
        List<Area> areas = new ArrayList<>();
        body.path("dataFilters").forEach(filter -> areas.addAll(filters.areas(filter)));
        return written(areas, body.path("includeGridData").asBoolean(), mask);
    }

    private ObjectNode update(JsonNode body) {
        ArrayNode replies = spreadsheet.change(account, batch -> BatchUpdate.apply(body, batch));
        ObjectNode answer = Proto.object().put("spreadsheetId", spreadsheet.id());
        answer.set("replies", replies);
        FieldMask inside = mask.inside("updatedSpreadsheet");
        if (body.path("includeSpreadsheetInResponse").asBoolean() && inside != null) {
            Workbook book = spreadsheet.calculation().book();
            List<Area> areas = new ArrayList<>();
            body.path("responseRanges").forEach(range -> areas.add(A1.parse(range.asText(), book)));
            answer.set(
                    "updatedSpreadsheet",
                    written(areas, body.path("responseIncludeGridData").asBoolean(), inside));
        }
        return answer;
    }

    private ObjectNode mark(String id) {
        return spreadsheet.calculation().book().marks().stream()
                .filter(mark -> String.valueOf(mark.id()).equals(id))
                .map(MarkJson::written)
                .findFirst()
                .orElseThrow(() -> ApiError.notFound("No developer metadata with ID " + id));
    }

    private ObjectNode search(JsonNode body) {
        DataFilters filters = new DataFilters(spreadsheet.calculation().book());
        ObjectNode answer = Proto.object();
        for (JsonNode filter : body.path("dataFilters")) {
            for (Mark mark : filters.marks(filter)) {
                ObjectNode match =
                        answer.withArrayProperty("matchedDeveloperMetadata").addObject();
                match.set("developerMetadata", MarkJson.written(mark));
                match.putArray("dataFilters").add(filter);
            }
        }
        return answer;
    }
}
