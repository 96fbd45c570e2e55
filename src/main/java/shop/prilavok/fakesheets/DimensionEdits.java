package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Requests about rows and columns. */
final class DimensionEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of(
            "appendDimension", DimensionEdits::append,
            "insertDimension", DimensionEdits::insert,
            "deleteDimension", DimensionEdits::delete,
            "moveDimension", DimensionEdits::move,
            "updateDimensionProperties", DimensionEdits::update,
            "autoResizeDimensions", DimensionEdits::autoResize);

    private DimensionEdits() {}

    private static ObjectNode append(JsonNode request, Batch batch) {
        Tab tab = batch.book().tab(request.path("sheetId").asInt());
        int length = request.path("length").asInt();
        if (length < 1) {
            throw ApiError.invalid("The number of rows or columns to append must be positive.");
        }
        tab.grow(Dimension.of(request.path("dimension").asText()), length);
        batch.book().checkSize();
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode insert(JsonNode request, Batch batch) {
        DimensionRange range = DimensionRange.read(request.path("range"), batch);
        if (range.from() > range.tab().count(range.dimension())) {
            throw ApiError.invalid("range.startIndex[" + range.from() + "] must be less than the grid size ["
                    + range.tab().count(range.dimension()) + "].");
        }
        batch.apply(new Shift.Insertion(range.sheetId(), range.dimension(), range.from(), range.to() - range.from()));
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        DimensionRange range = DimensionRange.read(request.path("range"), batch).inside();
        batch.apply(new Shift.Deletion(range.sheetId(), range.dimension(), range.from(), range.to()));
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode move(JsonNode request, Batch batch) {
        DimensionRange range =
                DimensionRange.read(request.path("source"), batch).inside();
        int destination = request.path("destinationIndex").asInt();
        if (destination > range.tab().count(range.dimension())) {
            throw ApiError.invalid("destinationIndex[" + destination + "] is outside the grid.");
        }
        boolean within = destination >= range.from() && destination <= range.to();
        if (!within) {
            batch.apply(new Shift.Move(range.sheetId(), range.dimension(), range.from(), range.to(), destination));
        }
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode update(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        DimensionRange range = DimensionRange.read(request.path("range"), batch).inside();
        for (int index = range.from(); index < range.to(); index++) {
            ObjectNode before = range.tab().properties(range.dimension(), index).orElse(Proto.object());
            ObjectNode after = mask.merged(before, request.path("properties"));
            range.tab().setProperties(range.dimension(), index, after == null ? Proto.object() : after);
        }
        return BatchUpdate.NO_REPLY;
    }

    /** Sizes are for the eye only, and here no eye measures text: the request is checked and has no effect. */
    private static ObjectNode autoResize(JsonNode request, Batch batch) {
        DimensionRange.read(request.path("dimensions"), batch).inside();
        return BatchUpdate.NO_REPLY;
    }
}
