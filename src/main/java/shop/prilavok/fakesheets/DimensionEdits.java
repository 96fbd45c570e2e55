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
        boolean likeBefore = request.path("inheritFromBefore").asBoolean();
        int size = range.tab().count(range.dimension());
        if (range.from() > size) {
            throw ApiError.invalid("range.startIndex is larger than current grid size (" + size + ")");
        }
        if (range.from() == size && !likeBefore) {
            throw ApiError.invalid(
                    "range.startIndex must be less than the grid size (" + size + ") if inheritFromBefore is false.");
        }
        if (range.from() == 0 && likeBefore) {
            throw ApiError.invalid("range.startIndex must be greater than 0 if inheritFromBefore is true.");
        }
        batch.apply(new Shift.Insertion(range.sheetId(), range.dimension(), range.from(), range.to() - range.from()));
        inherit(range, likeBefore ? range.from() - 1 : range.to());
        return BatchUpdate.NO_REPLY;
    }

    /** Inserted rows and columns look like their neighbour, and take the same entries. */
    private static void inherit(DimensionRange inserted, int neighbour) {
        Tab tab = inserted.tab();
        boolean rows = inserted.dimension() == Dimension.ROWS;
        int across = rows ? tab.grid().width(neighbour) : tab.grid().height();
        for (int i = 0; i < across; i++) {
            Cell like = rows ? tab.cell(neighbour, i) : tab.cell(i, neighbour);
            Cell cell = Cell.EMPTY.withFormat(like.format()).withValidation(like.validation());
            if (!cell.isBare()) {
                for (int index = inserted.from(); index < inserted.to(); index++) {
                    tab.put(rows ? index : i, rows ? i : index, cell);
                }
            }
        }
        tab.properties(inserted.dimension(), neighbour).ifPresent(looks -> {
            for (int index = inserted.from(); index < inserted.to(); index++) {
                tab.setProperties(inserted.dimension(), index, looks);
            }
        });
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        DimensionRange range = DimensionRange.read(request.path("range"), batch);
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
            checkMerges(range, destination);
            batch.apply(new Shift.Move(range.sheetId(), range.dimension(), range.from(), range.to(), destination));
        }
        return BatchUpdate.NO_REPLY;
    }

    private static void checkMerges(DimensionRange moved, int destination) {
        boolean rows = moved.dimension() == Dimension.ROWS;
        for (ObjectNode merged : moved.tab().decorations(MergeEdits.MERGES)) {
            Area area = GridRanges.readUnchecked(merged);
            if (destination > (rows ? area.top() : area.left())
                    && destination < (rows ? area.bottom() : area.right())) {
                throw ApiError.invalid("Sorry, it is not possible to move a " + moved.dimension().noun
                        + " to a position that crosses a merged cell. Please unmerge and try again.");
            }
        }
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
