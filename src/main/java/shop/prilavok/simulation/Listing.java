package shop.prilavok.simulation;

import java.util.List;
import java.util.stream.IntStream;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.Merchant;

/** A tab whose rows the shop writes and the merchant works in: each has a number in one column. */
record Listing(String tab) {
    static final String NUMBER = "№";

    /** A row that has a number. */
    record Line(List<String> headers, List<CellView> cells, int number) {
        String text(String header) {
            int column = headers.indexOf(header);
            return column >= 0 && column < cells.size() ? cells.get(column).shown() : "";
        }
    }

    boolean isThere(World world) {
        return merchant(world).tabs().contains(tab);
    }

    List<Line> lines(World world) {
        if (!isThere(world)) {
            return List.of();
        }
        List<List<CellView>> rows = merchant(world).tab(tab).rows();
        List<String> headers = rows.get(0).stream().map(CellView::shown).toList();
        return IntStream.range(1, rows.size())
                .mapToObj(row -> new Line(headers, rows.get(row), row + 1))
                .filter(line -> !line.text(NUMBER).isEmpty())
                .toList();
    }

    void type(World world, Line line, String header, String text) {
        int column = line.headers().indexOf(header);
        if (column >= 0) {
            merchant(world).type(tab, letter(column) + line.number(), text);
        }
    }

    void sort(World world, int column, boolean descending) {
        merchant(world).sortBy(tab, letter(column), descending);
    }

    static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static Merchant merchant(World world) {
        return world.sheet.merchant();
    }
}
