package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Problem;

/**
 * Reads the products' tab and the journal's header in one request. Where the tabs are is found out once, by title, and
 * again when Google does not know a title any more; a tab that was seen before is then known by its id, so that the
 * merchant may rename it. Thread-safe: readers take turns.
 */
public final class SheetReader {
    private static final String TITLES = "sheets.properties(sheetId,title,gridProperties.columnCount)";
    private static final String CELLS = "sheets(properties(sheetId,title,gridProperties.columnCount),"
            + "data(startRow,startColumn,rowData.values(effectiveValue,userEnteredValue.formulaValue)))";

    private final SheetsConnection connection;
    private final InstantSource clock;
    private final Place products =
            new Place(OptionalInt.of(SheetView.PRODUCTS_ID), SheetView.PRODUCTS, SheetView.PRODUCTS_ENGLISH);
    private final Place journal =
            new Place(OptionalInt.of(SheetView.JOURNAL_ID), SheetView.JOURNAL, SheetView.JOURNAL_ENGLISH);
    private boolean located;
    private volatile @Nullable SheetView latest;

    public SheetReader(SheetsConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Why a reading failed. */
    Problem trouble(SheetAnswer<SheetView> failure) {
        return connection.trouble(failure);
    }

    /** The last successful reading, while nobody knows it to be outdated. */
    Optional<SheetView> latest() {
        return Optional.ofNullable(latest);
    }

    /** What is known about places is outdated, such as after a tab was made. */
    synchronized void forget() {
        located = false;
        latest = null;
    }

    synchronized SheetAnswer<SheetView> read() {
        if (located) {
            SheetAnswer<SheetView> answer = readCells();
            if (!(answer instanceof SheetAnswer.Refused<SheetView> refused && refused.status() == 400)) {
                return answer;
            }
            forget(); // "Unable to parse range": a tab was renamed or deleted
        }
        SheetAnswer<Spreadsheet> titles = connection.look(List.of(), TITLES);
        if (!(titles instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
            return failed(titles);
        }
        products.locate(sheets(ok.value()));
        journal.locate(sheets(ok.value()));
        located = products.title.isPresent(); // while it is missing, every look searches for it
        if (products.title.isEmpty() && journal.title.isEmpty()) {
            return new SheetAnswer.Ok<>(new SheetView(Optional.empty(), Optional.empty(), clock.instant()));
        }
        return readCells();
    }

    private SheetAnswer<SheetView> readCells() {
        List<String> ranges = new ArrayList<>();
        products.title.ifPresent(title -> ranges.add(A1.quoted(title)));
        journal.title.ifPresent(title -> ranges.add(A1.quoted(title) + "!1:1"));
        SheetAnswer<Spreadsheet> cells = connection.look(ranges, CELLS);
        if (!(cells instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
            return failed(cells);
        }
        List<Sheet> sheets = sheets(ok.value());
        SheetView view = new SheetView(products.tab(sheets), journal.tab(sheets), clock.instant());
        latest = view;
        return new SheetAnswer.Ok<>(view);
    }

    private static List<Sheet> sheets(Spreadsheet spreadsheet) {
        return spreadsheet.getSheets() == null ? List.of() : spreadsheet.getSheets();
    }

    /** The same failure, of a call that wanted something else. */
    @SuppressWarnings("unchecked") // a failure holds no value
    private static SheetAnswer<SheetView> failed(SheetAnswer<?> failure) {
        return (SheetAnswer<SheetView>) failure;
    }

    /** Where a tab is. */
    private static final class Place {
        private final List<String> names;
        private OptionalInt sheetId;
        private Optional<String> title = Optional.empty();

        Place(OptionalInt sheetId, String... names) {
            this.sheetId = sheetId;
            this.names = List.of(names);
        }

        void locate(List<Sheet> sheets) {
            Optional<SheetProperties> found = sheets.stream()
                    .map(Sheet::getProperties)
                    .filter(sheet -> sheetId.isPresent() && id(sheet) == sheetId.getAsInt())
                    .findFirst()
                    .or(() -> sheets.stream()
                            .map(Sheet::getProperties)
                            .filter(this::isNamed)
                            .findFirst());
            title = found.map(SheetProperties::getTitle);
            found.ifPresent(sheet -> sheetId = OptionalInt.of(id(sheet)));
        }

        private boolean isNamed(SheetProperties sheet) {
            return names.stream().anyMatch(name -> Column.plain(name).equals(Column.plain(sheet.getTitle())));
        }

        Optional<Tab> tab(List<Sheet> sheets) {
            return sheets.stream()
                    .filter(sheet ->
                            title.equals(Optional.of(sheet.getProperties().getTitle())))
                    .findFirst()
                    .map(Place::tab);
        }

        private static Tab tab(Sheet sheet) {
            SheetProperties properties = sheet.getProperties();
            Integer columns = properties.getGridProperties() == null
                    ? null
                    : properties.getGridProperties().getColumnCount();
            return new Tab(id(properties), properties.getTitle(), columns == null ? 0 : columns, rows(sheet));
        }

        private static List<List<Cell>> rows(Sheet sheet) {
            if (sheet.getData() == null || sheet.getData().isEmpty()) {
                return List.of();
            }
            GridData data = sheet.getData().get(0);
            List<RowData> rows = data.getRowData() == null ? List.of() : data.getRowData();
            return rows.stream().map(Place::cells).toList();
        }

        private static List<Cell> cells(RowData row) {
            List<CellData> cells = row.getValues() == null ? List.of() : row.getValues();
            return cells.stream().map(Cell::of).toList();
        }

        private static int id(SheetProperties sheet) {
            return sheet.getSheetId() == null ? 0 : sheet.getSheetId(); // Google leaves zeros out
        }
    }
}
