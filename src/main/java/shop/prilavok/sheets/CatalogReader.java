package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.CatalogReading.Rows;
import shop.prilavok.catalog.CatalogReading.Unusable;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.chat.PictureTroubles;

/** Makes a catalog out of what was read from the sheet. Calls nobody; thread-safe. */
final class CatalogReader {
    private final PictureTroubles pictures;

    CatalogReader(PictureTroubles pictures) {
        this.pictures = pictures;
    }

    /** Without anything known about pictures. */
    CatalogReader() {
        this(new PictureTroubles());
    }

    /** Empty while the sheet is still computing: what it shows then is not what stands there. */
    Optional<CatalogReading> read(SheetView view) {
        if (view.products().isEmpty()) {
            return Optional.of(
                    new Unusable(List.of(new Problem(Kind.TAB_MISSING, TabPlan.PRODUCTS.title(view.inEnglish()), ""))));
        }
        Tab tab = view.products().get();
        Headers headers = tab.headers(Column.OF_PRODUCTS);
        List<Problem> problems = problems(tab, headers, view.inEnglish());
        return problems.isEmpty() ? rows(tab, headers, view) : Optional.of(new Unusable(problems));
    }

    private Optional<CatalogReading> rows(Tab tab, Headers headers, SheetView view) {
        RowReader reader = new RowReader(tab, headers, StockFormula.in(view, TabColumns.ofJournal(view)), pictures);
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row < tab.rows().size(); row++) {
            if (reader.isBlank(row)) {
                continue;
            }
            if (reader.isUnknownYet(row)) {
                return Optional.empty();
            }
            rows.add(reader.read(row));
        }
        boolean nobodyKnown = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row instanceof Bad bad && bad.code().isEmpty());
        // Without a single SKU no row could be told from another: all of them would seem to be gone.
        return Optional.of(nobodyKnown ? new Unusable(problems(rows)) : new Rows(rows));
    }

    private static List<Problem> problems(List<Row> rows) {
        return rows.stream().flatMap(row -> ((Bad) row).problems().stream()).toList();
    }

    private static List<Problem> problems(Tab tab, Headers headers, boolean inEnglish) {
        List<Problem> problems = new ArrayList<>();
        headers.missing(Column.NEEDED)
                .forEach(column ->
                        problems.add(new Problem(Kind.COLUMN_MISSING, tab.title() + "!1:1", column.header(inEnglish))));
        headers.twice()
                .forEach(
                        (column, header) -> problems.add(new Problem(Kind.COLUMN_TWICE, tab.place(0, column), header)));
        return problems;
    }
}
