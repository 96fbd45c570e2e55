package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Requests that take cells out of a range, or put empty ones in, and push the others along. The tab keeps its size, but grows
 * where an entered cell would fall off. References to pushed cells follow them; what lies over the cells stays.
 */
final class CellShifts {
    static final Map<String, BatchUpdate.Edit> KINDS =
            Map.of("deleteRange", CellShifts::delete, "insertRange", CellShifts::insert);

    private CellShifts() {}

    private static ObjectNode delete(JsonNode request, Batch batch) {
        Block block = Block.read(request, batch);
        push(block, new Shift.Deletion(block.tab().sheetId(), block.dimension(), block.from(), block.to()), batch);
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode insert(JsonNode request, Batch batch) {
        Block block = Block.read(request, batch);
        int count = block.to() - block.from();
        push(block, new Shift.Insertion(block.tab().sheetId(), block.dimension(), block.from(), count), batch);
        return BatchUpdate.NO_REPLY;
    }

    /** @param area closed */
    private record Block(Tab tab, Dimension dimension, Area area) {
        static Block read(JsonNode request, Batch batch) {
            Area area = GridRanges.read(request.path("range"), batch.book());
            Tab tab = batch.book().tab(area.sheetId());
            return new Block(tab, Dimension.of(request.path("shiftDimension").asText()), area.clippedTo(tab));
        }

        boolean byRow() {
            return dimension == Dimension.ROWS;
        }

        int from() {
            return byRow() ? area.top() : area.left();
        }

        int to() {
            return byRow() ? area.bottom() : area.right();
        }

        /** The block and all behind it that moves when it does. */
        Area band() {
            return new Area(
                    area.sheetId(),
                    area.top(),
                    byRow() ? tab.rowCount() : area.bottom(),
                    area.left(),
                    byRow() ? area.right() : tab.columnCount());
        }
    }

    private static void push(Block block, Shift shift, Batch batch) {
        Tab tab = block.tab();
        Area band = block.band();
        batch.book().followPushed(band, shift);
        Grid before = tab.grid().copy();
        int bottom = Math.min(band.bottom(), before.height());
        for (int row = band.top(); row < bottom; row++) {
            for (int column = band.left(); column < Math.min(band.right(), before.width(row)); column++) {
                batch.put(tab, row, column, Cell.EMPTY);
            }
        }
        for (int row = band.top(); row < bottom; row++) {
            for (int column = band.left(); column < Math.min(band.right(), before.width(row)); column++) {
                int target = shift.index(block.byRow() ? row : column);
                Cell cell = before.at(row, column);
                if (target != Shift.GONE && !cell.isBare()) {
                    tab.grow(block.dimension(), Math.max(0, target + 1 - tab.count(block.dimension())));
                    batch.put(tab, block.byRow() ? target : row, block.byRow() ? column : target, cell);
                }
            }
        }
        batch.book().checkSize();
    }
}
