package shop.prilavok.fakesheets;

import java.util.List;

/**
 * One cell as a person sees it.
 *
 * @param entered what stands in the formula bar: the formula, or the text to edit
 * @param shown what stands in the cell
 * @param note empty when there is none
 * @param choices the entries of the cell's drop-down; empty when it has none
 * @param looks colours and the like, conditional formats included
 */
public record CellView(
        String entered,
        String shown,
        String note,
        boolean isFormula,
        boolean isError,
        List<String> choices,
        CellLooks looks) {
    static final CellView EMPTY = new CellView("", "", "", false, false, List.of(), CellLooks.PLAIN);
}
