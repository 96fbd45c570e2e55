package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cell of the shop's own beside a row of the merchant's, and what has to stand in it. A text is written only over the very text that was
 * seen there: where the rows moved since the look, it meets another one and does nothing. A number has no such guard, and
 * neither has a cell that was empty. Where an array formula of the merchant's spills, nothing is written.
 *
 * @param key of the cell, wherever its row stands
 * @param wanted empty for an empty cell
 */
record Mark(String key, String wanted, Request request) {
    /** A cell, counted from zero. */
    record Place(Tab tab, int row, int column) {
        private Cell seen() {
            return tab.cell(row, column);
        }
    }

    /** Nothing when the text stands there already. */
    static Optional<Mark> text(Place place, String row, String wanted) {
        Cell seen = place.seen();
        if (seen.isSpilled() || seen.text().equals(wanted) && seen.formula().isEmpty()) {
            return Optional.empty();
        }
        Request request = Requests.over(place.tab().sheetId(), place.row(), place.column(), seen, wanted);
        return Optional.of(new Mark("check:" + row, wanted, request));
    }

    /** Nothing when the number stands there already; none at all and zero are the same. */
    static Optional<Mark> pieces(Place place, String row, int wanted) {
        Cell seen = place.seen();
        if (seen.isSpilled() || seen.formula().isEmpty() && shows(seen, wanted)) {
            return Optional.empty();
        }
        CellData cell = wanted == 0 ? new CellData() : Requests.number(wanted);
        return Optional.of(new Mark("reserved:" + row, Integer.toString(wanted), put(place, cell)));
    }

    private static boolean shows(Cell seen, int pieces) {
        return seen.content() instanceof Cell.Numeric numeric
                ? numeric.number().compareTo(BigDecimal.valueOf(pieces)) == 0
                : pieces == 0 && seen.isBlank();
    }

    private static Request put(Place place, CellData cell) {
        return Requests.cells(
                place.tab().sheetId(),
                place.row(),
                place.column(),
                List.of(Requests.row(List.of(cell))),
                "userEnteredValue");
    }
}
