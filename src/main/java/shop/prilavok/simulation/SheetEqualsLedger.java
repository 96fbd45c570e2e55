package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** At rest the merchant sees in the sheet what the shop has in its books. */
final class SheetEqualsLedger implements Invariant {
    @Override
    public String sentence() {
        return "The stock in the sheet is the stock in the database.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (String sku : world.shelf.skus()) {
            MerchantAtWork.cell(world, sku, Shelf.STOCK).ifPresent(cell -> {
                long onHand = world.books.number("select on_hand from stock where sku = ?", sku);
                if (!cell.shown().equals(Long.toString(onHand)) || !cell.isFormula()) {
                    found.add(sku + ": the sheet shows " + cell.shown() + " (" + cell.entered() + "), the books have "
                            + onHand);
                }
            });
        }
        return found;
    }
}
