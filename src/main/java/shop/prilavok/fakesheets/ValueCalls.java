package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import shop.prilavok.fakesheets.SpreadsheetCalls.Call;
import shop.prilavok.http.Request;

/** The methods of spreadsheets.values. */
final class ValueCalls {
    private static final String VALUES = "values/";

    private final Spreadsheet spreadsheet;
    private final String account;

    ValueCalls(Spreadsheet spreadsheet, String account) {
        this.spreadsheet = spreadsheet;
        this.account = account;
    }

    Optional<Call> find(String method, String rest) {
        return switch (method + " " + rest) {
            case "GET values:batchGet" -> Optional.of((request, body) -> batchGet(request));
            case "POST values:batchGetByDataFilter" -> Optional.of((request, body) -> batchGetByFilter(body));
            case "POST values:batchUpdate" -> Optional.of((request, body) -> batchUpdate(body));
            case "POST values:batchClear" -> Optional.of((request, body) -> batchClear(body));
            default -> findForRange(method, rest);
        };
    }

    private Optional<Call> findForRange(String method, String rest) {
        if (!rest.startsWith(VALUES)) {
            return Optional.empty();
        }
        String range = rest.substring(VALUES.length());
        if (method.equals("GET")) {
            return Optional.of((request, body) -> values(options(request)).written(area(range)));
        }
        if (method.equals("PUT")) {
            return Optional.of((request, body) -> update(range, request, body));
        }
        if (method.equals("POST") && range.endsWith(":append")) {
            return Optional.of(
                    (request, body) -> append(range.substring(0, range.length() - ":append".length()), request, body));
        }
        if (method.equals("POST") && range.endsWith(":clear")) {
            return Optional.of((request, body) -> clear(range.substring(0, range.length() - ":clear".length())));
        }
        return Optional.empty();
    }

    private Area area(String range) {
        return A1.parse(range, spreadsheet.calculation().book());
    }

    private ValueRanges values(ValueRanges.Options options) {
        return new ValueRanges(spreadsheet.calculation(), options);
    }

    private static ValueRanges.Options options(Request request) {
        return ValueRanges.Options.of(
                request.parameter("valueRenderOption").orElse(""),
                request.parameter("dateTimeRenderOption").orElse(""),
                request.parameter("majorDimension").orElse(""));
    }

    private ObjectNode answer() {
        return Proto.object().put("spreadsheetId", spreadsheet.id());
    }

    private ObjectNode batchGet(Request request) {
        ObjectNode answer = answer();
        ValueRanges values = values(options(request));
        request.parameters("ranges")
                .forEach(range -> answer.withArrayProperty("valueRanges").add(values.written(area(range))));
        return answer;
    }

    private ObjectNode batchGetByFilter(JsonNode body) {
        ObjectNode answer = answer();
        ValueRanges values = values(ValueRanges.Options.of(
                body.path("valueRenderOption").asText(),
                body.path("dateTimeRenderOption").asText(),
                body.path("majorDimension").asText()));
        DataFilters filters = new DataFilters(spreadsheet.calculation().book());
        filters.byArea(body.path("dataFilters")).forEach((area, matching) -> {
            ObjectNode matched = answer.withArrayProperty("valueRanges").addObject();
            matched.set("valueRange", values.written(area));
            matched.putArray("dataFilters").addAll(matching);
        });
        return answer;
    }

    private ObjectNode update(String range, Request request, JsonNode body) {
        ValueWrites.check("data", body);
        checkSame(range, body);
        String input = request.parameter("valueInputOption").orElse("");
        ValueWrites.Written written = spreadsheet.change(
                account, batch -> new ValueWrites(batch, input).update(A1.parse(range, batch.book()), body));
        return answered(written, readBack(request));
    }

    /** Whoever names the range in the body as well has to mean the same. */
    private static void checkSame(String range, JsonNode body) {
        String inBody = body.path("range").asText();
        if (!inBody.isEmpty() && !inBody.equals(range)) {
            throw ApiError.invalid("Request range[" + range + "] does not match value's range[" + inBody + "]");
        }
    }

    /** How the caller wants the written values in the answer; empty when he does not. */
    private static Optional<ValueRanges.Options> readBack(Request request) {
        return request.parameter("includeValuesInResponse")
                .filter("true"::equals)
                .map(wanted -> ValueRanges.Options.of(
                        request.parameter("responseValueRenderOption").orElse(""),
                        request.parameter("responseDateTimeRenderOption").orElse(""),
                        ""));
    }

    private ObjectNode answered(ValueWrites.Written written, Optional<ValueRanges.Options> readBack) {
        ObjectNode answer =
                written.json(spreadsheet.id(), spreadsheet.calculation().book());
        readBack.ifPresent(options -> answer.set("updatedData", values(options).written(written.asked())));
        return answer;
    }

    private ObjectNode batchUpdate(JsonNode body) {
        for (int i = 0; i < body.path("data").size(); i++) {
            ValueWrites.check("data.data[" + i + "]", body.path("data").get(i));
        }
        List<ValueWrites.Written> written = spreadsheet.change(account, batch -> {
            ValueWrites writes =
                    new ValueWrites(batch, body.path("valueInputOption").asText());
            return Numbered.each(
                    "data",
                    body.path("data"),
                    range -> writes.update(A1.parse(range.path("range").asText(), batch.book()), range));
        });
        Optional<ValueRanges.Options> readBack =
                body.path("includeValuesInResponse").asBoolean()
                        ? Optional.of(ValueRanges.Options.of(
                                body.path("responseValueRenderOption").asText(),
                                body.path("responseDateTimeRenderOption").asText(),
                                ""))
                        : Optional.empty();
        ObjectNode answer = answer().put("totalUpdatedRows", distinct(written, ValueWrites.Written::rows))
                .put("totalUpdatedColumns", distinct(written, ValueWrites.Written::columns))
                .put(
                        "totalUpdatedCells",
                        written.stream().mapToInt(ValueWrites.Written::cells).sum())
                .put(
                        "totalUpdatedSheets",
                        written.stream().map(w -> w.area().sheetId()).distinct().count());
        ArrayNode responses = answer.putArray("responses");
        written.forEach(one -> responses.add(answered(one, readBack)));
        return written.isEmpty() ? Proto.lean(answer) : answer;
    }

    /** A row or column that several ranges touch counts once. */
    private static long distinct(
            List<ValueWrites.Written> written, Function<ValueWrites.Written, Set<Integer>> touched) {
        return written.stream()
                .flatMap(one -> touched.apply(one).stream()
                        .map(index -> List.of(one.area().sheetId(), index)))
                .distinct()
                .count();
    }

    private ObjectNode append(String range, Request request, JsonNode body) {
        ValueWrites.check("data", body);
        checkSame(range, body);
        String input = request.parameter("valueInputOption").orElse("");
        boolean insert = request.parameter("insertDataOption")
                .filter("INSERT_ROWS"::equals)
                .isPresent();
        ObjectNode answer = answer();
        ValueWrites.Written written = spreadsheet.change(account, batch -> {
            Area area = A1.parse(range, batch.book());
            Tab tab = batch.book().tab(area.sheetId());
            Area table = ValueWrites.table(tab, area);
            if (table != null) {
                answer.put("tableRange", A1.write(tab.title(), table));
            }
            return new ValueWrites(batch, input).append(area, body, insert);
        });
        answer.set("updates", answered(written, readBack(request)));
        return answer;
    }

    private ObjectNode clear(String range) {
        String cleared = spreadsheet.change(account, batch -> cleared(range, batch));
        return answer().put("clearedRange", cleared);
    }

    private ObjectNode batchClear(JsonNode body) {
        ObjectNode answer = answer();
        spreadsheet
                .change(
                        account,
                        batch -> Numbered.each("range", body.path("ranges"), range -> cleared(range.asText(), batch)))
                .forEach(range -> answer.withArrayProperty("clearedRanges").add(range));
        return answer;
    }

    private static String cleared(String range, Batch batch) {
        Area area = ValueWrites.clear(batch, A1.parse(range, batch.book()));
        return A1.write(batch.book().tab(area.sheetId()).title(), area);
    }
}
