package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;

/** Draws a tab for the eye. */
final class TabPicture {
    private final Calculation calculation;
    private final Tab tab;

    TabPicture(Calculation calculation, Tab tab) {
        this.calculation = calculation;
        this.tab = tab;
    }

    TabView view() {
        List<List<CellView>> rows = new ArrayList<>();
        int filled = 0;
        for (int row = 0; row < tab.grid().height(); row++) {
            List<CellView> cells = row(row);
            rows.add(cells);
            filled = cells.isEmpty() ? filled : rows.size();
        }
        return new TabView(
                tab.sheetId(),
                tab.title(),
                tab.hidden(),
                tab.frozenRows(),
                tab.rowCount(),
                tab.columnCount(),
                List.copyOf(rows.subList(0, filled)));
    }

    private List<CellView> row(int row) {
        List<CellView> cells = new ArrayList<>();
        int filled = 0;
        for (int column = 0; column < tab.grid().width(row); column++) {
            Cell cell = tab.cell(row, column);
            cells.add(cell(cell, calculation.value(tab, row, column)));
            filled = cell.isBare() ? filled : cells.size();
        }
        return List.copyOf(cells.subList(0, filled));
    }

    private CellView cell(Cell cell, Value value) {
        SheetLocale locale = calculation.book().locale();
        String formula = cell.formula();
        String note = cell.note();
        String shown = Display.shown(value, cell.format(), locale);
        return new CellView(
                formula != null ? formula : entered(cell, shown, locale),
                shown,
                note == null ? "" : note,
                cell.isFormula(),
                value instanceof Value.Fault,
                cell.validation() == null ? List.of() : Merchant.choices(cell.validation()));
    }

    /** Dates are edited as they are shown; a number is edited with all its digits. */
    private static String entered(Cell cell, String shown, SheetLocale locale) {
        String type = cell.format() == null
                ? ""
                : cell.format().path("numberFormat").path("type").asText();
        return switch (type) {
            case "DATE", "TIME", "DATE_TIME", "PERCENT" -> shown;
            default -> Display.plain(cell.literal(), locale);
        };
    }
}
