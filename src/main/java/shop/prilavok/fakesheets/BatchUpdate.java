package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Applies the requests of a {@code spreadsheets.batchUpdate} in order. The first refusal ends it with its index. */
final class BatchUpdate {

    /** One kind of request. Gives the content of the reply; an empty object when the kind has none. */
    interface Edit {
        ObjectNode apply(JsonNode request, Batch batch);
    }

    static final ObjectNode NO_REPLY = JsonNodeFactory.instance.objectNode();

    /** Kinds that are answered even when there is nothing to say. */
    private static final Set<String> EVEN_EMPTY = Set.of("findReplace", "deleteDimensionGroup");

    private static final Map<String, Edit> KINDS = new HashMap<>();

    static {
        KINDS.putAll(MetadataEdits.KINDS);
        KINDS.putAll(TabEdits.KINDS);
        KINDS.putAll(TabCopies.KINDS);
        KINDS.putAll(CellShifts.KINDS);
        KINDS.putAll(CellEdits.KINDS);
        KINDS.putAll(DimensionEdits.KINDS);
        KINDS.putAll(RangeEdits.KINDS);
        KINDS.putAll(MergeEdits.KINDS);
        KINDS.putAll(GroupEdits.KINDS);
        KINDS.putAll(DecorationEdits.KINDS);
    }

    private BatchUpdate() {}

    static ArrayNode apply(JsonNode body, Batch batch) {
        JsonNode requests = body.path("requests");
        if (requests.isEmpty()) {
            throw ApiError.invalid("Must specify at least one request.");
        }
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < requests.size(); i++) {
            replies.add(reply(i, requests.get(i), batch));
        }
        return replies;
    }

    private static ObjectNode reply(int index, JsonNode request, Batch batch) {
        if (request.size() != 1) {
            throw ApiError.invalid("Invalid requests[" + index + "]: Exactly one request kind must be set.");
        }
        String kind = request.fieldNames().next();
        Edit edit = KINDS.get(kind);
        if (edit == null) {
            throw ApiError.invalid("Invalid JSON payload received. Unknown name \"" + kind + "\" at 'requests[" + index
                    + "]': Cannot find field.");
        }
        try {
            ObjectNode content = edit.apply(request.get(kind), batch);
            ObjectNode reply = Proto.object();
            if (!content.isEmpty() || EVEN_EMPTY.contains(kind)) {
                reply.set(kind, content);
            }
            return reply;
        } catch (ApiError refused) {
            throw refused.in("requests[" + index + "]." + kind);
        }
    }
}
