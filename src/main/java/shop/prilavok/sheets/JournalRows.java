package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.StockMovement;

/** Appends entries below the last row of the journal. */
record JournalRows(TabColumns columns, ZoneId zone) {
    /** Whole numbers that a sheet keeps exactly. */
    private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,14}");

    Request append(List<JournalEntry> entries) {
        return columns.append(entries.stream().map(this::row).toList());
    }

    private RowData row(JournalEntry entry) {
        Map<Column, CellData> cells = new EnumMap<>(Column.class);
        cells.put(Column.TIME, Values.time(entry.at(), zone));
        cells.put(Column.ORDER, Values.text(entry.order()));
        cells.put(Column.SKU, sku(entry.sku().code()));
        cells.put(Column.NAME, Values.text(entry.name()));
        cells.put(Column.FACT, Values.text(fact(entry.kind(), columns.inEnglish())));
        cells.put(Column.CHANGE, Values.whole(entry.change()));
        cells.put(Column.PRICE, Values.money(entry.price()));
        cells.put(Column.SUM, Values.money(entry.sum()));
        cells.put(Column.KEY, Values.text(entry.key()));
        return columns.row(cells);
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
