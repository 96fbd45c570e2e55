package shop.prilavok.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import shop.prilavok.catalog.Money;
import shop.prilavok.payment.MoneyEntry;

/**
 * Comma-separated values as the spreadsheet programs of the country read them with a double click: in Russia a semicolon
 * between the values and a comma in a sum.
 */
final class MoneyCsv {
    private static final String SAYS_UTF_8 = "\uFEFF"; // without it Excel takes Russian for another alphabet
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ReportWords words;

    MoneyCsv(ReportWords words) {
        this.words = words;
    }

    byte[] bytes(MoneyReport report) {
        StringWriter text = new StringWriter();
        text.write(SAYS_UTF_8);
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(words.isEnglish() ? ',' : ';')
                .get();
        try (CSVPrinter rows = new CSVPrinter(text, format)) {
            rows.printRecord(words.headers());
            for (MoneyEntry entry : report.entries()) {
                rows.printRecord(
                        TIME.format(entry.at().atZone(report.zone())),
                        words.kind(entry.kind()),
                        entry.order(),
                        amount(entry.amount()),
                        text(entry.gatewayId()));
            }
            rows.printRecord(words.say("total"), "", "", amount(report.balance()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory takes everything
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String amount(Money money) {
        String plain = money.decimal();
        return words.isEnglish() ? plain : plain.replace('.', ',');
    }

    /** Never a formula, whatever another service made up. */
    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
