package shop.prilavok.simulation;

import java.util.HashMap;
import java.util.Map;

/** When all is calm the merchant mends his mistakes and counts the shelf once more. */
final class LastCount {
    private LastCount() {}

    static void begin(World world) {
        if (!world.isWell()) {
            return;
        }
        Map<String, Long> before = new HashMap<>();
        for (String sku : world.shelf.skus()) {
            before.put(sku, world.books.number("select on_hand from stock where sku = ?", sku));
        }
        for (String sku : world.shelf.skus()) {
            if (MerchantAtWork.count(world, sku, 7)) {
                world.shelf.expect(sku, Math.toIntExact(before.get(sku)) + 7);
            }
            MerchantAtWork.type(world, sku, Shelf.PRICE, "777");
        }
    }
}
