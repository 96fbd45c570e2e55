package shop.prilavok.fakesheets;

import java.util.List;

/**
 * A chart as a person sees it: one series, point by point.
 *
 * @param lying bars instead of columns
 * @param row of the cell under its upper left corner, counted from zero, as is the column
 */
public record ChartView(String title, boolean lying, int row, int column, int width, int height, List<Point> points) {

    /**
     * One point.
     *
     * @param label as it is shown in its cell
     */
    public record Point(String label, double value) {}
}
