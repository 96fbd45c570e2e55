package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.StockMovement;

/**
 * Appends entries below the last row of the journal. Every cell is a typed value, never something that Google would parse:
 * a name that begins with "=" stays a name.
 */
record JournalRows(JournalColumns columns, ZoneId zone) {
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int CHARACTERS = 500;

    /** Whole numbers that a sheet keeps exactly. */
    private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,14}");

    private static final NumberFormat TIME =
            new NumberFormat().setType("DATE_TIME").setPattern("dd.mm.yyyy hh:mm:ss");
    private static final NumberFormat MONEY =
            new NumberFormat().setType("NUMBER").setPattern("#,##0.00");

    Request append(List<JournalEntry> entries) {
        return new Request()
                .setAppendCells(new AppendCellsRequest()
                        .setSheetId(columns.sheetId())
                        .setRows(entries.stream().map(this::row).toList())
                        .setFields("userEnteredValue,userEnteredFormat.numberFormat"));
    }

    private RowData row(JournalEntry entry) {
        List<CellData> cells = new ArrayList<>(Collections.nCopies(columns.end(), new CellData()));
        cells.set(columns.position(Column.TIME), formatted(serial(entry.at()), TIME));
        cells.set(columns.position(Column.ORDER), text(entry.order()));
        cells.set(columns.position(Column.SKU), sku(entry.sku().code()));
        cells.set(columns.position(Column.NAME), text(entry.name()));
        cells.set(columns.position(Column.FACT), text(fact(entry.kind(), columns.inEnglish())));
        cells.set(columns.position(Column.CHANGE), number(entry.change()));
        cells.set(columns.position(Column.PRICE), money(entry.price()));
        cells.set(columns.position(Column.SUM), money(entry.sum()));
        cells.set(columns.position(Column.KEY), text(entry.key()));
        return new RowData().setValues(cells);
    }

    /** Days since the sheet's day zero, in the shop's own time. */
    private double serial(Instant at) {
        return Duration.between(DAY_ZERO, LocalDateTime.ofInstant(at, zone)).toSeconds() / SECONDS_A_DAY;
    }

    /** SUMIF takes a code of digits for a number even if it is kept as a text, so it is kept as a number here. */
    private static CellData sku(String code) {
        return DIGITS.matcher(code).matches() ? number(Double.parseDouble(code)) : text(code);
    }

    private static CellData text(String text) {
        if (text.isEmpty()) {
            return new CellData();
        }
        String printable = text.replaceAll("\\p{Cntrl}+", " ");
        String kept = printable.length() <= CHARACTERS ? printable : printable.substring(0, CHARACTERS);
        return new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(kept));
    }

    private static CellData number(double number) {
        return new CellData().setUserEnteredValue(new ExtendedValue().setNumberValue(number));
    }

    private static CellData money(Money money) {
        return formatted(money.toBigDecimal().doubleValue(), MONEY);
    }

    private static CellData formatted(double number, NumberFormat format) {
        return number(number).setUserEnteredFormat(new CellFormat().setNumberFormat(format));
    }

    static String fact(StockMovement.Kind kind, boolean inEnglish) {
        return switch (kind) {
            case OPENING -> inEnglish ? "opening stock" : "начальный остаток";
            case SALE -> inEnglish ? "sale" : "продажа";
            case RETURN -> inEnglish ? "return" : "возврат";
            case RECOUNT -> inEnglish ? "recount" : "пересчёт";
        };
    }
}
