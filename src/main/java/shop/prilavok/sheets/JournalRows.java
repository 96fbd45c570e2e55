package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.StockMovement;

/** Appends entries below the last row of the journal. */
record JournalRows(TabColumns columns, ZoneId zone) {
    Request append(List<JournalEntry> entries) {
        return columns.append(entries.stream().map(this::row).toList());
    }

    private RowData row(JournalEntry entry) {
        Map<Column, CellData> cells = new EnumMap<>(Column.class);
        cells.put(Column.TIME, Values.time(entry.at(), zone));
        cells.put(Column.ORDER, Values.text(entry.order()));
        cells.put(Column.SKU, JournalCode.cell(entry.sku().code()));
        cells.put(Column.NAME, Values.text(entry.name()));
        cells.put(Column.FACT, Values.text(fact(entry.kind(), columns.inEnglish())));
        cells.put(Column.CHANGE, Values.whole(entry.change()));
        cells.put(Column.PRICE, Values.money(entry.price()));
        cells.put(Column.SUM, Values.money(entry.sum()));
        cells.put(Column.KEY, Values.text(entry.key()));
        return columns.row(cells);
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
