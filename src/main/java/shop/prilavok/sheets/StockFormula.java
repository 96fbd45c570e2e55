package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shop.prilavok.catalog.Sku;

/**
 * Puts stock formulas into the products' tab: the sum of the journal's changes for the SKU of the same row. Whoever types
 * into the cell between our look and our write is overwritten; the sheet offers no way to exclude that.
 */
final class StockFormula {
    private static final Pattern TORN = Pattern.compile("=SUMIF\\(.*#REF!.*\\)");

    /** A sum that refers to no cell, such as {@code =10+5}. */
    private static final Pattern ARITHMETIC = Pattern.compile("=[-+*/^().,%\\d\\s]*");

    private static final Pattern SIGNS = Pattern.compile("[$'\\s]");

    private final Tab products;
    private final int skuColumn;
    private final int stockColumn;
    private final TabColumns journal;

    private StockFormula(Tab products, int skuColumn, int stockColumn, TabColumns journal) {
        this.products = products;
        this.skuColumn = skuColumn;
        this.stockColumn = stockColumn;
        this.journal = journal;
    }

    /** Empty when the products' tab has no SKUs or no stock at the moment. */
    static Optional<StockFormula> in(SheetView view, TabColumns journal) {
        return view.products().flatMap(tab -> {
            Headers headers = tab.headers(Column.OF_PRODUCTS);
            return headers.missing(List.of(Column.SKU, Column.STOCK)).isEmpty()
                    ? Optional.of(new StockFormula(
                            tab,
                            headers.position(Column.SKU).getAsInt(),
                            headers.position(Column.STOCK).getAsInt(),
                            journal))
                    : Optional.empty();
        });
    }

    /** Is it the shop's formula, that sums nothing any more since what it summed was deleted? */
    static boolean isTorn(Cell cell) {
        return cell.content() instanceof Cell.Fault
                && TORN.matcher(cell.formula()).matches();
    }

    /** Is it a number that the merchant let the sheet work out, and that nothing changes any more? */
    static boolean isArithmetic(String formula) {
        return ARITHMETIC.matcher(formula).matches();
    }

    /**
     * The request that puts the formula where the SKU stands now; empty when the item is gone, or the cell no longer
     * holds the number that was booked.
     *
     * @param typed that number; empty when the formula was torn or gone
     */
    Optional<Request> request(Sku sku, OptionalInt typed) {
        return IntStream.range(1, products.rows().size())
                .filter(row -> products.cell(row, skuColumn).text().equals(sku.code()))
                .boxed()
                .findFirst() // of rows with the same SKU the first is the one that is sold
                .filter(row -> typed.isPresent()
                        ? holds(products.cell(row, stockColumn), typed.getAsInt())
                        : wantsRepair(row, products.cell(row, stockColumn)))
                .map(this::request);
    }

    private boolean wantsRepair(int row, Cell cell) {
        return isTorn(cell)
                || cell.isBlank() && cell.formula().isEmpty() && !cell.isSpilled()
                || CatalogReader.isOurs(cell.formula(), journal.title()) && !isAsWritten(row, cell.formula());
    }

    /** Does it sum what it should? A sheet may write the same in other signs. */
    private boolean isAsWritten(int row, String formula) {
        return plain(formula).equals(plain(text(row)));
    }

    private static String plain(String formula) {
        return SIGNS.matcher(formula).replaceAll("").replace(',', ';').toLowerCase(Locale.ROOT);
    }

    private static boolean holds(Cell cell, int typed) {
        return !cell.isSpilled()
                && (cell.formula().isEmpty() || isArithmetic(cell.formula()))
                && TypedNumber.read(cell)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(typed)) == 0)
                        .isPresent();
    }

    private Request request(int row) {
        CellData cell = new CellData().setUserEnteredValue(new ExtendedValue().setFormulaValue(text(row)));
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(products.sheetId())
                                .setRowIndex(row)
                                .setColumnIndex(stockColumn))
                        .setRows(List.of(new RowData().setValues(List.of(cell))))
                        .setFields("userEnteredValue"));
    }

    /** With semicolons, which a sheet of any language understands; commas only an English one. */
    String text(int row) {
        String criterion = JournalCode.criterion(products.cell(row, skuColumn), A1.cell(row, skuColumn));
        return "=SUMIF(" + journal.whole(Column.SKU) + ";" + criterion + ";" + journal.whole(Column.CHANGE) + ")";
    }
}
