package shop.prilavok.sheets;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.Sku;
import shop.prilavok.chat.PictureTroubles;

/**
 * Reads the products of one reading from top to bottom; of rows with the same SKU only the first is more than a problem.
 * Not thread-safe.
 */
final class RowReader {
    private final Tab tab;
    private final Headers headers;
    private final Optional<StockFormula> formulas;
    private final PictureTroubles pictures;
    private final BiFunction<Integer, Column, String> places;
    private final Set<String> doubled;
    private final Set<String> seen = new HashSet<>();

    /** @param formulas tell the bot's stock formula from one of the merchant's own */
    RowReader(Tab tab, Headers headers, Optional<StockFormula> formulas, PictureTroubles pictures) {
        this(tab, headers, formulas, pictures, RowCells.addresses(tab, headers));
    }

    /** @param places how a problem says where it is, by row and column */
    RowReader(
            Tab tab,
            Headers headers,
            Optional<StockFormula> formulas,
            PictureTroubles pictures,
            BiFunction<Integer, Column, String> places) {
        this.tab = tab;
        this.headers = headers;
        this.formulas = formulas;
        this.pictures = pictures;
        this.places = places;
        this.doubled = doubled();
    }

    /** Nothing stands in any of the columns that make a product. A ticked box alone is no row either. */
    boolean isBlank(int row) {
        RowCells cells = cells(row);
        return Column.OF_PRODUCTS.stream()
                .filter(column -> !Column.AHEAD.contains(column))
                .allMatch(column -> cells.cell(column).isBlank());
    }

    /** Nobody can tell which item this row is, for its SKU is still being computed. */
    boolean isUnknownYet(int row) {
        return cells(row).isLoading(Column.SKU);
    }

    Row read(int row) {
        return new ProductRow(cells(row), formulas, pictures, doubled, seen).read(row);
    }

    private Set<String> doubled() {
        Set<String> all = new HashSet<>();
        return IntStream.range(1, tab.rows().size())
                .mapToObj(row -> Sku.folded(cells(row).cell(Column.SKU).text()))
                .filter(code -> !all.add(code))
                .collect(Collectors.toSet());
    }

    private RowCells cells(int row) {
        return new RowCells(tab, headers, row, places, false);
    }
}
