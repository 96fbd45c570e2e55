package shop.prilavok.simulation;

/**
 * When all is calm the merchant mends his mistakes, all but one, and later counts the shelf once more; then he mends that one
 * and makes another.
 */
final class LastCount {
    private LastCount() {}

    static void begin(World world) {
        if (!world.isWell()) {
            return;
        }
        int wrong = world.shelf.wrongRow();
        world.shelf.wrongRow(MerchantAtWork.beginRow(world));
        MerchantAtWork.emptyRow(world, wrong);
        for (String sku : world.shelf.skus()) {
            int before = Math.toIntExact(world.books.number("select on_hand from stock where sku = ?", sku));
            if (MerchantAtWork.count(world, sku, 7)) {
                world.shelf.expect(sku, Math.max(0, before + 7));
            }
        }
    }

    static void mendMistakes(World world) {
        world.shelf.skus().forEach(sku -> MerchantAtWork.type(world, sku, Shelf.PRICE, "777"));
        world.shelf.wrongRow(MerchantAtWork.beginRow(world));
    }
}
