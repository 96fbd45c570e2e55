package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.CatalogReading.StockCell;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;

/** Reads the rows of one reading from top to bottom; of rows with the same SKU the first wins. Not thread-safe. */
final class RowReader {
    /** Longest texts, in characters: what fits on buttons, on a receipt, under a picture. */
    static final int NAME = 128;

    static final int CATEGORY = 64;
    static final int VARIANT = 64;
    static final int DESCRIPTION = 800;

    /** More pieces or roubles than this are a slip of the hand. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** What SUMIF, which the stock formula asks for the rows of a SKU, takes for more than a text. */
    private static final Pattern RULE = Pattern.compile("[*?~]|^[=<>]");

    private static final int FOUND = 40;

    private final Tab tab;
    private final Headers headers;
    private final Predicate<String> isOurFormula;
    private final BiFunction<Integer, Column, String> places;
    private final Set<String> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int row;
    private boolean broken;

    /**
     * @param isOurFormula tells the bot's stock formula from one of the merchant's own
     */
    RowReader(Tab tab, Headers headers, Predicate<String> isOurFormula) {
        this(
                tab,
                headers,
                isOurFormula,
                (row, column) -> tab.place(row, headers.position(column).orElse(0)));
    }

    /**
     * @param places how a problem says where it is, by row and column
     */
    RowReader(Tab tab, Headers headers, Predicate<String> isOurFormula, BiFunction<Integer, Column, String> places) {
        this.tab = tab;
        this.headers = headers;
        this.isOurFormula = isOurFormula;
        this.places = places;
    }

    /** Nothing stands in any of the columns that make a product. A ticked box alone is no row either. */
    boolean isBlank(int index) {
        return Column.OF_PRODUCTS.stream()
                .filter(column -> !Column.AHEAD.contains(column))
                .allMatch(column -> cell(index, column).isBlank());
    }

    /** Nobody can tell which item this row is, for its SKU is still being computed. */
    boolean isUnknownYet(int index) {
        return cell(index, Column.SKU).content() instanceof Cell.Loading;
    }

    Row read(int index) {
        row = index;
        problems.clear();
        broken = false;
        Optional<Sku> sku = sku();
        String category = text(Column.CATEGORY, CATEGORY, Kind.CATEGORY_MISSING);
        String name = text(Column.NAME, NAME, Kind.NAME_MISSING);
        Optional<Money> price = price();
        Optional<Boolean> shown = answer(Column.SHOWN, true);
        Optional<Boolean> hidden = answer(Column.HIDDEN, false);
        Optional<VatRate> vat = vat();
        String variant = text(Column.VARIANT, VARIANT);
        String description = text(Column.DESCRIPTION, DESCRIPTION);
        if (broken
                || sku.isEmpty()
                || category.isEmpty()
                || name.isEmpty()
                || price.isEmpty()
                || shown.isEmpty()
                || hidden.isEmpty()) {
            return new Bad(sku.map(Sku::code).orElse(""), problems, isEmpty(cell(row, Column.STOCK)));
        }
        boolean onShelf = shown.get() && !hidden.get();
        Item item = new Item(
                sku.get(),
                category,
                name,
                variant,
                description,
                price.get(),
                photos(),
                onShelf,
                row,
                oldPrice(price.get()),
                rank(),
                vat);
        return new Good(item, stock(), problems);
    }

    private Optional<Sku> sku() {
        if (isBroken(Column.SKU)) {
            return Optional.empty();
        }
        String code = cell(row, Column.SKU).text();
        if (code.isEmpty()) {
            return refuse(Kind.SKU_MISSING, Column.SKU);
        }
        if (code.length() > Sku.MAX_LENGTH) {
            return refuse(Kind.SKU_TOO_LONG, Column.SKU);
        }
        if (RULE.matcher(code).find()) {
            return refuse(Kind.SKU_LIKE_A_RULE, Column.SKU);
        }
        if (!seen.add(code)) {
            return refuse(Kind.SKU_TWICE, Column.SKU);
        }
        return Optional.of(new Sku(code));
    }

    private Optional<Money> price() {
        if (cell(row, Column.PRICE).isBlank()) {
            return refuse(Kind.PRICE_MISSING, Column.PRICE);
        }
        if (isBroken(Column.PRICE)) {
            return Optional.empty();
        }
        Optional<BigDecimal> price = TypedNumber.read(cell(row, Column.PRICE));
        if (price.isEmpty() || price.get().compareTo(MOST) > 0) {
            return refuse(Kind.PRICE_NOT_A_NUMBER, Column.PRICE);
        }
        if (price.get().signum() <= 0) {
            return refuse(Kind.PRICE_NOT_ABOVE_ZERO, Column.PRICE);
        }
        if (price.get().stripTrailingZeros().scale() > 2) {
            return refuse(Kind.PRICE_TOO_FINE, Column.PRICE);
        }
        return price.map(Money::of);
    }

    private static boolean isEmpty(Cell cell) {
        return cell.isBlank() && cell.formula().isEmpty();
    }

    private StockCell stock() {
        Cell cell = cell(row, Column.STOCK);
        if (isEmpty(cell)) {
            return new Empty();
        }
        if (StockFormula.isTorn(cell)) {
            return new Torn(); // the shop mends it by itself: nothing to tell the merchant in this row
        }
        if (isFault(Column.STOCK)) {
            return new Unreadable();
        }
        Optional<BigDecimal> number = TypedNumber.read(cell);
        if (number.isEmpty() || number.get().abs().compareTo(MOST) > 0) {
            return unreadable(Kind.STOCK_NOT_A_NUMBER);
        }
        if (number.get().stripTrailingZeros().scale() > 0) {
            return unreadable(Kind.STOCK_NOT_WHOLE);
        }
        int pieces = number.get().setScale(0, RoundingMode.UNNECESSARY).intValueExact();
        if (isOurFormula.test(cell.formula())) {
            return new Formula(pieces); // below zero after an oversell: that is a fact, not a mistake
        }
        return pieces < 0 ? unreadable(Kind.STOCK_NEGATIVE) : new Typed(pieces);
    }

    /** One that cannot be understood is none: the product sells at its price all the same. */
    private Optional<Money> oldPrice(Money price) {
        if (cell(row, Column.OLD_PRICE).isBlank() || isFault(Column.OLD_PRICE)) {
            return Optional.empty();
        }
        Optional<BigDecimal> typed = TypedNumber.read(cell(row, Column.OLD_PRICE));
        if (typed.isEmpty() || typed.get().compareTo(MOST) > 0) {
            return refuse(Kind.OLD_PRICE_NOT_A_NUMBER, Column.OLD_PRICE);
        }
        if (typed.get().compareTo(price.toBigDecimal()) <= 0) {
            return refuse(Kind.OLD_PRICE_NOT_ABOVE_PRICE, Column.OLD_PRICE);
        }
        if (typed.get().stripTrailingZeros().scale() > 2) {
            return refuse(Kind.PRICE_TOO_FINE, Column.OLD_PRICE);
        }
        return typed.map(Money::of);
    }

    private OptionalInt rank() {
        if (cell(row, Column.RANK).isBlank() || isFault(Column.RANK)) {
            return OptionalInt.empty();
        }
        Optional<BigDecimal> typed = TypedNumber.read(cell(row, Column.RANK))
                .filter(number -> number.abs().compareTo(MOST) <= 0
                        && number.stripTrailingZeros().scale() <= 0);
        if (typed.isEmpty()) {
            problem(Kind.RANK_NOT_WHOLE, Column.RANK, cell(row, Column.RANK).text());
            return OptionalInt.empty();
        }
        return OptionalInt.of(typed.get().intValueExact());
    }

    /** One that cannot be understood breaks the row: a receipt must not name a rate that nobody meant. */
    private Optional<VatRate> vat() {
        Cell cell = cell(row, Column.VAT);
        if (cell.isBlank() || isBroken(Column.VAT)) {
            return Optional.empty();
        }
        Optional<VatRate> rate = TypedVat.read(cell);
        broken |= rate.isEmpty();
        return rate.isPresent() ? rate : refuse(Kind.VAT_NOT_UNDERSTOOD, Column.VAT);
    }

    private Optional<Boolean> answer(Column column, boolean ifBlank) {
        Cell cell = cell(row, column);
        if (cell.isBlank()) {
            return Optional.of(ifBlank);
        }
        if (isBroken(column)) {
            return Optional.empty();
        }
        Optional<Boolean> answer = TypedAnswer.read(cell);
        return answer.isPresent() ? answer : refuse(Kind.SHOWN_NOT_UNDERSTOOD, column);
    }

    private List<String> photos() {
        PhotoLinks photos = PhotoLinks.of(cell(row, Column.PHOTO));
        if (photos.links().isEmpty() && isFault(Column.PHOTO)) {
            return List.of();
        }
        photos.wrong().forEach(piece -> problem(Kind.PHOTO_NOT_A_LINK, Column.PHOTO, piece));
        return photos.links();
    }

    private String text(Column column, int longest, Kind ifMissing) {
        String text = text(column, longest);
        if (cell(row, column).isBlank()) {
            problem(ifMissing, column, "");
        }
        return text;
    }

    /** A text that is too long is cut, and sold from all the same. */
    private String text(Column column, int longest) {
        if (isBroken(column)) {
            return "";
        }
        String text = column == Column.DESCRIPTION
                ? lines(cell(row, column))
                : cell(row, column).text();
        if (text.length() > longest) {
            problem(Kind.TEXT_TOO_LONG, column, text);
        }
        return cut(text, longest);
    }

    /** A description keeps its line breaks. */
    static String lines(Cell cell) {
        return cell.content() instanceof Cell.Text text
                ? text.text()
                        .replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cc}&&[^\n]]", " ")
                        .strip()
                : cell.text();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // half an emoji is no character
        }
        return text.substring(0, end) + "…";
    }

    private Cell cell(int index, Column column) {
        OptionalInt position = headers.position(column);
        return position.isEmpty() ? Cell.BLANK : tab.cell(index, position.getAsInt());
    }

    /** As {@link #isFault}, in a cell without which the last good version of the row has to go on. */
    private boolean isBroken(Column column) {
        boolean fault = isFault(column);
        broken |= fault;
        return fault;
    }

    /** A formula failed, which is a problem, or is still being computed, which is none. */
    private boolean isFault(Column column) {
        Cell.Content content = cell(row, column).content();
        if (content instanceof Cell.Fault fault) {
            problem(Kind.FORMULA_ERROR, column, fault.shown());
        }
        return content instanceof Cell.Fault || content instanceof Cell.Loading;
    }

    private <T> Optional<T> refuse(Kind kind, Column column) {
        problem(kind, column, cell(row, column).text());
        return Optional.empty();
    }

    private StockCell unreadable(Kind kind) {
        problem(kind, Column.STOCK, cell(row, Column.STOCK).text());
        return new Unreadable();
    }

    private void problem(Kind kind, Column column, String found) {
        String place = places.apply(row, column);
        problems.add(new Problem(kind, place, cut(found, FOUND)));
    }
}
