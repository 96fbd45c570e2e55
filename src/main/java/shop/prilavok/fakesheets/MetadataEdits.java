package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests about developer metadata. An id in use is refused: batches that must not be applied twice rely on it. */
final class MetadataEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of(
            "createDeveloperMetadata", MetadataEdits::create,
            "updateDeveloperMetadata", MetadataEdits::update,
            "deleteDeveloperMetadata", MetadataEdits::delete);

    private static final int MAX_CHARACTERS = 30_000;

    private MetadataEdits() {}

    private static ObjectNode create(JsonNode request, Batch batch) {
        JsonNode sent = request.path("developerMetadata");
        Workbook book = batch.book();
        int id = sent.path("metadataId").asInt();
        if (id < 0) {
            throw ApiError.invalid("Developer metadata ID must be positive: " + id);
        }
        if (id != 0 && book.mark(id).isPresent()) {
            throw ApiError.invalid("Cannot add developer metadata with ID [" + id
                    + "] because developer metadata with that ID already exists.");
        }
        if (sent.path("metadataKey").asText().isEmpty()) {
            throw ApiError.invalid("Developer metadata must always have a key specified.");
        }
        String visibility = sent.path("visibility").asText();
        if (!visibility.equals("DOCUMENT") && !visibility.equals("PROJECT")) {
            throw ApiError.invalid("Developer metadata must always have visibility specified.");
        }
        Mark mark = new Mark(
                id == 0 ? batch.newId() : id,
                sent.path("metadataKey").asText(),
                sent.path("metadataValue").asText(),
                visibility,
                MarkJson.place(sent.path("location"), book));
        book.marks().add(mark);
        checkRoom(book, mark);
        ObjectNode reply = Proto.object();
        reply.set("developerMetadata", MarkJson.written(mark));
        return reply;
    }

    /** Google counts keys and values, per tab and for the spreadsheet itself. */
    private static void checkRoom(Workbook book, Mark added) {
        int characters = book.marks().stream()
                .filter(mark -> home(mark) == home(added))
                .mapToInt(mark -> mark.key().length() + mark.value().length())
                .sum();
        if (characters > MAX_CHARACTERS) {
            throw ApiError.invalid("The developer metadata exceeds the limit of " + MAX_CHARACTERS + " characters.");
        }
    }

    private static int home(Mark mark) {
        if (mark.place() instanceof Mark.OnTab on) {
            return on.sheetId();
        }
        return mark.place() instanceof Mark.OnDimension on ? on.sheetId() : -1;
    }

    private static ObjectNode update(JsonNode request, Batch batch) {
        FieldMask fields = FieldMask.required(request);
        Workbook book = batch.book();
        JsonNode sent = request.path("developerMetadata");
        List<Mark> matched = new ArrayList<>();
        request.path("dataFilters").forEach(filter -> matched.addAll(new DataFilters(book).marks(filter)));
        ObjectNode reply = Proto.object();
        ArrayNode changed = reply.putArray("developerMetadata");
        book.marks().replaceAll(mark -> {
            if (!matched.contains(mark)) {
                return mark;
            }
            Mark updated = new Mark(
                    mark.id(),
                    fields.wants("metadataKey") ? sent.path("metadataKey").asText(mark.key()) : mark.key(),
                    fields.wants("metadataValue") ? sent.path("metadataValue").asText() : mark.value(),
                    fields.wants("visibility") && sent.has("visibility")
                            ? sent.path("visibility").asText()
                            : mark.visibility(),
                    fields.wants("location") && sent.has("location")
                            ? MarkJson.place(sent.path("location"), book)
                            : mark.place());
            changed.add(MarkJson.written(updated));
            return updated;
        });
        return Proto.lean(reply);
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        List<Mark> matched = new DataFilters(batch.book()).marks(request.path("dataFilter"));
        batch.book().marks().removeAll(matched);
        ObjectNode reply = Proto.object();
        ArrayNode deleted = reply.putArray("deletedDeveloperMetadata");
        matched.forEach(mark -> deleted.add(MarkJson.written(mark)));
        return Proto.lean(reply);
    }
}
