package shop.prilavok.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.MoneyEntry;

class MoneyReportTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final MoneyReport REPORT = new MoneyReport(
            DAY,
            DAY,
            MOSCOW,
            List.of(
                    entry(MoneyEntry.Kind.CHARGE, "2d0-1", 123_450, "2026-11-27T09:00:05Z"),
                    entry(MoneyEntry.Kind.FEE, "2d0-1", -4_321, "2026-11-27T09:00:05Z"),
                    entry(MoneyEntry.Kind.REFUND, "=cmd()", -100_000, "2026-11-27T20:59:59Z")));

    private static MoneyEntry entry(MoneyEntry.Kind kind, String id, long kopecks, String at) {
        return new MoneyEntry(kind, id, new OrderId(1042), new Money(kopecks), Instant.parse(at));
    }

    private static String csv(String language) {
        return new String(MoneyFile.CSV.bytes(REPORT, language), StandardCharsets.UTF_8);
    }

    @Test
    void a_russian_table_opens_with_a_double_click() {
        assertThat(csv("ru")).isEqualTo("\uFEFF" + """
                Время;Что;Заказ;Сумма, ₽;Номер в ЮKassa
                2026-11-27 12:00:05;Оплата;1042;1234,50;2d0-1
                2026-11-27 12:00:05;Комиссия;1042;-43,21;2d0-1
                2026-11-27 23:59:59;Возврат;1042;-1000,00;'=cmd()
                Итого;;;191,29;
                """.replace("\n", "\r\n"));
    }

    @Test
    void an_english_table_has_commas_between_the_values_and_a_point_in_a_sum() {
        assertThat(csv("en")).contains("Payment,1042,1234.50,2d0-1").contains("\"Amount, RUB\"");
    }

    @Test
    void a_workbook_has_numbers_as_numbers_and_moments_as_moments() throws IOException {
        byte[] bytes = MoneyFile.XLSX.bytes(REPORT, "ru");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(1).getCellAsDate(0)).hasValue(LocalDateTime.parse("2026-11-27T12:00:05"));
            assertThat(rows.get(1).getCellAsNumber(2)).hasValue(new BigDecimal("1042"));
            assertThat(rows.get(1).getCellAsNumber(3)).hasValue(new BigDecimal("1234.50"));
            assertThat(rows.get(3).getCellAsString(4)).hasValue("=cmd()");
            assertThat(rows.get(4).getCell(3).getFormula()).isEqualTo("SUM(D2:D4)");
        }
    }

    @Test
    void days_without_money_make_a_table_too() throws IOException {
        MoneyReport nothing = new MoneyReport(DAY, DAY, MOSCOW, List.of());
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(MoneyFile.XLSX.bytes(nothing, "en")))) {
            assertThat(book.getFirstSheet().read().get(1).getCellAsNumber(3)).hasValue(BigDecimal.ZERO);
        }
    }

    @Test
    void what_is_left_is_what_came_without_what_went_and_what_was_kept() {
        assertThat(REPORT.balance()).isEqualTo(new Money(19_129));
    }

    @Test
    void a_report_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoneyReport(DAY, DAY.minusDays(1), MOSCOW, List.of()))
                .withMessage("The report ends on 2026-11-26, before it begins on 2026-11-27");
    }
}
