package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.prilavok.chat.WordedText;

/**
 * Rows of a tab that the shop itself begins, for the merchant to fill in: each is known by a word in one column. Those that
 * are not there yet are put below all others; what stands there is never changed.
 *
 * @param key makes what a row is known by out of its word, which may be in either language
 */
record OwnRows(TabPlan plan, Column word, UnaryOperator<String> key, List<Row> rows) {
    /**
     * @param texts what the shop writes; the row's word is one of them
     * @param value what the merchant is offered to fill his cell with
     */
    record Row(Map<Column, String> texts, Look value) {}

    static OwnRows ofSettings(boolean inEnglish, SheetWords words) {
        return new OwnRows(
                TabPlan.SETTINGS,
                Column.SETTING,
                SettingRow::key,
                Stream.of(SettingRow.values())
                        .map(row -> new Row(
                                Map.of(
                                        Column.SETTING,
                                        row.title(inEnglish),
                                        Column.MEANING,
                                        words.say("setting." + row)),
                                row == SettingRow.OPEN ? Look.YES_NO : Look.TEXT))
                        .toList());
    }

    static OwnRows ofTexts(boolean inEnglish, SheetWords words) {
        return new OwnRows(
                TabPlan.TEXTS,
                Column.KEY,
                TextRows::key,
                WordedText.all().stream()
                        .map(text -> new Row(
                                Map.of(
                                        Column.KEY,
                                        text.key(),
                                        Column.WHERE,
                                        words.say("where." + text.place()) + " · " + words.say("kind." + text.kind()),
                                        Column.USUAL,
                                        text.usual(inEnglish ? "en" : "ru")),
                                Look.TEXT))
                        .toList());
    }

    List<Request> requests(Blueprint blueprint) {
        Optional<FoundTab> found = blueprint.found(plan);
        Set<String> there = found.map(tab -> tab.texts(blueprint.position(plan, word))).orElse(List.of()).stream()
                .map(key)
                .collect(Collectors.toSet());
        List<Row> missing = rows.stream()
                .filter(row -> !there.contains(key.apply(row.texts().getOrDefault(word, ""))))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        int sheetId = blueprint.sheetId(plan);
        int first = Math.max(1, found.map(FoundTab::height).orElse(1));
        List<Request> requests = new ArrayList<>();
        int room = found.map(FoundTab::rowCount).orElse(TableTab.ROWS);
        if (room < first + missing.size()) {
            requests.add(new Request()
                    .setAppendDimension(new AppendDimensionRequest()
                            .setSheetId(sheetId)
                            .setDimension("ROWS")
                            .setLength(first + missing.size() - room)));
        }
        List<RowData> written =
                missing.stream().map(row -> cells(blueprint, row.texts())).toList();
        requests.add(Requests.cells(sheetId, first, 0, written, "userEnteredValue"));
        int value = blueprint.position(plan, plan.merchants().get(0));
        for (int i = 0; i < missing.size(); i++) {
            var range = Requests.range(sheetId, first + i, first + i + 1, value, value + 1);
            missing.get(i)
                    .value()
                    .rule(blueprint.inEnglish())
                    .ifPresent(rule -> requests.add(new Request()
                            .setSetDataValidation(new SetDataValidationRequest()
                                    .setRange(range)
                                    .setRule(rule))));
        }
        return requests;
    }

    /** Columns of the merchant's own may stand between ours; below all rows nothing stands in them. */
    private RowData cells(Blueprint blueprint, Map<Column, String> texts) {
        CellData[] cells = new CellData
                [1
                        + texts.keySet().stream()
                                .mapToInt(column -> blueprint.position(plan, column))
                                .max()
                                .orElse(0)];
        Arrays.setAll(cells, column -> new CellData());
        texts.forEach((column, text) -> cells[blueprint.position(plan, column)] = Requests.text(text));
        return Requests.row(List.of(cells));
    }
}
