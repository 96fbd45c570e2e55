package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.contract.SheetsSpec;
import shop.prilavok.fakesheets.ApiCall;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.outbox.Lane;

class SheetWriterTest {
    private final SheetWorld world = new SheetWorld(1, SheetWorld.tea());

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void a_sale_stands_in_the_journal_as_the_merchant_reads_it() {
        world.sell("1042", "TEA-1", 2);
        world.step();

        List<String> row = IntStream.range(0, 9)
                .mapToObj(column -> world.cell("Журнал", A1.cell(1, column)).shown())
                .toList();
        assertThat(row.get(0)).startsWith("21.11.2026 12:00");
        assertThat(row.subList(1, 6)).containsExactly("1042", "TEA-1", "Товар TEA-1", "продажа", "-2");
        assertThat(row.get(8)).isEqualTo("sale:1042:TEA-1");
        assertThat(world.shelf.keysOf("DELIVERED")).containsExactly("sale:1042:TEA-1");
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_a_name() {
        world.journal.append(new JournalEntry(
                "k",
                world.now,
                "1",
                new Sku("TEA-1"),
                "=IMPORTXML(\"https://evil/\")\u0007",
                StockMovement.Kind.RETURN,
                1,
                Money.ofRoubles(1),
                Money.ofRoubles(-1)));
        world.step();

        assertThat(world.cell("Журнал", "D2").isFormula()).isFalse();
        assertThat(world.cell("Журнал", "D2").shown()).isEqualTo("=IMPORTXML(\"https://evil/\") ");
    }

    @Test
    void rows_of_a_busy_moment_gather_in_one_batch() {
        sellMany(1, 1);
        world.step();
        sellMany(2, 50);
        world.step();

        assertThat(world.batches()).hasSize(2);
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 50));
    }

    @Test
    void a_batch_keeps_its_distance_from_the_one_before() {
        sellMany(1, 1);
        world.step();
        world.pass(Duration.ofSeconds(-2)); // one second after the first batch
        sellMany(2, 2);
        world.step();
        assertThat(world.batches()).hasSize(1);
        world.step();
        assertThat(world.batches()).hasSize(2);
    }

    @Test
    void a_clock_that_is_put_back_does_not_keep_sales_from_the_sheet() {
        sellMany(1, 1);
        world.step();
        world.pass(Duration.ofHours(-3));
        sellMany(2, 2);
        world.step();
        assertThat(world.batches()).hasSize(2);
    }

    @Test
    void columns_that_the_merchant_moved_and_added_are_respected() {
        world.merchant().moveColumn("Журнал", "I", "A");
        world.merchant().insertColumns("Журнал", "B", 1);
        world.merchant().type("Журнал", "B1", "Моя заметка");
        sellMany(1, 1);
        world.step();

        assertThat(world.cell("Журнал", "A2").shown()).isEqualTo("sale:1:TEA-1");
        assertThat(world.cell("Журнал", "B2").shown()).isEmpty();
        assertThat(world.cell("Журнал", "E2").shown()).isEqualTo("TEA-1");
    }

    @Test
    void a_missing_header_is_added_on_the_right() {
        world.merchant().type("Журнал", "I1", "Моё");
        sellMany(1, 1);
        world.step();

        assertThat(world.cell("Журнал", "J1").shown()).isEqualTo("Ключ");
        assertThat(world.cell("Журнал", "J2").shown()).isEqualTo("sale:1:TEA-1");
    }

    @Test
    void a_header_is_added_once_however_many_rows_follow_in_the_same_minute() {
        world.merchant().type("Журнал", "I1", "");
        world.sell("1", "TEA-1", 1);
        world.step();
        world.sell("2", "TEA-1", 1);
        world.steps(2);

        assertThat(world.merchant().tab("Журнал").rows().get(0))
                .extracting(CellView::shown)
                .endsWith("Сумма", "Ключ");
        assertThat(world.keysInTheJournal()).containsExactly("sale:1:TEA-1", "sale:2:TEA-1");
    }

    @Test
    void notes_without_a_header_move_aside_for_a_missing_one() {
        world.merchant().type("Журнал", "I1", "");
        world.merchant().type("Журнал", "I2", "спросить Олю");
        sellMany(1, 1);
        world.step();

        assertThat(world.cell("Журнал", "I1").shown()).isEqualTo("Ключ");
        assertThat(world.cell("Журнал", "I2").shown()).isEmpty();
        assertThat(world.cell("Журнал", "J2").shown()).isEqualTo("спросить Олю");
    }

    @Test
    void a_missing_journal_is_made_with_its_first_row_and_known_after_a_rename() {
        try (SheetWorld bare = new SheetWorld(1, SheetWorld.tea(), false)) {
            bare.sell("1", "TEA-1", 1);
            bare.step();
            bare.merchant().renameTab("Журнал", "Движение");
            bare.restart();
            bare.sell("2", "TEA-1", 1);
            bare.steps(2);

            assertThat(bare.merchant().tabs()).containsExactly("Товары", "Движение");
            assertThat(bare.column("Движение", "I")).containsExactly("sale:1:TEA-1", "sale:2:TEA-1");
            assertThat(bare.cell("Движение", "A1").shown()).isEqualTo("Время");
        }
    }

    @Test
    void a_journal_that_was_deleted_is_made_again() {
        sellMany(1, 1);
        world.step();
        world.merchant().deleteTab("Журнал");
        sellMany(2, 2);
        world.steps(4);

        assertThat(world.keysInTheJournal()).isEqualTo(keys(2, 2));
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();
    }

    @Test
    void the_stock_formula_takes_the_place_of_the_booked_number() {
        world.journal.append(opening("TEA-1", 10));
        world.journal.append(opening("123", 5));
        world.journal.restoreFormula(new Sku("TEA-1"), 10);
        world.journal.restoreFormula(new Sku("123"), 5);
        world.sell("1", "TEA-1", 3);
        world.sell("1", "123", 1);
        world.step();

        assertThat(world.cell("Товары", "E2").entered()).isEqualTo("=SUMIF('Журнал'!$C:$C;A2;'Журнал'!$F:$F)");
        assertThat(world.column("Товары", "E")).containsExactly("7", "4");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void the_formula_goes_where_the_item_stands_now() {
        world.journal.append(opening("TEA-1", 10));
        world.journal.restoreFormula(new Sku("TEA-1"), 10);
        world.merchant().insertRows("Товары", 2, 3);
        world.merchant().moveColumn("Товары", "E", "A");
        world.step();

        assertThat(world.cell("Товары", "A5").shown()).isEqualTo("10");
        assertThat(world.cell("Товары", "A5").isFormula()).isTrue();
    }

    @Test
    void a_number_typed_after_the_booking_is_left_alone() {
        world.journal.restoreFormula(new Sku("TEA-1"), 10);
        world.merchant().type("Товары", "E2", "12");
        world.journal.restoreFormula(new Sku("GONE"), 1);
        world.step();

        assertThat(world.cell("Товары", "E2").entered()).isEqualTo("12");
        assertThat(world.batches()).isEmpty();
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void fifty_sales_of_an_outage_are_written_once_when_it_ends() {
        world.faults().on(new SheetsFault.Down());
        for (int order = 1; order <= 50; order++) {
            sellMany(order, order);
            world.step();
        }
        world.faults().clear();
        world.pass(Duration.ofMinutes(2));
        world.steps(3);

        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 50));
    }

    static List<SheetsFault> unclear() {
        return List.of(
                new SheetsFault.AppliedThenHungUp(),
                new SheetsFault.AppliedThenUnavailable(),
                new SheetsFault.Truncated(),
                new SheetsFault.Down(),
                new SheetsFault.BadGateway());
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void an_unclear_answer_makes_the_same_bytes_go_again_and_one_row(SheetsFault fault) {
        sellMany(1, 3);
        world.faults().next(1, fault, SheetWriterTest::isWrite);
        world.step();
        world.restart();
        sellMany(4, 5);
        world.steps(4);

        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 5));
        assertThat(world.batches().get(1)).isEqualTo(world.batches().get(0));
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void a_batch_that_comes_late_finds_its_place_taken() {
        sellMany(1, 3);
        world.faults().next(1, new SheetsFault.AppliedLater(Duration.ofHours(1)), SheetWriterTest::isWrite);
        world.steps(3);
        world.faults().landDelayed();

        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 3));
    }

    @Test
    void a_batch_that_comes_late_is_noticed_by_the_one_that_went_again() {
        sellMany(1, 3);
        world.faults().next(1, new SheetsFault.AppliedLater(Duration.ofHours(1)), SheetWriterTest::isWrite);
        world.step();
        world.faults().landDelayed();
        world.steps(3);

        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 3));
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void a_refused_batch_can_not_come_late_after_its_rows_went_in_another() {
        sellMany(1, 2);
        world.faults().next(1, new SheetsFault.AppliedLater(Duration.ofHours(1)), SheetWriterTest::isWrite);
        world.step();
        world.merchant().deleteTab("Журнал"); // the bytes that are kept can not be applied now
        world.steps(6);
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 2));

        world.faults().landDelayed();
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 2));
    }

    @Test
    void a_spent_quota_is_waited_out_without_an_alarm() {
        sellMany(1, 1);
        world.step();
        sellMany(2, 2);
        world.faults().next(1, new SheetsFault.TooManyRequests(), SheetWriterTest::isWrite);
        world.steps(25);

        assertThat(world.batches()).hasSize(3);
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 2));
    }

    @Test
    void a_sheet_that_is_not_shared_any_more_keeps_the_rows_waiting() {
        world.spreadsheet.unshare(Keys.EMAIL);
        sellMany(1, 2);
        world.steps(50);
        assertThat(world.google.calls()).hasSizeLessThan(6);

        world.spreadsheet.share(Keys.EMAIL);
        world.steps(25);
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 2));
    }

    @Test
    void rows_wait_while_the_journal_is_protected_and_none_is_lost() {
        sellMany(1, 1);
        world.step();
        world.merchant().protect("Журнал", "A1:Z1000");
        sellMany(2, 4);
        world.steps(200);
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 1));
    }

    @Test
    void the_one_parcel_that_google_refuses_is_set_aside_and_the_others_go() {
        sellMany(1, 3);
        world.sell("4", "BAD-1", 1);
        sellMany(5, 8);
        world.faults().on(new SheetsFault.Dislikes("BAD-1"), SheetWriterTest::isWrite);
        world.steps(60);

        assertThat(world.keysInTheJournal()).hasSize(7).doesNotContain("sale:4:BAD-1");
        assertThat(world.shelf.keysOf("PARKED")).containsExactly("sale:4:BAD-1");
        assertThat(world.setAside).hasSize(1);
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void nothing_is_set_aside_before_the_admins_are_told() {
        List<List<String>> parkedThen = new ArrayList<>();
        world.admins = why -> parkedThen.add(world.shelf.keysOf("PARKED"));
        world.shelf.post(Lane.SHEET, SheetJournal.TOPIC, "poem", "p", "{}");
        world.steps(2);

        assertThat(parkedThen).containsExactly(List.of());
        assertThat(world.shelf.keysOf("PARKED")).containsExactly("p");
    }

    @Test
    void a_formula_whose_cell_is_locked_waits_apart_and_the_rows_go_on() {
        world.merchant().protect("Товары", "E2:E2");
        sellMany(1, 3);
        world.journal.restoreFormula(new Sku("TEA-1"), 10);
        sellMany(4, 8);
        world.steps(30);
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 8));
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();

        world.merchant().unprotect("Товары");
        world.steps(220);
        assertThat(world.cell("Товары", "E2").isFormula()).isTrue();
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void a_parcel_of_an_unknown_kind_is_set_aside() {
        world.shelf.post(Lane.SHEET, SheetJournal.TOPIC, "poem", "p", "{}");
        world.shelf.post(Lane.SHEET, SheetJournal.TOPIC, "row", "r", "not json");
        sellMany(1, 1);
        world.steps(2);

        assertThat(world.shelf.keysOf("PARKED")).containsExactly("p", "r");
        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 1));
    }

    @Test
    void an_id_that_an_older_database_used_is_passed_over() {
        for (int order = 1; order <= 3; order++) {
            sellMany(order, order);
            world.step();
        }
        world.shelf.forgetIdsFrom(1000);
        sellMany(4, 6);
        world.steps(10);

        assertThat(world.keysInTheJournal()).isEqualTo(keys(1, 6));
    }

    @Test
    void old_marks_are_cleaned_away() {
        sellMany(1, 1);
        world.step();
        world.pass(Duration.ofHours(25));
        sellMany(2, 2);
        world.steps(2);

        assertThat(world.shelf.marksLeft()).containsExactly(1001);
        assertThat(world.batches().get(1).path("requests").findValues("deleteDeveloperMetadata"))
                .hasSize(1);
    }

    @Test
    void every_request_is_one_that_google_describes() {
        SheetsSpec.find().ifPresent(spec -> {
            sellMany(1, 2);
            world.journal.restoreFormula(new Sku("TEA-1"), 10);
            world.step();
            for (ApiCall call : world.google.calls()) {
                if (call.path().startsWith("/v4")) {
                    assertThat(spec.checkRequest(
                                    call.method(),
                                    call.path(),
                                    List.of(),
                                    call.body().isEmpty() ? null : SheetWorld.body(call)))
                            .isEmpty();
                }
            }
            assertThat(world.batches()).hasSize(1);
        });
    }

    private void sellMany(int firstOrder, int lastOrder) {
        for (int order = firstOrder; order <= lastOrder; order++) {
            world.sell(String.valueOf(order), "TEA-1", 1);
        }
    }

    private static List<String> keys(int firstOrder, int lastOrder) {
        List<String> keys = new ArrayList<>();
        for (int order = firstOrder; order <= lastOrder; order++) {
            keys.add("sale:" + order + ":TEA-1");
        }
        return keys;
    }

    private JournalEntry opening(String sku, int pieces) {
        return new JournalEntry(
                "opening:" + sku,
                world.now,
                "",
                new Sku(sku),
                "Чай",
                StockMovement.Kind.OPENING,
                pieces,
                Money.ofRoubles(350),
                Money.ZERO);
    }

    private static boolean isWrite(String path) {
        return path.endsWith(":batchUpdate");
    }
}
