package shop.prilavok.fakesheets;

import java.util.List;

/**
 * One tab as a person sees it. Immutable.
 *
 * @param widths of its columns, in pixels
 * @param rows from row 1 down to the last that holds anything; rows may be shorter than the tab
 */
public record TabView(
        int sheetId,
        String title,
        boolean hidden,
        int frozenRows,
        int rowCount,
        int columnCount,
        List<Integer> widths,
        List<List<CellView>> rows,
        List<ChartView> charts) {

    /** The cell at an address such as {@code B5}; an empty one outside the data. */
    public CellView cell(String address) {
        Ref ref = Merchant.cell(address);
        int row = ref.from().row();
        int column = ref.from().column();
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : CellView.EMPTY;
    }
}
