package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How the seeded sheet looks: frozen bold headers, formats of money and time, widths, the bot's tab out of sight. */
final class SheetLooks {
    private static final String MONEY = "#,##0.00";
    private static final Map<Integer, List<Integer>> WIDTHS = Map.of(
            SeedShop.GOODS_ID, List.of(92, 108, 152, 80, 86, 76, 80, 84, 150, 92, 260),
            SeedShop.JOURNAL_ID, List.of(150, 62, 86, 102, 82, 78, 76, 76, 210),
            SeedShop.PROMO_ID, List.of(120, 90, 110, 140, 150, 90, 90));

    private SheetLooks() {}

    /** The body of one {@code batchUpdate} that dresses the sheet. */
    static byte[] batch() {
        ObjectNode body = PageJson.object();
        ArrayNode requests = body.putArray("requests");
        WIDTHS.forEach((sheetId, widths) -> {
            freeze(requests, sheetId);
            for (int column = 0; column < widths.size(); column++) {
                width(requests, sheetId, column, widths.get(column));
            }
            boldHeader(requests, sheetId, widths.size());
        });
        format(requests, SeedShop.GOODS_ID, 5, 6, "NUMBER", MONEY);
        format(requests, SeedShop.GOODS_ID, 6, 8, "NUMBER", "0");
        format(requests, SeedShop.JOURNAL_ID, 0, 1, "DATE_TIME", "dd.mm.yyyy hh:mm");
        format(requests, SeedShop.JOURNAL_ID, 5, 6, "NUMBER", "0");
        format(requests, SeedShop.JOURNAL_ID, 6, 8, "NUMBER", MONEY);
        ObjectNode hide =
                requests.addObject().putObject("updateSheetProperties").put("fields", "hidden");
        hide.putObject("properties").put("sheetId", SeedShop.MARKS_ID).put("hidden", true);
        return PageJson.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static void freeze(ArrayNode requests, int sheetId) {
        ObjectNode update =
                requests.addObject().putObject("updateSheetProperties").put("fields", "gridProperties.frozenRowCount");
        update.putObject("properties")
                .put("sheetId", sheetId)
                .putObject("gridProperties")
                .put("frozenRowCount", 1);
    }

    private static void width(ArrayNode requests, int sheetId, int column, int pixels) {
        ObjectNode update =
                requests.addObject().putObject("updateDimensionProperties").put("fields", "pixelSize");
        update.putObject("properties").put("pixelSize", pixels);
        update.putObject("range")
                .put("sheetId", sheetId)
                .put("dimension", "COLUMNS")
                .put("startIndex", column)
                .put("endIndex", column + 1);
    }

    private static void boldHeader(ArrayNode requests, int sheetId, int columns) {
        ObjectNode repeat = requests.addObject().putObject("repeatCell").put("fields", "userEnteredFormat.textFormat");
        repeat.putObject("range")
                .put("sheetId", sheetId)
                .put("startRowIndex", 0)
                .put("endRowIndex", 1)
                .put("startColumnIndex", 0)
                .put("endColumnIndex", columns);
        repeat.putObject("cell")
                .putObject("userEnteredFormat")
                .putObject("textFormat")
                .put("bold", true);
    }

    private static void format(ArrayNode requests, int sheetId, int from, int to, String type, String pattern) {
        ObjectNode repeat =
                requests.addObject().putObject("repeatCell").put("fields", "userEnteredFormat.numberFormat");
        repeat.putObject("range")
                .put("sheetId", sheetId)
                .put("startRowIndex", 1)
                .put("startColumnIndex", from)
                .put("endColumnIndex", to);
        repeat.putObject("cell")
                .putObject("userEnteredFormat")
                .putObject("numberFormat")
                .put("type", type)
                .put("pattern", pattern);
    }
}
