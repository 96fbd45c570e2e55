package shop.prilavok.simulation;

/** When all is calm the merchant mends his mistakes, and later counts the shelf once more. */
final class LastCount {
    private LastCount() {}

    static void begin(World world) {
        if (!world.isWell()) {
            return;
        }
        for (String sku : world.shelf.skus()) {
            int before = Math.toIntExact(world.books.number("select on_hand from stock where sku = ?", sku));
            if (MerchantAtWork.count(world, sku, 7)) {
                world.shelf.expect(sku, Math.max(0, before + 7));
            }
        }
    }

    static void mendPrices(World world) {
        world.shelf.skus().forEach(sku -> MerchantAtWork.type(world, sku, Shelf.PRICE, "777"));
    }
}
