package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** However the merchant counts while others buy: the shop never believes in more pieces than lie on his shelf. */
final class ShelfNeverOverstated implements Invariant {
    @Override
    public String sentence() {
        return "The shop never believes that there are more pieces than the merchant brought and nobody bought.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (String sku : world.shelf.skus()) {
            long onHand = world.books.number("select on_hand from stock where sku = ?", sku);
            long moved = world.books.number(
                    "select coalesce(sum(pieces), 0) from stock_movement where sku = ? and kind in ('SALE', 'RETURN')",
                    sku);
            long there = world.shelf.brought(sku) + moved;
            if (world.shelf.isClear(sku) && onHand > there) {
                found.add(sku + ": the shop counts " + onHand + ", on the shelf are " + there);
            }
        }
        return found;
    }
}
