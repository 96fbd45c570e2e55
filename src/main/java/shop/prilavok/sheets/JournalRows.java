package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.StockMovement;

/** Appends entries below the last row of the journal. */
record JournalRows(TabColumns columns, ZoneId zone) {
    /** Whole numbers that a sheet keeps exactly. */
    private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,14}");

    Request append(List<JournalEntry> entries) {
        return new Request()
                .setAppendCells(new AppendCellsRequest()
                        .setSheetId(columns.sheetId())
                        .setRows(entries.stream().map(this::row).toList())
                        .setFields("userEnteredValue,userEnteredFormat.numberFormat"));
    }

    private RowData row(JournalEntry entry) {
        List<CellData> cells = new ArrayList<>(Collections.nCopies(columns.end(), new CellData()));
        cells.set(columns.position(Column.TIME), Values.time(entry.at(), zone));
        cells.set(columns.position(Column.ORDER), Values.text(entry.order()));
        cells.set(columns.position(Column.SKU), sku(entry.sku().code()));
        cells.set(columns.position(Column.NAME), Values.text(entry.name()));
        cells.set(columns.position(Column.FACT), Values.text(fact(entry.kind(), columns.inEnglish())));
        cells.set(columns.position(Column.CHANGE), Requests.number(entry.change()));
        cells.set(columns.position(Column.PRICE), Values.money(entry.price()));
        cells.set(columns.position(Column.SUM), Values.money(entry.sum()));
        cells.set(columns.position(Column.KEY), Values.text(entry.key()));
        return new RowData().setValues(cells);
    }

    /** SUMIF takes a code of digits for a number even if it is kept as a text, so it is kept as a number here. */
    private static CellData sku(String code) {
        return DIGITS.matcher(code).matches() ? Requests.number(Double.parseDouble(code)) : Values.text(code);
    }

    static String fact(StockMovement.Kind kind, boolean inEnglish) {
        return switch (kind) {
            case OPENING -> inEnglish ? "opening stock" : "начальный остаток";
            case SALE -> inEnglish ? "sale" : "продажа";
            case RETURN -> inEnglish ? "return" : "возврат";
            case WRITE_OFF -> inEnglish ? "refund, written off" : "возврат, списано";
            case RECOUNT -> inEnglish ? "recount" : "пересчёт";
            case RECONCILIATION -> inEnglish ? "reconciliation" : "сверка";
        };
    }
}
