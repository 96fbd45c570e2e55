package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.CatalogReading;

/** Makes a products' tab by hand: strings, numbers and booleans stand for themselves, an empty string is an empty cell. */
final class Rows {
    static final Object[] HEADERS = {
        "Артикул", "Категория", "Название", "Вариант", "Описание", "Цена", "Остаток", "Фото", "Показывать"
    };

    private final List<List<Cell>> rows = new ArrayList<>();

    static Rows withHeaders(Object... headers) {
        return new Rows().row(headers);
    }

    static Rows of() {
        return withHeaders(HEADERS);
    }

    Rows row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Rows::cell).toList());
        return this;
    }

    Tab tab(String title) {
        return new Tab(9, title, 26, rows);
    }

    SheetView view() {
        return view("Журнал");
    }

    SheetView view(String journal) {
        return new SheetView(
                Optional.of(new Tab(0, "Товары", 26, rows)),
                Optional.of(new Tab(7, journal, 26, List.of())),
                Optional.empty(),
                Instant.EPOCH);
    }

    /** What the catalog makes of them. */
    CatalogReading read() {
        return new CatalogReader().read(view()).orElseThrow();
    }

    List<CatalogReading.Row> items() {
        return ((CatalogReading.Rows) read()).rows();
    }

    /** The first row, which is good. */
    CatalogReading.Good good() {
        return (CatalogReading.Good) items().get(0);
    }

    /** A formula and what it shows. */
    static CellData formula(String formula, Object shown) {
        CellData data = new CellData().setUserEnteredValue(new ExtendedValue().setFormulaValue(formula));
        return data.setEffectiveValue(value(shown));
    }

    static CellData error(String type) {
        ExtendedValue error = new ExtendedValue().setErrorValue(new ErrorValue().setType(type));
        return new CellData()
                .setUserEnteredValue(new ExtendedValue().setFormulaValue("=A1"))
                .setEffectiveValue(error);
    }

    private static Cell cell(Object content) {
        if (content.equals("")) {
            return Cell.BLANK;
        }
        if (content instanceof CellData data) {
            return Cell.of(data);
        }
        return Cell.of(new CellData().setUserEnteredValue(value(content)).setEffectiveValue(value(content)));
    }

    private static ExtendedValue value(Object content) {
        if (content instanceof Number number) {
            return new ExtendedValue().setNumberValue(number.doubleValue());
        }
        if (content instanceof Boolean on) {
            return new ExtendedValue().setBoolValue(on);
        }
        return new ExtendedValue().setStringValue((String) content);
    }
}
