package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.ProblemTexts;

/**
 * What the shop writes beside the merchant's products, where the tab has columns for it: what is wrong with a row, in
 * words, and how many of its pieces are kept for unpaid orders. Says what should stand there and does not; so a mark that
 * landed in a wrong row, for the rows moved meanwhile, is mended at the next look. A row that is gone is left alone.
 * Thread-safe.
 */
record ProductMarks(StockLedger stock, PictureTroubles pictures) {
    /** Cells that have to be written, from top to bottom; none when all is as it should be. */
    List<Mark> untrue(SheetView view) {
        if (view.products().isEmpty()) {
            return List.of();
        }
        Tab tab = view.products().get();
        Headers marks = tab.headers(Column.OF_MARKS);
        OptionalInt check = marks.position(Column.CHECK);
        OptionalInt reserved = marks.position(Column.RESERVED);
        if (marks.position(Column.SKU).isEmpty() || check.isEmpty() && reserved.isEmpty()) {
            return List.of();
        }
        Headers headers = tab.headers(Column.OF_PRODUCTS);
        boolean readable =
                headers.missing(Column.NEEDED).isEmpty() && headers.twice().isEmpty();
        RowReader reader = new RowReader(
                tab,
                headers,
                StockFormula.in(view, TabColumns.ofJournal(view)),
                pictures,
                (row, column) -> column.header(view.inEnglish()));
        ProblemTexts words = new ProblemTexts(view.inEnglish() ? "en" : "ru");
        Map<String, Integer> pieces = new HashMap<>();
        if (reserved.isPresent()) {
            stock.reserved().forEach((sku, some) -> pieces.merge(sku.folded(), some, Integer::sum));
        }
        List<Mark> untrue = new ArrayList<>();
        for (int row = 1; row < tab.rows().size() && untrue.size() < RowMarks.MOST; row++) {
            if (reader.isUnknownYet(row)) {
                continue;
            }
            Found found = reader.isBlank(row) ? Found.NOTHING : Found.in(reader.read(row));
            if (check.isPresent() && readable && !found.isComputing()) {
                Mark.text(new Mark.Place(tab, row, check.getAsInt()), found.key(row), words.inRow(found.problems()))
                        .ifPresent(untrue::add);
            }
            if (reserved.isPresent()) {
                int some = found.sku()
                        .map(sku -> pieces.getOrDefault(sku.folded(), 0))
                        .orElse(0);
                Mark.pieces(new Mark.Place(tab, row, reserved.getAsInt()), found.key(row), some)
                        .ifPresent(untrue::add);
            }
        }
        return untrue;
    }

    /**
     * What a row says.
     *
     * @param sku empty when it cannot be read, or an upper row has it
     * @param isComputing whether it cannot be told yet what is wrong with it
     */
    private record Found(Optional<Sku> sku, List<Problem> problems, boolean isComputing) {
        static final Found NOTHING = new Found(Optional.empty(), List.of(), false);

        /** By what the row is known at the next look. */
        String key(int row) {
            return sku.map(Sku::code).orElse("row " + row);
        }

        static Found in(CatalogReading.Row row) {
            if (row instanceof CatalogReading.Good good) {
                return new Found(Optional.of(good.item().sku()), good.problems(), false);
            }
            CatalogReading.Bad bad = (CatalogReading.Bad) row;
            Optional<Sku> sku = bad.code().isEmpty() ? Optional.empty() : Optional.of(new Sku(bad.code()));
            return new Found(sku, bad.problems(), bad.problems().isEmpty());
        }
    }
}
