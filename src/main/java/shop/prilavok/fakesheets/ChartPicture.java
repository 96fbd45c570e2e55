package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Draws a basic chart with one domain and one series. */
final class ChartPicture {
    private final Calculation calculation;

    ChartPicture(Calculation calculation) {
        this.calculation = calculation;
    }

    ChartView view(JsonNode chart) {
        JsonNode spec = chart.path("spec");
        JsonNode basic = spec.path("basicChart");
        JsonNode place = chart.path("position").path("overlayPosition");
        return new ChartView(
                spec.path("title").asText(),
                basic.path("chartType").asText().equals("BAR"),
                place.path("anchorCell").path("rowIndex").asInt(),
                place.path("anchorCell").path("columnIndex").asInt(),
                place.path("widthPixels").asInt(600),
                place.path("heightPixels").asInt(371),
                points(basic));
    }

    private List<ChartView.Point> points(JsonNode basic) {
        Area labels = area(basic.path("domains").path(0).path("domain"));
        Area values = area(basic.path("series").path(0).path("series"));
        List<ChartView.Point> points = new ArrayList<>();
        for (int row = basic.path("headerCount").asInt(); row < values.height(); row++) {
            Tab tab = calculation.book().tab(values.sheetId());
            Value value = calculation.value(tab, values.top() + row, values.left());
            String shown = calculation.shown(tab, labels.top() + row, labels.left());
            if (value instanceof Value.Num num) {
                points.add(new ChartView.Point(shown, num.number()));
            }
        }
        return points;
    }

    private Area area(JsonNode data) {
        Area area = GridRanges.readUnchecked(
                data.path("sourceRange").path("sources").path(0));
        return area.clippedTo(calculation.book().tab(area.sheetId()));
    }
}
