package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddFilterViewRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.FilterCriteria;
import com.google.api.services.sheets.v4.model.FilterSpec;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Twelve goods to begin with, and a filter view that shows them alone, to be deleted together. */
final class Samples {
    private static final int FILTER = 770_079_100;
    private static final List<Column> COLUMNS = List.of(
            Column.SKU,
            Column.CATEGORY,
            Column.NAME,
            Column.VARIANT,
            Column.DESCRIPTION,
            Column.PRICE,
            Column.STOCK,
            Column.SHOWN);

    private final Blueprint blueprint;
    private final SheetWords words;

    Samples(Blueprint blueprint, SheetWords words) {
        this.blueprint = blueprint;
        this.words = words;
    }

    List<Request> requests() {
        return List.of(new TableTab(TabPlan.PRODUCTS, blueprint, words).rows(rows()), filter());
    }

    private List<RowData> rows() {
        String file = blueprint.inEnglish() ? "samples_en.tsv" : "samples_ru.tsv";
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Requests.row(cells(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CellData> cells(String[] texts) {
        List<CellData> cells = new ArrayList<>();
        for (ColumnPlan plan : TabPlan.PRODUCTS.columns()) {
            int place = COLUMNS.indexOf(plan.column());
            String text = place < 0 ? "" : texts[place];
            boolean isNumber = plan.look() == Look.MONEY || plan.look() == Look.PIECES;
            cells.add(isNumber && !text.isEmpty() ? Requests.number(Double.parseDouble(text)) : Requests.text(text));
        }
        return cells;
    }

    private Request filter() {
        BooleanCondition sample = new BooleanCondition()
                .setType("TEXT_STARTS_WITH")
                .setValues(List.of(new ConditionValue().setUserEnteredValue(words.say("samples.prefix"))));
        FilterSpec spec = new FilterSpec()
                .setColumnIndex(blueprint.position(TabPlan.PRODUCTS, Column.SKU))
                .setFilterCriteria(new FilterCriteria().setCondition(sample));
        return new Request()
                .setAddFilterView(new AddFilterViewRequest()
                        .setFilter(new FilterView()
                                .setFilterViewId(FILTER)
                                .setTitle(words.say("samples.filter"))
                                .setRange(new GridRange().setSheetId(blueprint.sheetId(TabPlan.PRODUCTS)))
                                .setFilterSpecs(List.of(spec))));
    }
}
