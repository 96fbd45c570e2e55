package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** What the merchant wrote last is what customers see. */
final class PricesTakenOver implements Invariant {
    @Override
    public String sentence() {
        return "The prices of the sheet are the prices of the shop.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (String sku : world.shelf.skus()) {
            MerchantAtWork.cell(world, sku, Shelf.PRICE).ifPresent(cell -> {
                long price = world.books.number("select price from item where sku = ?", sku);
                // As in the bar above the sheet: how the cell shows a number depends on what was typed into it before.
                if (!cell.entered().equals(Long.toString(price / 100)) || price % 100 != 0) {
                    found.add(sku + ": the sheet shows " + cell.shown() + ", the shop asks " + price + " kopecks");
                }
            });
        }
        return found;
    }
}
