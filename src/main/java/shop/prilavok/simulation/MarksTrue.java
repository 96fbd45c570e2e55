package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import shop.prilavok.fakesheets.TabView;

/** What the shop writes beside the products is true: the merchant packs and mends by it. */
final class MarksTrue implements Invariant {
    @Override
    public String sentence() {
        return "At quiet the reserved column equals the database's reserved for each SKU,"
                + " and the check columns tell each row's problem.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        TabView tab = world.sheet.merchant().tab(Shelf.TAB);
        for (int row = 2; row <= tab.rows().size(); row++) {
            String sku = text(world, tab, Shelf.SKU, row);
            String check = text(world, tab, Shelf.CHECK, row);
            if (!check.startsWith(problem(world, tab, row))
                    || problem(world, tab, row).isEmpty() != check.isEmpty()) {
                found.add("row " + row + " (" + sku + "): the check says '" + check + "' to a price of "
                        + text(world, tab, Shelf.PRICE, row));
            }
            String reserved = text(world, tab, Shelf.RESERVED, row);
            long kept = world.books.number("select reserved from stock where sku = ?", sku);
            if (!reserved.equals(kept == 0 ? "" : Long.toString(kept))) {
                found.add("row " + row + " (" + sku + "): the sheet shows " + reserved + " reserved, the books have "
                        + kept);
            }
        }
        found.addAll(fees(world.sheet.merchant().tab(Offers.DELIVERY)));
        return found;
    }

    private static List<String> fees(TabView tab) {
        List<String> found = new ArrayList<>();
        for (int row = 2; row <= tab.rows().size(); row++) {
            String fee = tab.cell("B" + row).shown();
            String check = tab.cell("F" + row).shown();
            if (fee.matches("\\d+") != check.isEmpty()) {
                found.add("the check says '" + check + "' to a fee of " + fee);
            }
        }
        return found;
    }

    /** How the sentence about this row begins; empty when the row is right. */
    private static String problem(World world, TabView tab, int row) {
        boolean isEmpty = Shelf.HEADERS.subList(0, 4).stream()
                .allMatch(header -> text(world, tab, header, row).isEmpty());
        if (isEmpty) {
            return "";
        }
        if (text(world, tab, Shelf.SKU, row).isEmpty()) {
            return "Нет артикула.";
        }
        boolean isPrice = tab.cell(MerchantAtWork.column(world, Shelf.PRICE) + row)
                .entered()
                .matches("[1-9]\\d*");
        return isPrice ? "" : "Цена";
    }

    private static String text(World world, TabView tab, String header, int row) {
        return tab.cell(MerchantAtWork.column(world, header) + row).shown();
    }
}
