package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** A number that the merchant typed and left standing is what the shop has. */
final class LastCountBooked implements Invariant {
    @Override
    public String sentence() {
        return "No number of the merchant that stood for two looks is lost.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        world.shelf.expected().forEach((sku, pieces) -> {
            long onHand = world.books.number("select on_hand from stock where sku = ?", sku);
            if (onHand != pieces) {
                found.add(sku + ": he counted " + pieces + ", the shop has " + onHand + "; "
                        + world.books.rows("select * from stock_cell where sku = ?", sku));
            }
        });
        return found;
    }
}
