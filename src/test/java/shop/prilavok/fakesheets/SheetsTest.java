package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** A small shop's spreadsheet behind a server, with time that only moves when told. */
abstract class SheetsTest {
    Instant now = Instant.parse("2026-11-21T09:00:00Z");
    final InstantSource clock = () -> now;
    final FakeSheets server = new FakeSheets(clock, new Random(7));
    final Spreadsheet shop = Spreadsheet.builder("one", "Лавка")
            .sharedWith(List.of(Wire.SHOP))
            .tab(
                    "Товары",
                    List.of(
                            List.of("Артикул", "Цена", "Остаток"),
                            List.of("A-1", "12,5", "=SUMIFS(Журнал!B:B;Журнал!A:A;A2)"),
                            List.of("A-2", 1500, "=SUMIFS(Журнал!B:B;Журнал!A:A;A3)")))
            .tab("Журнал", List.of(List.of("Артикул", "Изменение"), List.of("A-1", 10), List.of("A-2", 5)))
            .build(clock, new Random(1));
    final Merchant merchant = shop.merchant();
    final Wire wire;

    SheetsTest() {
        server.add(shop);
        wire = new Wire(server, "one");
    }

    String shown(String tab, String cell) {
        return merchant.tab(tab).cell(cell).shown();
    }

    String entered(String tab, String cell) {
        return merchant.tab(tab).cell(cell).entered();
    }

    static String mark(int id) {
        return "{'createDeveloperMetadata':{'developerMetadata':{'metadataId':" + id
                + ",'metadataKey':'b','metadataValue':'0a','location':{'spreadsheet':true},'visibility':'PROJECT'}}}";
    }

    /** A row for the journal, whose sheetId is 1. */
    static String sale(String sku, int change) {
        return "{'appendCells':{'sheetId':1,'fields':'userEnteredValue','rows':[{'values':[{'userEnteredValue':"
                + "{'stringValue':'" + sku + "'}},{'userEnteredValue':{'numberValue':" + change + "}}]}]}}";
    }

    static JsonNode json(String text) throws Exception {
        return Wire.MAPPER.readTree(text.replace('\'', '"'));
    }
}
