package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays out one table, or adds what is missing in it: columns, notes, number formats, drop-downs, the frozen header, and
 * warnings where the shop writes. What the merchant has there already stays as it is.
 */
final class TableTab {
    /** Of a new tab. */
    static final int ROWS = 1_000;

    private static final int MERCHANTS = 0xDDEFE3;
    private static final int SHOPS = 0xE8E6E1;
    private static final int FIRST_PROTECTION = 770_078_000;

    private final TabPlan plan;
    private final Blueprint blueprint;
    private final SheetWords words;
    private final int sheetId;
    private final List<Request> requests = new ArrayList<>();

    TableTab(TabPlan plan, Blueprint blueprint, SheetWords words) {
        this.plan = plan;
        this.blueprint = blueprint;
        this.words = words;
        this.sheetId = blueprint.sheetId(plan);
    }

    /** What makes the tab itself; nothing when it is there. To be applied before any formula names it. */
    static Optional<Request> addition(TabPlan plan, Blueprint blueprint) {
        if (blueprint.found(plan).isPresent()) {
            return Optional.empty();
        }
        GridProperties grid = new GridProperties()
                .setRowCount(ROWS)
                .setColumnCount(Math.max(12, plan.columns().size()));
        if (!plan.columns().isEmpty()) {
            grid.setFrozenRowCount(1);
        }
        SheetProperties properties = new SheetProperties()
                .setSheetId(plan.sheetId())
                .setTitle(plan.title(blueprint.inEnglish()))
                .setGridProperties(grid);
        if (plan == TabPlan.BACKSTAGE) {
            properties.setHidden(true);
        }
        return Optional.of(new Request().setAddSheet(new AddSheetRequest().setProperties(properties)));
    }

    /** All that makes a tab which is not there, in the order in which it has to be done. */
    static List<Request> layOut(TabPlan plan, boolean inEnglish) {
        Blueprint empty = new Blueprint(List.of(), inEnglish);
        List<Request> requests = new ArrayList<>(addition(plan, empty).stream().toList());
        requests.addAll(new TableTab(plan, empty, SheetWords.in(inEnglish)).requests());
        return requests;
    }

    List<Request> requests() {
        addColumns();
        blueprint.found(plan).ifPresent(this::freeze);
        plan.columns().forEach(this::dress);
        protectHeader();
        return requests;
    }

    private void addColumns() {
        List<Column> missing = blueprint.missing(plan);
        if (missing.isEmpty()) {
            return;
        }
        int width = blueprint.width(plan);
        blueprint
                .found(plan)
                .ifPresent(tab -> requests.addAll(Requests.newColumns(sheetId, width, missing.size(), tab.columns())));
        List<CellData> headers =
                missing.stream().map(column -> header(plan.plan(column))).toList();
        requests.add(Requests.cells(
                sheetId, 0, width, List.of(Requests.row(headers)), "userEnteredValue,userEnteredFormat,note"));
        for (Column column : missing) {
            plan.plan(column)
                    .ifPresent(planned ->
                            requests.add(Requests.width(sheetId, blueprint.position(plan, column), planned.width())));
        }
    }

    private CellData header(Optional<ColumnPlan> planned) {
        ColumnPlan column = planned.orElseThrow();
        CellFormat format = Requests.bold()
                .setWrapStrategy("WRAP")
                .setVerticalAlignment("MIDDLE")
                .setBackgroundColorStyle(
                        Requests.colour(column.hand() == ColumnPlan.Hand.MERCHANT ? MERCHANTS : SHOPS));
        return Requests.text(column.column().header(blueprint.inEnglish()))
                .setUserEnteredFormat(format)
                .setNote(words.note(plan, column.column()));
    }

    private void freeze(FoundTab tab) {
        if (!tab.isFrozen()) {
            requests.add(new Request()
                    .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                            .setProperties(new SheetProperties()
                                    .setSheetId(sheetId)
                                    .setGridProperties(new GridProperties().setFrozenRowCount(1)))
                            .setFields("gridProperties.frozenRowCount")));
        }
    }

    private void dress(ColumnPlan planned) {
        int column = blueprint.position(plan, planned.column());
        Optional<FoundTab> before =
                blueprint.found(plan).filter(tab -> !blueprint.missing(plan).contains(planned.column()));
        if (before.isPresent() && !before.get().hasNote(column)) {
            CellData note = new CellData().setNote(words.note(plan, planned.column()));
            requests.add(Requests.cells(sheetId, 0, column, List.of(Requests.row(List.of(note))), "note"));
        }
        if (before.filter(tab -> tab.hasTag(column)).isEmpty()) {
            requests.add(ColumnTag.put(sheetId, column, planned.column()));
        }
        GridRange below = Requests.below(sheetId, column, column + 1);
        if (before.filter(tab -> tab.hasFormat(column)).isEmpty()) {
            planned.look()
                    .format()
                    .ifPresent(format -> requests.add(Requests.repeat(
                            below,
                            new CellData().setUserEnteredFormat(new CellFormat().setNumberFormat(format)),
                            "userEnteredFormat.numberFormat")));
        }
        if (planned.look().isWrapped()
                && before.filter(tab -> tab.isWrapped(column)).isEmpty()) {
            requests.add(Requests.repeat(
                    below,
                    new CellData().setUserEnteredFormat(new CellFormat().setWrapStrategy("WRAP")),
                    "userEnteredFormat.wrapStrategy"));
        }
        if (before.filter(tab -> tab.hasRule(column)).isEmpty()) {
            planned.look()
                    .rule(blueprint.inEnglish())
                    .ifPresent(rule -> requests.add(new Request()
                            .setSetDataValidation(new SetDataValidationRequest()
                                    .setRange(below)
                                    .setRule(rule))));
        }
        if (planned.hand() == ColumnPlan.Hand.SHOP) {
            protect(1 + plan.columns().indexOf(planned), below, words.say("protected.column"));
        }
    }

    private void protectHeader() {
        GridRange header =
                new GridRange().setSheetId(sheetId).setStartRowIndex(0).setEndRowIndex(1);
        protect(0, header, words.say("protected.header"));
    }

    /** Google then asks whoever edits there whether he means it, and lets him. */
    private void protect(int number, GridRange range, String why) {
        int id = FIRST_PROTECTION + 100 * plan.ordinal() + number;
        if (blueprint.found(plan).filter(tab -> tab.hasProtection(id)).isEmpty()) {
            requests.add(new Request()
                    .setAddProtectedRange(new AddProtectedRangeRequest()
                            .setProtectedRange(new ProtectedRange()
                                    .setProtectedRangeId(id)
                                    .setRange(range)
                                    .setDescription(why)
                                    .setWarningOnly(true))));
        }
    }

    /** Rows below the header of a tab that was just laid out. */
    Request rows(List<RowData> rows) {
        return Requests.cells(sheetId, 1, 0, rows, "userEnteredValue");
    }
}
