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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.prilavok.catalog.CatalogReading.Added;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.Sku;

/**
 * Puts stock formulas into the products' tab: the sum of the journal's changes for the SKU of the same row. Whoever types
 * into the cell between our look and our write is overwritten; the sheet offers no way to exclude that.
 */
final class StockFormula {
    private static final Pattern TORN = Pattern.compile("=SUMIF\\(.*#REF!.*\\)");

    /** A sum by one rule and nothing else, in {@link #plain} signs. */
    private static final Pattern SUM = Pattern.compile("=sumif\\((?:[^()\"]|\"[^\"]*\")*\\)");

    /** The shop's own formula is far from it. */
    private static final int LONGEST = 1_000;

    /** A sum that refers to no cell, such as {@code =10+5}. */
    private static final Pattern ARITHMETIC = Pattern.compile("=[-+*/^().,%\\d\\s]*");

    private static final Pattern FUNCTION = Pattern.compile("^=\\p{L}+\\(");

    private static final Pattern SIGNS = Pattern.compile("[$'\\s]");

    private final Tab products;
    private final int skuColumn;
    private final int stockColumn;
    private final TabColumns journal;

    /** Sums of two columns of the journal, by the rule between them, in {@link #plain} signs. */
    private final Pattern sums;

    private StockFormula(Tab products, int skuColumn, int stockColumn, TabColumns journal) {
        this.products = products;
        this.skuColumn = skuColumn;
        this.stockColumn = stockColumn;
        this.journal = journal;
        String column = titles(journal.title())
                .map(StockFormula::bare)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")![a-z]+:[a-z]+"));
        this.sums = Pattern.compile("sumif\\(" + column + ";(.+?);" + column + "\\)");
    }

    private static Stream<String> titles(String title) {
        return Stream.of(title, SheetView.JOURNAL, SheetView.JOURNAL_ENGLISH);
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

    /** The bot's formula sums the journal. */
    private boolean isOurs(String formula) {
        String lower = formula.toLowerCase(Locale.ROOT).replace("''", "'");
        return titles(journal.title())
                .map(title -> title.toLowerCase(Locale.ROOT))
                .anyMatch(title -> lower.contains(title + "!") || lower.contains(title + "'!"));
    }

    /** Is it a number that the merchant let the sheet work out, and that nothing changes any more? */
    static boolean isArithmetic(String formula) {
        return ARITHMETIC.matcher(formula).matches();
    }

    /**
     * The request that puts the formula where the SKU stands now; empty when the item is gone, or the cell no longer
     * holds what was booked.
     */
    Optional<Request> request(SheetParcel.Formula wanted) {
        return IntStream.range(1, products.rows().size())
                .filter(row -> Sku.folded(products.cell(row, skuColumn).text())
                        .equals(wanted.sku().folded()))
                .boxed()
                .findFirst() // of rows with the same SKU the first is the one that is sold
                .filter(row -> isWanted(wanted, row, products.cell(row, stockColumn)))
                .map(this::request);
    }

    private boolean isWanted(SheetParcel.Formula wanted, int row, Cell cell) {
        if (wanted.typed().isPresent()) {
            return holds(cell, wanted.typed().getAsInt());
        }
        Optional<StockCell> meaning = meaning(row, cell.formula(), 0);
        if (wanted.added().isPresent()) {
            return meaning.equals(Optional.of(new Added(wanted.added().getAsInt(), 0)));
        }
        return isTorn(cell)
                || cell.isBlank() && cell.formula().isEmpty() && !cell.isSpilled()
                || meaning.filter(found -> !(found instanceof Added)).isPresent() && !isAsWritten(row, cell.formula());
    }

    /**
     * What the formula in a stock cell is to the shop: its own as it belongs into that row, with pieces that were added to it,
     * or its own from elsewhere, which sums what it should not. Empty when it is none of the shop's. Whether its columns of
     * the journal are still the right ones does not matter here: {@link #isAsWritten}.
     *
     * @param shown what it shows
     */
    Optional<StockCell> meaning(int row, String formula, int shown) {
        if (formula.length() > LONGEST || !isOurs(formula)) {
            return Optional.empty();
        }
        String plain = plain(formula);
        Matcher sum = sums.matcher(plain);
        OptionalInt added = sum.find() && sum.group(1).equals(bare(criterion(row)))
                ? AddedPieces.in(plain.substring(1, sum.start()), plain.substring(sum.end()))
                : OptionalInt.empty();
        if (added.isEmpty()) {
            return SUM.matcher(plain).matches() ? Optional.of(new Torn()) : Optional.empty();
        }
        return Optional.of(added.getAsInt() == 0 ? new Formula(shown) : new Added(added.getAsInt(), shown));
    }

    private boolean isAsWritten(int row, String formula) {
        return plain(formula).equals(plain(text(row)));
    }

    /** A sheet may write the same in other signs, and name functions in the merchant's language. */
    private static String plain(String formula) {
        return FUNCTION.matcher(bare(formula)).replaceFirst("=sumif(");
    }

    private static String bare(String formula) {
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
        return "=SUMIF(" + journal.whole(Column.SKU) + ";" + criterion(row) + ";" + journal.whole(Column.CHANGE) + ")";
    }

    private String criterion(int row) {
        return JournalCode.criterion(products.cell(row, skuColumn), A1.cell(row, skuColumn));
    }
}
