package shop.prilavok.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import shop.prilavok.payment.MoneyEntry;

/** An Excel workbook: a row for each movement, and below them a sum that goes on adding up when rows are changed. */
final class MoneyWorkbook {
    private static final int TIME = 0;
    private static final int KIND = 1;
    private static final int ORDER = 2;
    private static final int AMOUNT = 3;
    private static final int GATEWAY = 4;
    private static final List<Integer> WIDTHS = List.of(20, 12, 10, 14, 40);
    private static final String ROUBLES = "#,##0.00";

    private final ReportWords words;

    MoneyWorkbook(ReportWords words) {
        this.words = words;
    }

    byte[] bytes(MoneyReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Prilavok", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.say("title"));
            fill(sheet, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
        return bytes.toByteArray();
    }

    private void fill(Worksheet sheet, MoneyReport report) {
        List<String> headers = words.headers();
        for (int column = 0; column < headers.size(); column++) {
            sheet.value(0, column, headers.get(column));
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.range(0, TIME, 0, GATEWAY).style().bold().set();
        sheet.freezePane(0, 1);
        int row = 0;
        for (MoneyEntry entry : report.entries()) {
            row++;
            sheet.value(row, TIME, entry.at().atZone(report.zone()).toLocalDateTime());
            sheet.value(row, KIND, words.kind(entry.kind()));
            sheet.value(row, ORDER, entry.order().value());
            sheet.value(row, AMOUNT, entry.amount().toBigDecimal());
            sheet.value(row, GATEWAY, entry.gatewayId());
        }
        int last = Math.max(row, 1);
        sheet.range(1, TIME, last, TIME).style().format("yyyy-mm-dd hh:mm:ss").set();
        int total = row + 1;
        sheet.value(total, TIME, words.say("total"));
        if (row == 0) {
            sheet.value(total, AMOUNT, 0);
        } else {
            sheet.formula(total, AMOUNT, "SUM(D2:D" + (row + 1) + ")");
        }
        sheet.range(1, AMOUNT, total, AMOUNT).style().format(ROUBLES).set();
        sheet.range(total, TIME, total, GATEWAY).style().bold().format(ROUBLES).set();
    }
}
