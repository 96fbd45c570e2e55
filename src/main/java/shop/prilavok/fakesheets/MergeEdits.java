package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that merge cells and part them again. Of merged cells only the first keeps its content. */
final class MergeEdits {
    static final String MERGES = "merges";
    static final Map<String, BatchUpdate.Edit> KINDS =
            Map.of("mergeCells", MergeEdits::merge, "unmergeCells", MergeEdits::unmerge);

    private MergeEdits() {}

    private static ObjectNode merge(JsonNode request, Batch batch) {
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.clippedTo(tab);
        checkFilter(tab, closed);
        part(tab, closed);
        for (Area piece : pieces(closed, request.path("mergeType").asText())) {
            checkFrozen("rows", piece.top(), piece.bottom(), tab.frozenRows());
            checkFrozen("columns", piece.left(), piece.right(), tab.frozenColumns());
            tab.decorate(MERGES, GridRanges.write(piece));
            empty(tab, piece, batch);
        }
        return BatchUpdate.NO_REPLY;
    }

    private static void checkFilter(Tab tab, Area closed) {
        for (ObjectNode filter : tab.decorations("basicFilter")) {
            Area filtered = GridRanges.readUnchecked(filter.path("range"));
            if (filtered.intersects(closed) && !filtered.around(closed).equals(filtered)) {
                throw ApiError.invalid("You can't merge cells that cross the borders of an existing filter.");
            }
        }
    }

    private static void checkFrozen(String noun, int from, int to, int frozen) {
        if (from < frozen && to > frozen) {
            throw ApiError.invalid("You can't merge frozen and non-frozen " + noun + ".");
        }
    }

    private static List<Area> pieces(Area all, String type) {
        List<Area> pieces = new ArrayList<>();
        switch (type) {
            case "MERGE_ALL" -> pieces.add(all);
            case "MERGE_ROWS" -> {
                for (int row = all.top(); row < all.bottom(); row++) {
                    pieces.add(new Area(all.sheetId(), row, row + 1, all.left(), all.right()));
                }
            }
            case "MERGE_COLUMNS" -> {
                for (int column = all.left(); column < all.right(); column++) {
                    pieces.add(new Area(all.sheetId(), all.top(), all.bottom(), column, column + 1));
                }
            }
            default -> throw ApiError.invalid("Unknown merge type: " + type);
        }
        pieces.removeIf(piece -> piece.height() == 1 && piece.width() == 1);
        return pieces;
    }

    private static void empty(Tab tab, Area piece, Batch batch) {
        for (int row = piece.top(); row < Math.min(piece.bottom(), tab.grid().height()); row++) {
            for (int column = piece.left(); column < piece.right(); column++) {
                if (row > piece.top() || column > piece.left()) {
                    batch.put(tab, row, column, tab.cell(row, column).withValue(Value.Blank.INSTANCE));
                }
            }
        }
    }

    private static ObjectNode unmerge(JsonNode request, Batch batch) {
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        part(tab, area.clippedTo(tab));
        return BatchUpdate.NO_REPLY;
    }

    private static void part(Tab tab, Area closed) {
        for (ObjectNode merged : tab.decorations(MERGES)) {
            Area before = GridRanges.readUnchecked(merged);
            boolean whole = before.top() >= closed.top()
                    && before.bottom() <= closed.bottom()
                    && before.left() >= closed.left()
                    && before.right() <= closed.right();
            if (before.intersects(closed) && !whole) {
                throw ApiError.invalid("You must select all cells in a merged range to merge or unmerge them.");
            }
        }
        tab.undecorate(MERGES, merged -> GridRanges.readUnchecked(merged).intersects(closed));
    }
}
