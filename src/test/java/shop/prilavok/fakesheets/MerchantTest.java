package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MerchantTest extends SheetsTest {

    @Test
    void the_merchant_sees_what_stands_in_a_cell_and_what_was_entered() {
        CellView stock = merchant.tab("Товары").cell("C2");
        assertThat(stock.isFormula()).isTrue();
        assertThat(stock.entered()).startsWith("=SUMIFS(");
        assertThat(stock.shown()).isEqualTo("10");
        assertThat(stock.isError()).isFalse();
        assertThat(merchant.tab("Товары").rows()).hasSize(3);
        assertThat(merchant.tab("Товары").cell("Z900")).isEqualTo(CellView.EMPTY);
    }

    @Test
    void a_number_typed_over_a_formula_replaces_it() {
        assertThat(merchant.type("Товары", "C2", "42")).isEmpty();
        assertThat(merchant.tab("Товары").cell("C2").isFormula()).isFalse();
        assertThat(wire.get("/values/Товары!C2").json().at("/values/0/0").asText())
                .isEqualTo("42");
    }

    @Test
    void an_error_is_an_error_for_both_sides() {
        merchant.type("Товары", "B2", "=1/0");
        assertThat(merchant.tab("Товары").cell("B2").isError()).isTrue();
        assertThat(wire.get("", "ranges=Товары!B2", "fields=sheets.data.rowData.values.effectiveValue")
                        .json()
                        .at("/sheets/0/data/0/rowData/0/values/0/effectiveValue/errorValue/type")
                        .asText())
                .isEqualTo("DIVIDE_BY_ZERO");
    }

    @Test
    void sorting_keeps_the_header_and_the_empty_cells_last() {
        merchant.type("Товары", "A4", "A-3");
        merchant.sortBy("Товары", "B", true);
        assertThat(entered("Товары", "A1")).isEqualTo("Артикул");
        assertThat(entered("Товары", "A2")).isEqualTo("A-2");
        assertThat(entered("Товары", "A4")).isEqualTo("A-3");
        assertThat(shown("Товары", "C3")).isEqualTo("10");
    }

    @Test
    void rows_and_columns_come_and_go() {
        merchant.insertRows("Товары", 2, 1);
        assertThat(entered("Товары", "A3")).isEqualTo("A-1");
        merchant.deleteRows("Товары", 2, 2);
        assertThat(entered("Товары", "A2")).isEqualTo("A-2");
        merchant.insertColumns("Товары", "B", 2);
        assertThat(entered("Товары", "D2")).isEqualTo("1500");
        merchant.deleteColumns("Товары", "B", 2);
        merchant.moveColumn("Товары", "B", "D");
        assertThat(entered("Товары", "C1")).isEqualTo("Цена");
        assertThat(shown("Товары", "B2")).isEqualTo("5");
        merchant.clear("Товары", "A2:B2");
        assertThat(entered("Товары", "A2")).isEmpty();
    }

    @Test
    void a_tab_always_keeps_a_row() {
        assertThatThrownBy(() -> merchant.deleteRows("Журнал", 1, 1000)).hasMessageContaining("delete all the rows");
        assertThatThrownBy(() -> merchant.deleteRows("Журнал", 999, 5)).hasMessageContaining("only 1000 rows");
        assertThat(merchant.tab("Журнал").rowCount()).isEqualTo(1000);
    }

    @Test
    void a_renamed_tab_keeps_its_formulas_alive() {
        merchant.renameTab("Журнал", "Журнал 2026");
        assertThat(entered("Товары", "C2")).isEqualTo("=SUMIFS('Журнал 2026'!B:B;'Журнал 2026'!A:A;A2)");
        assertThat(shown("Товары", "C2")).isEqualTo("10");
    }

    @Test
    void a_deleted_tab_leaves_broken_formulas() {
        merchant.deleteTab("Журнал");
        assertThat(shown("Товары", "C2")).isEqualTo("#REF!");
        assertThatThrownBy(() -> merchant.deleteTab("Товары")).hasMessageContaining("all the sheets");
        assertThatThrownBy(() -> merchant.tab("Журнал")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merchant.type("Товары", "99", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_strict_drop_down_stops_the_merchant_and_not_the_shop() {
        wire.batch("{'setDataValidation':{'range':{'sheetId':0,'startRowIndex':1,'endRowIndex':2,'startColumnIndex':3,"
                        + "'endColumnIndex':4},'rule':{'strict':true,'showCustomUi':true,'inputMessage':'Из списка!',"
                        + "'condition':{'type':'ONE_OF_LIST','values':[{'userEnteredValue':'Собран'},"
                        + "{'userEnteredValue':'Выдан'}]}}}}")
                .ok();
        assertThat(merchant.type("Товары", "D2", "Потерян")).contains("Из списка!");
        assertThat(entered("Товары", "D2")).isEmpty();
        assertThat(merchant.type("Товары", "D2", "Выдан")).isEmpty();
        assertThat(merchant.tab("Товары").cell("D2").choices()).containsExactly("Собран", "Выдан");
        wire.put("/values/Товары!D2", "{'values':[['Потерян']]}", "valueInputOption=RAW")
                .ok();
        assertThat(entered("Товары", "D2")).isEqualTo("Потерян");
    }

    @Test
    void a_negative_number_is_stopped_by_a_strict_rule() {
        wire.batch("{'setDataValidation':{'range':{'sheetId':0},'rule':{'strict':true,"
                        + "'condition':{'type':'NUMBER_GREATER_THAN_EQ','values':[{'userEnteredValue':'0'}]}}}}")
                .ok();
        assertThat(merchant.type("Товары", "B2", "-1")).isPresent();
        assertThat(merchant.type("Товары", "B2", "0")).isEmpty();
    }

    @Test
    void every_change_wakes_who_waits_for_it() throws Exception {
        long seen = shop.version();
        assertThat(shop.awaitChange(seen, Duration.ZERO)).isEqualTo(seen);
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return shop.awaitChange(seen, Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        wire.batch(sale("A-1", -1)).ok();
        assertThat(waiting.get()).isEqualTo(seen + 1);
    }

    @Test
    void a_new_spreadsheet_has_one_empty_tab() {
        Spreadsheet empty = Spreadsheet.builder("two", "Пустая").build(clock, new Random(2));
        assertThat(empty.merchant().tabs()).containsExactly("Лист1");
    }
}
