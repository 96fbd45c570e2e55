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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows to begin with: twelve goods with a filter view that shows them alone, to be deleted together; and ways of delivery
 * and promo codes that are switched off.
 */
final class Samples {
    private static final int FILTER = 770_079_100;
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

    private final Blueprint blueprint;
    private final SheetWords words;

    Samples(Blueprint blueprint, SheetWords words) {
        this.blueprint = blueprint;
        this.words = words;
    }

    /** Of those tabs that were not there before. */
    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        if (blueprint.found(TabPlan.PRODUCTS).isEmpty()) {
            requests.add(rows(TabPlan.PRODUCTS, "samples"));
            requests.add(filter());
        }
        if (blueprint.found(TabPlan.DELIVERIES).isEmpty()) {
            requests.add(rows(TabPlan.DELIVERIES, "deliveries"));
        }
        if (blueprint.found(TabPlan.PROMO_CODES).isEmpty()) {
            requests.add(rows(TabPlan.PROMO_CODES, "promo_codes"));
        }
        return requests;
    }

    /** @param name of a file whose lines have a text for each of the first columns of the plan */
    private Request rows(TabPlan plan, String name) {
        String file = name + (blueprint.inEnglish() ? "_en.tsv" : "_ru.tsv");
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            List<RowData> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Requests.row(cells(plan, line.split("\t", -1))))
                    .toList();
            return new TableTab(plan, blueprint, words).rows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CellData> cells(TabPlan plan, String[] texts) {
        List<CellData> cells = new ArrayList<>();
        for (int column = 0; column < texts.length; column++) {
            cells.add(cell(plan.columns().get(column).look(), texts[column]));
        }
        return cells;
    }

    private static CellData cell(Look look, String text) {
        if (text.isEmpty()) {
            return Requests.text("");
        }
        return switch (look) {
            case MONEY, PIECES -> Requests.number(Double.parseDouble(text));
            case DAY -> Requests.number(ChronoUnit.DAYS.between(BEGINNING, LocalDate.parse(text)));
            case TICK -> Requests.flag(Boolean.parseBoolean(text));
            case TEXT, PROSE, WORDING, CODE, ACTION, YES_NO, VAT, MOMENT -> Requests.text(text);
        };
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
