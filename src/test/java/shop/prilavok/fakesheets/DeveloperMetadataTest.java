package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DeveloperMetadataTest extends SheetsTest {
    private static final String PRICE_COLUMN = "{'createDeveloperMetadata':{'developerMetadata':{'metadataId':8,"
            + "'metadataKey':'col','metadataValue':'price','location':{'dimensionRange':{'sheetId':0,"
            + "'dimension':'COLUMNS','startIndex':1,'endIndex':2}},'visibility':'DOCUMENT'}}}";
    private static final String BY_KEY =
            "{'dataFilters':[{'developerMetadataLookup':{'metadataKey':'col','metadataValue':'price'}}]}";

    @Test
    void a_mark_is_read_by_its_id() throws Exception {
        wire.batch(mark(5)).ok();
        assertThat(wire.get("/developerMetadata/5").ok().json())
                .isEqualTo(json("{'metadataId':5,'metadataKey':'b','metadataValue':'0a','location':{"
                        + "'locationType':'SPREADSHEET','spreadsheet':true},'visibility':'PROJECT'}"));
        assertThat(wire.get("/developerMetadata/6").message()).isEqualTo("No developer metadata with ID 6");
    }

    @Test
    void a_column_is_found_by_its_mark_after_columns_were_inserted() {
        wire.batch(PRICE_COLUMN).ok();
        merchant.insertColumns("Товары", "A", 1);
        JsonNode found = wire.post("/developerMetadata:search", BY_KEY).ok().json();
        assertThat(found.at("/matchedDeveloperMetadata/0/developerMetadata/location/dimensionRange/startIndex")
                        .asInt())
                .isEqualTo(2);
        JsonNode values = wire.post("/values:batchGetByDataFilter", BY_KEY).ok().json();
        assertThat(values.at("/valueRanges/0/valueRange/values/0/0").asText()).isEqualTo("Цена");
        JsonNode sheet = wire.post(":getByDataFilter", BY_KEY, "fields=sheets.data.rowData.values.formattedValue")
                .ok()
                .json();
        assertThat(sheet.at("/sheets/0/data/0/rowData/1/values/0/formattedValue")
                        .asText())
                .isEqualTo("12,5");
    }

    @Test
    void marks_are_updated_and_deleted_by_filter() {
        wire.batch(mark(5), PRICE_COLUMN).ok();
        wire.batch("{'updateDeveloperMetadata':{'dataFilters':[{'developerMetadataLookup':{'metadataId':5}}],"
                        + "'fields':'metadataValue','developerMetadata':{'metadataValue':'ff'}}}")
                .ok();
        assertThat(wire.get("/developerMetadata/5").json().path("metadataValue").asText())
                .isEqualTo("ff");
        JsonNode reply = wire.batch(
                        "{'deleteDeveloperMetadata':{'dataFilter':{'developerMetadataLookup':{'metadataId':5}}}}",
                        mark(5))
                .ok()
                .json()
                .path("replies");
        assertThat(reply.at("/0/deleteDeveloperMetadata/deletedDeveloperMetadata"))
                .hasSize(1);
        assertThat(wire.get("/developerMetadata/8").status()).isEqualTo(200);
    }

    @Test
    void a_deleted_tab_takes_its_marks_along_but_not_those_of_the_spreadsheet() {
        wire.batch(mark(5), PRICE_COLUMN).ok();
        merchant.deleteTab("Товары");
        assertThat(wire.get("/developerMetadata/8").status()).isEqualTo(404);
        assertThat(wire.get("/developerMetadata/5").status()).isEqualTo(200);
    }

    @Test
    void more_than_thirty_thousand_characters_of_marks_are_refused() {
        String long_mark = mark(5).replace("0a", "x".repeat(29_990));
        wire.batch(long_mark).ok();
        assertThat(wire.batch(mark(6).replace("0a", "0123456789")).message()).contains("limit of 30000 characters");
    }
}
