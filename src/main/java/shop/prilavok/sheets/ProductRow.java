package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.chat.PictureTroubles;

/**
 * A row of products. Without a SKU, a category, a name, a price and a clear answer whether to show it there is nothing to sell;
 * the rest it can do without.
 */
final class ProductRow {
    /** Longest texts, in characters: what fits on buttons, on a receipt, under a picture. */
    static final int NAME = 128;

    static final int CATEGORY = 64;
    static final int VARIANT = 64;
    static final int DESCRIPTION = 600;

    /** Fewer than {@link RowCells#MOST}, for all pieces that ever left are added up in an int. */
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(10_000_000);

    /** What SUMIF, which the stock formula asks for the rows of a SKU, takes for more than a text. */
    private static final Pattern RULE = Pattern.compile("[*?~]|^[=<>]");

    private final RowCells cells;
    private final Optional<StockFormula> formulas;
    private final PictureTroubles pictures;
    private final Set<String> doubled;
    private final Set<String> seen;

    /**
     * @param doubled SKUs that several rows have
     * @param seen SKUs of the rows above; this row's own is added
     */
    ProductRow(
            RowCells cells,
            Optional<StockFormula> formulas,
            PictureTroubles pictures,
            Set<String> doubled,
            Set<String> seen) {
        this.cells = cells;
        this.formulas = formulas;
        this.pictures = pictures;
        this.doubled = doubled;
        this.seen = seen;
    }

    /** @param place of the product among all */
    Row read(int place) {
        Optional<Sku> sku = sku();
        String category = text(Column.CATEGORY, CATEGORY, Kind.CATEGORY_MISSING);
        String name = text(Column.NAME, NAME, Kind.NAME_MISSING);
        Optional<Money> price = price();
        boolean shown = answer(Column.SHOWN, true);
        boolean hidden = answer(Column.HIDDEN, false);
        Optional<VatRate> vat = vat();
        String variant = cells.text(Column.VARIANT, VARIANT);
        String description = cells.lines(Column.DESCRIPTION, DESCRIPTION);
        if (cells.isBroken() || sku.isEmpty() || category.isEmpty() || name.isEmpty() || price.isEmpty()) {
            return new Bad(sku.map(Sku::code).orElse(""), cells.problems(), isEmpty(cells.cell(Column.STOCK)));
        }
        Item item = new Item(
                sku.get(),
                category,
                name,
                variant,
                description,
                price.get(),
                photos(),
                shown && !hidden,
                place,
                oldPrice(price.get()),
                rank(),
                vat);
        return new Good(item, stock(place), cells.problems());
    }

    private Optional<Sku> sku() {
        if (cells.isFault(Column.SKU)) {
            return Optional.empty();
        }
        String code = cells.cell(Column.SKU).text();
        if (code.isEmpty()) {
            return cells.refuse(Kind.SKU_MISSING, Column.SKU);
        }
        if (code.length() > Sku.MAX_LENGTH) {
            return cells.refuse(Kind.SKU_TOO_LONG, Column.SKU);
        }
        if (RULE.matcher(code).find()) {
            return cells.refuse(Kind.SKU_LIKE_A_RULE, Column.SKU);
        }
        if (!seen.add(Sku.folded(code))) {
            return cells.refuse(Kind.SKU_TWICE, Column.SKU);
        }
        if (doubled.contains(Sku.folded(code))) {
            cells.waive(Kind.SKU_TWICE, Column.SKU);
        }
        return Optional.of(new Sku(code));
    }

    private Optional<Money> price() {
        if (cells.cell(Column.PRICE).isBlank()) {
            return cells.refuse(Kind.PRICE_MISSING, Column.PRICE);
        }
        if (cells.isFault(Column.PRICE)) {
            return Optional.empty();
        }
        Optional<BigDecimal> price = TypedNumber.read(cells.cell(Column.PRICE));
        if (price.isEmpty() || price.get().compareTo(RowCells.MOST) > 0) {
            return cells.refuse(cells.noNumber(Kind.PRICE_NOT_A_NUMBER, Column.PRICE), Column.PRICE);
        }
        if (price.get().signum() <= 0) {
            return cells.refuse(Kind.PRICE_NOT_ABOVE_ZERO, Column.PRICE);
        }
        if (price.get().stripTrailingZeros().scale() > 2) {
            return cells.refuse(Kind.PRICE_TOO_FINE, Column.PRICE);
        }
        return price.map(Money::of);
    }

    private static boolean isEmpty(Cell cell) {
        return cell.isBlank() && cell.formula().isEmpty() && !cell.isSpilled();
    }

    private StockCell stock(int row) {
        Cell cell = cells.cell(Column.STOCK);
        if (isEmpty(cell)) {
            return new Empty();
        }
        if (StockFormula.isTorn(cell)) {
            return new Torn(); // the shop mends it by itself: nothing to tell the merchant in this row
        }
        if (cells.isFaultAside(Column.STOCK)) {
            return new Unreadable();
        }
        if (cell.isSpilled()) {
            return unreadable(Kind.STOCK_SPILLED); // as below, and a formula of the shop would break his array
        }
        Optional<BigDecimal> number = TypedNumber.read(cell);
        if (number.isEmpty() || number.get().abs().compareTo(MOST_PIECES) > 0) {
            return unreadable(cells.noNumber(Kind.STOCK_NOT_A_NUMBER, Column.STOCK));
        }
        if (number.get().stripTrailingZeros().scale() > 0) {
            return unreadable(Kind.STOCK_NOT_WHOLE);
        }
        int pieces = number.get().setScale(0, RoundingMode.UNNECESSARY).intValueExact();
        Optional<StockCell> ours = formulas.flatMap(formula -> formula.meaning(row, cell.formula(), pieces));
        if (ours.isPresent()) {
            return ours.get(); // below zero after an oversell: that is a fact, not a mistake
        }
        if (!cell.formula().isEmpty() && !StockFormula.isArithmetic(cell.formula())) {
            return unreadable(
                    Kind.STOCK_OWN_FORMULA); // it would go on changing, by sales that the shop subtracts as well
        }
        return pieces < 0 ? unreadable(Kind.STOCK_NEGATIVE) : new Typed(pieces);
    }

    /** One that cannot be understood is none: the product sells at its price all the same. */
    private Optional<Money> oldPrice(Money price) {
        if (cells.cell(Column.OLD_PRICE).isBlank() || cells.isFaultAside(Column.OLD_PRICE)) {
            return Optional.empty();
        }
        Optional<BigDecimal> typed = TypedNumber.read(cells.cell(Column.OLD_PRICE));
        if (typed.isEmpty() || typed.get().compareTo(RowCells.MOST) > 0) {
            return cells.waive(cells.noNumber(Kind.OLD_PRICE_NOT_A_NUMBER, Column.OLD_PRICE), Column.OLD_PRICE);
        }
        if (typed.get().compareTo(price.toBigDecimal()) <= 0) {
            return cells.waive(Kind.OLD_PRICE_NOT_ABOVE_PRICE, Column.OLD_PRICE);
        }
        if (typed.get().stripTrailingZeros().scale() > 2) {
            return cells.waive(Kind.PRICE_TOO_FINE, Column.OLD_PRICE);
        }
        return typed.map(Money::of);
    }

    private OptionalInt rank() {
        if (cells.cell(Column.RANK).isBlank() || cells.isFaultAside(Column.RANK)) {
            return OptionalInt.empty();
        }
        Optional<BigDecimal> typed = TypedNumber.read(cells.cell(Column.RANK))
                .filter(number -> number.abs().compareTo(RowCells.MOST) <= 0
                        && number.stripTrailingZeros().scale() <= 0);
        if (typed.isEmpty()) {
            cells.waive(cells.noNumber(Kind.RANK_NOT_WHOLE, Column.RANK), Column.RANK);
            return OptionalInt.empty();
        }
        return OptionalInt.of(typed.get().intValueExact());
    }

    /** One that cannot be understood breaks the row: a receipt must not name a rate that nobody meant. */
    private Optional<VatRate> vat() {
        Cell cell = cells.cell(Column.VAT);
        if (cell.isBlank() || cells.isFault(Column.VAT)) {
            return Optional.empty();
        }
        Optional<VatRate> rate = TypedVat.read(cell);
        return rate.isPresent() ? rate : cells.refuse(Kind.VAT_NOT_UNDERSTOOD, Column.VAT);
    }

    private List<String> photos() {
        PhotoLinks photos = PhotoLinks.of(cells.cell(Column.PHOTO));
        if (photos.links().isEmpty() && cells.isFaultAside(Column.PHOTO)) {
            return List.of();
        }
        photos.wrong().forEach(piece -> cells.problem(Kind.PHOTO_NOT_A_LINK, Column.PHOTO, piece));
        photos.links().stream()
                .limit(1)
                .forEach(shown -> pictures.of(shown).ifPresent(kind -> cells.problem(kind, Column.PHOTO, shown)));
        return photos.links();
    }

    private String text(Column column, int longest, Kind ifMissing) {
        if (cells.cell(column).isBlank()) {
            cells.refuse(ifMissing, column);
        }
        return cells.text(column, longest);
    }

    private boolean answer(Column column, boolean ifBlank) {
        return cells.answer(column, ifBlank, Kind.SHOWN_NOT_UNDERSTOOD);
    }

    private StockCell unreadable(Kind kind) {
        cells.waive(kind, Column.STOCK);
        return new Unreadable();
    }
}
