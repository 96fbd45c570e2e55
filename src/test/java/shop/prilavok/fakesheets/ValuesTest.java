package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ValuesTest extends SheetsTest {

    private JsonNode values(String range, String... parameters) {
        return wire.get("/values/" + range, parameters).ok().json().path("values");
    }

    @Test
    void values_are_read_as_shown_as_numbers_or_as_formulas() throws Exception {
        assertThat(values("Товары!A2:C2")).isEqualTo(json("[['A-1','12,5','10']]"));
        assertThat(values("Товары!A2:C2", "valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo(json("[['A-1',12.5,10]]"));
        assertThat(values("Товары!C2", "valueRenderOption=FORMULA"))
                .isEqualTo(json("[['=SUMIFS(Журнал!B:B;Журнал!A:A;A2)']]"));
        assertThat(values("Журнал!A2:B3", "majorDimension=COLUMNS")).isEqualTo(json("[['A-1','A-2'],['10','5']]"));
    }

    @Test
    void dates_are_serial_numbers_unless_asked_for_as_text() throws Exception {
        merchant.type("Журнал", "C2", "21.11.2026");
        assertThat(values("Журнал!C2", "valueRenderOption=UNFORMATTED_VALUE")).isEqualTo(json("[[46347]]"));
        assertThat(values("Журнал!C2", "valueRenderOption=UNFORMATTED_VALUE", "dateTimeRenderOption=FORMATTED_STRING"))
                .isEqualTo(json("[['21.11.2026']]"));
    }

    @Test
    void trailing_empties_are_left_out_and_inner_ones_kept() throws Exception {
        merchant.type("Журнал", "C6", "x");
        assertThat(values("Журнал!A2:Z")).isEqualTo(json("[['A-1','10'],['A-2','5'],[],[],['','','x']]"));
        JsonNode empty = wire.get("/values/Журнал!G1:H2").ok().json();
        assertThat(empty).isEqualTo(Wire.MAPPER.readTree("{\"range\":\"'Журнал'!G1:H2\",\"majorDimension\":\"ROWS\"}"));
    }

    @Test
    void several_ranges_are_read_at_once() {
        JsonNode ranges = wire.get("/values:batchGet", "ranges=Товары!A1:A3", "ranges=Журнал")
                .ok()
                .json()
                .path("valueRanges");
        assertThat(ranges).hasSize(2);
        assertThat(ranges.get(1).path("range").asText()).isEqualTo("'Журнал'!A1:Z1000");
    }

    @Test
    void a_range_that_cannot_be_read_is_named() {
        assertThat(wire.get("/values/Нет!A1").message()).isEqualTo("Unable to parse range: Нет!A1");
        assertThat(wire.get("/values/Товары!A1001:ZZ2000").message()).contains("exceeds grid limits");
    }

    @Test
    void values_are_written_raw_or_as_typed() throws Exception {
        String body = "{'values':[['12,5','=1+1',true,null,'']]}";
        JsonNode written = wire.put("/values/Журнал!D1:H1", body, "valueInputOption=RAW")
                .ok()
                .json();
        assertThat(written.path("updatedCells").asInt()).isEqualTo(4);
        assertThat(values("Журнал!D1:H1", "valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo(json("[['12,5','=1+1',true]]"));
        wire.put("/values/Журнал!D1:H1", body, "valueInputOption=USER_ENTERED").ok();
        assertThat(values("Журнал!D1:H1", "valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo(json("[[12.5,2,true]]"));
        assertThat(wire.put("/values/Журнал!D1:H1", body).status()).isEqualTo(400);
    }

    @Test
    void writing_beyond_the_range_is_refused_and_a_single_cell_is_a_start() {
        assertThat(wire.put("/values/Журнал!D1:D2", "{'values':[['a','b']]}", "valueInputOption=RAW")
                        .message())
                .isEqualTo("Requested writing within range ['Журнал'!D1:D2], but tried writing to column [E]");
        wire.put("/values/Журнал!D1", "{'values':[['a','b'],['c']]}", "valueInputOption=RAW")
                .ok();
        assertThat(entered("Журнал", "D2")).isEqualTo("c");
    }

    @Test
    void several_ranges_are_written_together_or_not_at_all() {
        String body = "{'valueInputOption':'RAW','data':[{'range':'Журнал!D1','values':[['x']]},"
                + "{'range':'%s','values':[['y']]}]}";
        assertThat(wire.post("/values:batchUpdate", body.formatted("Нет!A1")).status())
                .isEqualTo(400);
        assertThat(entered("Журнал", "D1")).isEmpty();
        JsonNode answer = wire.post("/values:batchUpdate", body.formatted("Товары!D1"))
                .ok()
                .json();
        assertThat(answer.path("totalUpdatedSheets").asInt()).isEqualTo(2);
    }

    @Test
    void an_append_goes_under_the_table_it_finds() {
        wire.post("/values/Журнал:append", "{'values':[['A-1',-1]]}", "valueInputOption=RAW")
                .ok();
        assertThat(shown("Товары", "C2")).isEqualTo("9");
    }

    @Test
    void a_gap_in_the_last_row_splits_the_table_as_google_does() {
        merchant.addTab("Пустой");
        JsonNode first = wire.post("/values/Пустой:append", "{'values':[['1','','3']]}", "valueInputOption=RAW")
                .ok()
                .json();
        assertThat(first.has("tableRange")).isFalse();
        JsonNode second = wire.post("/values/Пустой:append", "{'values':[['4','5','6']]}", "valueInputOption=RAW")
                .ok()
                .json();
        assertThat(second.path("tableRange").asText()).isEqualTo("'Пустой'!C1");
        assertThat(second.at("/updates/updatedRange").asText()).isEqualTo("'Пустой'!C2:E2");
    }

    @Test
    void inserted_rows_push_what_lies_below() {
        merchant.type("Журнал", "F5", "итог");
        wire.post(
                        "/values/Журнал!A1:B3:append",
                        "{'values':[['A-1',-1],['A-1',-2]]}",
                        "valueInputOption=RAW",
                        "insertDataOption=INSERT_ROWS")
                .ok();
        assertThat(entered("Журнал", "F7")).isEqualTo("итог");
        assertThat(entered("Журнал", "B5")).isEqualTo("-2");
    }

    @Test
    void a_range_is_cleared_and_its_looks_stay() {
        merchant.note("Журнал", "B2", "первая");
        assertThat(wire.post("/values/Журнал!A2:B2:clear", "{}")
                        .ok()
                        .json()
                        .path("clearedRange")
                        .asText())
                .isEqualTo("'Журнал'!A2:B2");
        assertThat(shown("Товары", "C2")).isEqualTo("0");
        assertThat(merchant.tab("Журнал").cell("B2").note()).isEqualTo("первая");
        wire.post("/values:batchClear", "{'ranges':['Журнал!A3','Журнал!B3']}").ok();
        assertThat(entered("Журнал", "A3")).isEmpty();
    }
}
