package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddChartRequest;
import com.google.api.services.sheets.v4.model.BasicChartAxis;
import com.google.api.services.sheets.v4.model.BasicChartDomain;
import com.google.api.services.sheets.v4.model.BasicChartSeries;
import com.google.api.services.sheets.v4.model.BasicChartSpec;
import com.google.api.services.sheets.v4.model.ChartData;
import com.google.api.services.sheets.v4.model.ChartSourceRange;
import com.google.api.services.sheets.v4.model.ChartSpec;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.OverlayPosition;
import com.google.api.services.sheets.v4.model.Request;
import java.util.List;

/**
 * A chart of a table with two columns: what is told apart, and how much of it there is.
 *
 * @param sheetId the tab that it lies on
 */
record Chart(int sheetId, int id, String title) {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;

    /** Upright, for days. */
    Placing columns(GridRange table) {
        return new Placing(spec("COLUMN", "LEFT_AXIS", table));
    }

    /** Lying, for names. */
    Placing bars(GridRange table) {
        return new Placing(spec("BAR", "BOTTOM_AXIS", table));
    }

    private ChartSpec spec(String type, String axis, GridRange table) {
        BasicChartSpec basic = new BasicChartSpec()
                .setChartType(type)
                .setLegendPosition("NO_LEGEND")
                .setHeaderCount(1)
                .setAxis(List.of(
                        new BasicChartAxis().setPosition("BOTTOM_AXIS"), new BasicChartAxis().setPosition("LEFT_AXIS")))
                .setDomains(List.of(new BasicChartDomain().setDomain(column(table, 0))))
                .setSeries(List.of(
                        new BasicChartSeries().setSeries(column(table, 1)).setTargetAxis(axis)));
        return new ChartSpec().setTitle(title).setBasicChart(basic);
    }

    private static ChartData column(GridRange table, int number) {
        int column = table.getStartColumnIndex() + number;
        GridRange range = table.clone().setStartColumnIndex(column).setEndColumnIndex(column + 1);
        return new ChartData().setSourceRange(new ChartSourceRange().setSources(List.of(range)));
    }

    /** A drawn chart that has no place yet. */
    final class Placing {
        private final ChartSpec spec;

        private Placing(ChartSpec spec) {
            this.spec = spec;
        }

        /** With its upper left corner on this cell. */
        Request at(int row, int column) {
            OverlayPosition place = new OverlayPosition()
                    .setAnchorCell(new GridCoordinate()
                            .setSheetId(sheetId)
                            .setRowIndex(row)
                            .setColumnIndex(column))
                    .setWidthPixels(WIDTH)
                    .setHeightPixels(HEIGHT);
            return new Request()
                    .setAddChart(new AddChartRequest()
                            .setChart(new EmbeddedChart()
                                    .setChartId(id)
                                    .setSpec(spec)
                                    .setPosition(new EmbeddedObjectPosition().setOverlayPosition(place))));
        }
    }
}
