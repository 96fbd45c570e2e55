package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchUpdateTest extends SheetsTest {

    @Test
    void a_sale_is_appended_and_the_stock_formula_follows() throws Exception {
        JsonNode answer = wire.batch(mark(5), sale("A-1", -3)).ok().json();
        assertThat(answer.path("replies")).hasSize(2);
        assertThat(answer.path("replies").get(1)).isEmpty();
        assertThat(shown("Товары", "C2")).isEqualTo("7");
        assertThat(entered("Журнал", "A4")).isEqualTo("A-1");
    }

    @Test
    void a_batch_whose_mark_is_known_changes_nothing() {
        wire.batch(mark(5), sale("A-1", -3)).ok();
        Wire.Answer second = wire.batch(mark(5), sale("A-1", -3));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).startsWith("Invalid requests[0].createDeveloperMetadata: ");
        assertThat(shown("Товары", "C2")).isEqualTo("7");
    }

    @Test
    void a_batch_is_applied_whole_or_not_at_all() {
        long before = shop.version();
        Wire.Answer refused = wire.batch(
                mark(5), sale("A-1", -3), "{'updateSheetProperties':{'fields':'title','properties':{'sheetId':99}}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("Invalid requests[2].updateSheetProperties: No sheet with id: 99");
        assertThat(refused.json().path("error").path("status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(shown("Товары", "C2")).isEqualTo("10");
        assertThat(wire.get("/developerMetadata/5").status()).isEqualTo(404);
        assertThat(shop.version()).isEqualTo(before);
    }

    @Test
    void an_unknown_request_is_refused() {
        assertThat(wire.batch("{'sellEverything':{}}").message()).contains("sellEverything");
        assertThat(wire.batch("{}").status()).isEqualTo(400);
        assertThat(wire.post(":batchUpdate", "{}").status()).isEqualTo(400);
    }

    @Test
    void the_answer_shows_the_sheet_after_the_batch_when_asked() throws Exception {
        JsonNode answer = wire.post(
                        ":batchUpdate",
                        "{'requests':[" + sale("A-1", -4) + "],'includeSpreadsheetInResponse':true,"
                                + "'responseRanges':['Товары!C2:C3']}",
                        "fields=replies,updatedSpreadsheet.sheets(properties.sheetId,data(startRow,startColumn,"
                                + "rowData.values(effectiveValue,formattedValue)))")
                .ok()
                .json();
        assertThat(answer)
                .isEqualTo(json("{'replies':[{}],'updatedSpreadsheet':{'sheets':[{'properties':{'sheetId':0},'data':[{"
                        + "'startRow':1,'startColumn':2,'rowData':["
                        + "{'values':[{'effectiveValue':{'numberValue':6},'formattedValue':'6'}]},"
                        + "{'values':[{'effectiveValue':{'numberValue':5},'formattedValue':'5'}]}]}]}]}}"));
    }

    @Test
    void a_tab_is_added_changed_and_deleted() {
        JsonNode added = wire.batch("{'addSheet':{'properties':{'sheetId':77,'title':'_бот','hidden':true,"
                        + "'gridProperties':{'rowCount':10,'columnCount':3,'frozenRowCount':1}}}}")
                .ok()
                .json()
                .at("/replies/0/addSheet/properties");
        assertThat(added.path("gridProperties").path("rowCount").asInt()).isEqualTo(10);
        assertThat(added.path("index").asInt()).isEqualTo(2);
        assertThat(merchant.tab("_бот").hidden()).isTrue();
        assertThat(wire.batch("{'addSheet':{'properties':{'sheetId':77}}}").status())
                .isEqualTo(400);
        assertThat(wire.batch("{'addSheet':{'properties':{'title':'Журнал'}}}").message())
                .contains("already exists");
        wire.batch("{'updateSheetProperties':{'fields':'title,index','properties':{'sheetId':77,'title':'Первый',"
                        + "'index':0}}}")
                .ok();
        assertThat(merchant.tabs()).containsExactly("Первый", "Товары", "Журнал");
        wire.batch("{'deleteSheet':{'sheetId':77}}").ok();
        assertThat(merchant.tabs()).containsExactly("Товары", "Журнал");
    }

    @Test
    void the_last_visible_tab_cannot_be_hidden() {
        String hide = "{'updateSheetProperties':{'fields':'hidden','properties':{'sheetId':%d,'hidden':true}}}";
        assertThat(wire.batch(hide.formatted(0), hide.formatted(1)).message())
                .isEqualTo("Invalid requests[1].updateSheetProperties: You can't hide all the sheets in a document.");
    }

    @Test
    void a_note_is_written_without_touching_the_value() {
        wire.batch("{'updateCells':{'start':{'sheetId':0,'rowIndex':1,'columnIndex':1},'fields':'note',"
                        + "'rows':[{'values':[{'note':'Цена?'}]}]}}")
                .ok();
        assertThat(merchant.tab("Товары").cell("B2").note()).isEqualTo("Цена?");
        assertThat(shown("Товары", "B2")).isEqualTo("12,5");
        wire.batch("{'updateCells':{'range':{'sheetId':0,'startRowIndex':1,'endRowIndex':2},'fields':'note'}}")
                .ok();
        assertThat(merchant.tab("Товары").cell("B2").note()).isEmpty();
    }

    @Test
    void a_write_without_fields_or_outside_the_grid_is_refused() {
        String cell = "'rows':[{'values':[{'note':'x'}]}]";
        assertThat(wire.batch("{'updateCells':{'start':{'sheetId':0}," + cell + "}}")
                        .message())
                .contains("At least one field must be listed in 'fields'");
        assertThat(wire.batch("{'updateCells':{'start':{'sheetId':0,'rowIndex':1000},'fields':'*'," + cell + "}}")
                        .message())
                .contains("is after last row in grid[999]");
        assertThat(wire.batch("{'updateCells':{'start':{'sheetId':0},'fields':'*','rows':[{'values':[{"
                                + "'userEnteredValue':{'stringValue':'" + "x".repeat(50_001) + "'}}]}]}}")
                        .message())
                .contains("more than the maximum of 50000 characters in a single cell");
    }

    @Test
    void a_formula_is_repeated_down_a_column_with_its_references() {
        wire.batch("{'repeatCell':{'range':{'sheetId':0,'startRowIndex':1,'endRowIndex':4,'startColumnIndex':3,"
                        + "'endColumnIndex':4},'fields':'userEnteredValue','cell':{'userEnteredValue':"
                        + "{'formulaValue':'=B2*C2+$B$2'}}}}")
                .ok();
        assertThat(entered("Товары", "D4")).isEqualTo("=B4*C4+$B$2");
        assertThat(shown("Товары", "D2")).isEqualTo("137,5");
    }

    @Test
    void an_inserted_row_moves_formulas_and_marks() {
        wire.batch("{'createDeveloperMetadata':{'developerMetadata':{'metadataId':9,'metadataKey':'row',"
                        + "'location':{'dimensionRange':{'sheetId':0,'dimension':'ROWS','startIndex':2,'endIndex':3}},"
                        + "'visibility':'DOCUMENT'}}}")
                .ok();
        wire.batch("{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':1,'endIndex':3}}}")
                .ok();
        assertThat(entered("Товары", "C5")).isEqualTo("=SUMIFS(Журнал!B:B;Журнал!A:A;A5)");
        assertThat(wire.get("/developerMetadata/9")
                        .json()
                        .at("/location/dimensionRange/startIndex")
                        .asInt())
                .isEqualTo(4);
        wire.batch("{'deleteDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':4,'endIndex':5}}}")
                .ok();
        assertThat(wire.get("/developerMetadata/9").status()).isEqualTo(404);
    }

    @Test
    void a_deleted_column_breaks_the_formulas_that_need_it() {
        wire.batch("{'deleteDimension':{'range':{'sheetId':1,'dimension':'COLUMNS','startIndex':1,'endIndex':2}}}")
                .ok();
        assertThat(entered("Товары", "C2")).isEqualTo("=SUMIFS(#REF!;Журнал!A:A;A2)");
        assertThat(shown("Товары", "C2")).isEqualTo("#REF!");
    }

    @Test
    void a_moved_column_takes_its_mark_along() {
        wire.batch("{'createDeveloperMetadata':{'developerMetadata':{'metadataId':8,'metadataKey':'col',"
                        + "'metadataValue':'price','location':{'dimensionRange':{'sheetId':0,'dimension':'COLUMNS',"
                        + "'startIndex':1,'endIndex':2}},'visibility':'DOCUMENT'}}}")
                .ok();
        wire.batch("{'moveDimension':{'source':{'sheetId':0,'dimension':'COLUMNS','startIndex':1,'endIndex':2},"
                        + "'destinationIndex':5}}")
                .ok();
        assertThat(entered("Товары", "E1")).isEqualTo("Цена");
        assertThat(entered("Товары", "B1")).isEqualTo("Остаток");
        assertThat(wire.get("/developerMetadata/8")
                        .json()
                        .at("/location/dimensionRange/startIndex")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void sorted_rows_keep_their_own_formulas() {
        wire.batch("{'sortRange':{'range':{'sheetId':0,'startRowIndex':1},'sortSpecs':[{'dimensionIndex':1,"
                        + "'sortOrder':'DESCENDING'}]}}")
                .ok();
        assertThat(entered("Товары", "A2")).isEqualTo("A-2");
        assertThat(entered("Товары", "C2")).isEqualTo("=SUMIFS(Журнал!B:B;Журнал!A:A;A2)");
        assertThat(shown("Товары", "C2")).isEqualTo("5");
    }

    @Test
    void find_and_replace_swaps_a_cell_that_still_shows_the_old_number() throws Exception {
        String swap = "{'findReplace':{'find':'10','replacement':'9','matchEntireCell':true,'range':{'sheetId':1,"
                + "'startRowIndex':1,'endRowIndex':2,'startColumnIndex':1,'endColumnIndex':2}}}";
        assertThat(wire.batch(swap).json().at("/replies/0/findReplace"))
                .isEqualTo(json("{'valuesChanged':1,'rowsChanged':1,'sheetsChanged':1,'occurrencesChanged':1}"));
        assertThat(shown("Товары", "C2")).isEqualTo("9");
        assertThat(wire.batch(swap).ok().json().at("/replies/0")).isEqualTo(json("{'findReplace':{}}"));
    }

    @Test
    void find_and_replace_leaves_formulas_alone_unless_told() {
        wire.batch("{'findReplace':{'find':'10','replacement':'11','sheetId':0,'matchEntireCell':true}}")
                .ok();
        assertThat(shown("Товары", "C2")).isEqualTo("10");
        wire.batch(
                        "{'findReplace':{'find':'A2','replacement':'A3','sheetId':0,'includeFormulas':true,'matchCase':true}}")
                .ok();
        assertThat(shown("Товары", "C2")).isEqualTo("5");
    }

    @Test
    void values_are_pasted_without_their_formula() {
        wire.batch("{'copyPaste':{'source':{'sheetId':0,'startRowIndex':1,'endRowIndex':2,'startColumnIndex':2,"
                        + "'endColumnIndex':3},'destination':{'sheetId':1,'startRowIndex':9,'endRowIndex':10,"
                        + "'startColumnIndex':5,'endColumnIndex':6},'pasteType':'PASTE_VALUES'}}")
                .ok();
        assertThat(entered("Журнал", "F10")).isEqualTo("10");
    }

    @Test
    void cells_that_the_merchant_locked_are_refused() {
        merchant.protect("Журнал", "A1:Z100");
        Wire.Answer refused = wire.batch(sale("A-1", -1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("You are trying to edit a protected cell or object.");
        assertThat(wire.get("", "fields=sheets.protectedRanges(requestingUserCanEdit,range)")
                        .ok()
                        .json()
                        .at("/sheets/1/protectedRanges/0")
                        .has("requestingUserCanEdit"))
                .isFalse();
    }

    @Test
    void a_warning_only_protection_lets_writes_through_and_false_is_left_out() {
        JsonNode reply = wire.batch("{'addProtectedRange':{'protectedRange':{'range':{'sheetId':0,'startRowIndex':0,"
                        + "'endRowIndex':1},'warningOnly':true}}}")
                .ok()
                .json()
                .at("/replies/0/addProtectedRange/protectedRange");
        assertThat(reply.path("range").has("sheetId")).isFalse();
        assertThat(reply.path("protectedRangeId").asInt()).isPositive();
        merchant.type("Товары", "A1", "SKU");
        wire.batch("{'findReplace':{'find':'SKU','replacement':'Код','sheetId':0}}")
                .ok();
        assertThat(entered("Товары", "A1")).isEqualTo("Код");
    }

    @Test
    void of_two_conditional_formats_the_first_wins() {
        String red = "'format':{'backgroundColorStyle':{'rgbColor':{'red':1}}}";
        String blue = "'format':{'backgroundColor':{'blue':1}}";
        wire.batch(
                        condition(0, blue, "{'type':'CUSTOM_FORMULA','values':[{'userEnteredValue':'=$C2<=10'}]}"),
                        condition(0, red, "{'type':'NUMBER_LESS','values':[{'userEnteredValue':'6'}]}"))
                .ok();
        assertThat(background("C2")).isEqualTo("#0000ff");
        assertThat(background("C3")).isEqualTo("#ff0000");
        assertThat(background("B2")).isEmpty();

        wire.batch("{'deleteConditionalFormatRule':{'sheetId':0,'index':0}}").ok();
        assertThat(background("C3")).isEqualTo("#0000ff");
        assertThat(wire.batch("{'deleteConditionalFormatRule':{'sheetId':0,'index':1}}")
                        .status())
                .isEqualTo(400);
    }

    private static String condition(int index, String format, String condition) {
        return "{'addConditionalFormatRule':{'index':" + index + ",'rule':{'ranges':[{'sheetId':0,'startRowIndex':1,"
                + "'endRowIndex':4,'startColumnIndex':2,'endColumnIndex':3}],'booleanRule':{'condition':" + condition
                + "," + format + "}}}}";
    }

    private String background(String cell) {
        return merchant.tab("Товары").cell(cell).looks().background();
    }

    @Test
    void ids_of_protections_charts_and_filter_views_can_be_chosen_once() {
        List<String> additions = List.of(
                "{'addProtectedRange':{'protectedRange':{'protectedRangeId':7,'warningOnly':true,'range':{'sheetId':0}}}}",
                "{'addChart':{'chart':{'chartId':7,'spec':{'title':'Выручка'},'position':{'overlayPosition':"
                        + "{'anchorCell':{'sheetId':0}}}}}}",
                "{'addFilterView':{'filter':{'filterViewId':7,'title':'Примеры','range':{'sheetId':0}}}}");
        for (String addition : additions) {
            assertThat(wire.batch(addition).ok().json().findValues("sheetId")).isEmpty(); // zero is left out
            assertThat(wire.batch(addition).message()).contains("already exists");
        }
        JsonNode sheet = wire.get("").ok().json().at("/sheets/0");
        assertThat(sheet.at("/protectedRanges/0/protectedRangeId").asInt()).isEqualTo(7);
        assertThat(sheet.at("/charts/0/chartId").asInt()).isEqualTo(7);
        assertThat(sheet.at("/filterViews/0/title").asText()).isEqualTo("Примеры");
    }

    @Test
    void looks_are_kept_and_given_back() {
        wire.batch(
                        "{'addNamedRange':{'namedRange':{'namedRangeId':'n1','name':'цены','range':{'sheetId':0,"
                                + "'startColumnIndex':1,'endColumnIndex':2,'startRowIndex':1}}}}",
                        "{'setBasicFilter':{'filter':{'range':{'sheetId':0}}}}",
                        "{'addConditionalFormatRule':{'index':0,'rule':{'ranges':[{'sheetId':0}],'booleanRule':"
                                + "{'condition':{'type':'NUMBER_LESS','values':[{'userEnteredValue':'3'}]}}}}}",
                        "{'addChart':{'chart':{'spec':{'title':'Выручка'},'position':{'overlayPosition':"
                                + "{'anchorCell':{'sheetId':0}}}}}}",
                        "{'addTable':{'table':{'name':'Товары','range':{'sheetId':0,'endRowIndex':3}}}}",
                        "{'updateDimensionProperties':{'fields':'pixelSize','properties':{'pixelSize':240},'range':"
                                + "{'sheetId':0,'dimension':'COLUMNS','startIndex':0,'endIndex':1}}}",
                        "{'autoResizeDimensions':{'dimensions':{'sheetId':0,'dimension':'COLUMNS','startIndex':0,"
                                + "'endIndex':2}}}",
                        "{'updateSpreadsheetProperties':{'fields':'title','properties':{'title':'Моя лавка'}}}")
                .ok();
        JsonNode book = wire.get("", "includeGridData=true").ok().json();
        assertThat(book.at("/properties/title").asText()).isEqualTo("Моя лавка");
        assertThat(book.at("/namedRanges/0/name").asText()).isEqualTo("цены");
        assertThat(book.at("/sheets/0/charts/0/spec/title").asText()).isEqualTo("Выручка");
        assertThat(book.at("/sheets/0/tables")).hasSize(1);
        assertThat(book.at("/sheets/0/conditionalFormats")).hasSize(1);
        assertThat(book.at("/sheets/0/basicFilter").isObject()).isTrue();
        assertThat(book.at("/sheets/0/data/0/columnMetadata/0/pixelSize").asInt())
                .isEqualTo(240);
        assertThat(wire.get("/values/цены").json().at("/values/1/0").asText()).isEqualTo("1500");
        assertThat(wire.batch("{'addNamedRange':{'namedRange':{'name':'цены','range':{'sheetId':0}}}}")
                        .message())
                .isEqualTo("Invalid requests[0].addNamedRange: Cannot add named range with name: цены, a named range"
                        + " with that name already exists.");
        wire.batch("{'deleteNamedRange':{'namedRangeId':'n1'}}").ok();
    }

    @Test
    void a_workbook_above_ten_million_cells_is_refused() {
        assertThat(wire.batch("{'appendDimension':{'sheetId':0,'dimension':'ROWS','length':400000}}")
                        .message())
                .contains("above the limit of 10000000 cells");
    }
}
