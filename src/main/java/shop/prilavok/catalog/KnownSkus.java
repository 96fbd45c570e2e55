package shop.prilavok.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;

/**
 * Knows the items of a reading again. Who writes a SKU in other capitals means the same pieces, and for the sheet's sums they
 * are: under its new spelling they would be there twice. And of two rows with the SKU of one known item nobody can tell which
 * is the item and which is the copy that is about to become another: neither is taken over. For one reading.
 */
final class KnownSkus {
    private final CatalogSnapshot snapshot;
    private final StockCells cells;
    private @Nullable Map<String, Sku> all;

    KnownSkus(CatalogSnapshot snapshot, StockCells cells) {
        this.snapshot = snapshot;
        this.cells = cells;
    }

    /** The row as the shop goes by it. */
    Row known(Row row) {
        if (row instanceof Good good) {
            return find(good.item().sku()).map(sku -> known(good, sku)).orElse(good);
        }
        Bad bad = (Bad) row;
        return bad.code().isEmpty()
                ? bad
                : find(new Sku(bad.code()))
                        .map(sku -> new Bad(sku.code(), bad.problems(), bad.isWithoutStock()))
                        .orElse(bad);
    }

    private static Row known(Good row, Sku sku) {
        boolean isDoubled = row.problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.SKU_TWICE);
        return isDoubled
                ? new Bad(sku.code(), row.problems(), row.stock() instanceof Empty)
                : new Good(row.item().as(sku), row.stock(), row.problems());
    }

    private Optional<Sku> find(Sku typed) {
        if (snapshot.item(typed).isPresent()) {
            return Optional.of(typed);
        }
        Map<String, Sku> known = all;
        if (known == null) { // few readings ask: most have no new SKU
            known = new HashMap<>();
            for (Sku sku : cells.all().keySet()) { // those that were dropped, too
                known.put(sku.folded(), sku);
            }
            for (Item item : snapshot.items()) {
                known.put(item.sku().folded(), item.sku());
            }
            all = known;
        }
        return Optional.ofNullable(known.get(typed.folded()));
    }
}
