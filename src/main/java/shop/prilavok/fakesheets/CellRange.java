package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that a formula refers to.
 *
 * @param area closed; may reach below the last written row
 */
record CellRange(Calculation calculation, Tab tab, Area area) {

    Value at(int row, int column) {
        return calculation.value(tab, area.top() + row, area.left() + column);
    }

    /** Rows from the top that can hold anything. */
    int filledHeight() {
        return Math.max(0, Math.min(area.bottom(), calculation.height(tab)) - area.top());
    }

    /** All values of the filled rows, row by row. */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        int height = filledHeight();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < area.width(); column++) {
                values.add(at(row, column));
            }
        }
        return values;
    }
}
