package shop.prilavok.db;

import java.nio.file.Path;
import java.time.InstantSource;
import shop.prilavok.catalog.UnitOfWork;

/** A process that confirms one commit after another until it is killed, or for a minute. */
final class KilledShop {
    static final String CONFIRMED = "confirmed";

    private KilledShop() {}

    public static void main(String[] folder) {
        Database shop = Database.inFolder(Path.of(folder[0]), InstantSource.system(), news -> {});
        UnitOfWork unit = shop.unitOfWork();
        long end = System.nanoTime() + 60_000_000_000L;
        for (int number = 0; System.nanoTime() < end; number++) {
            String name = "sale " + number;
            unit.perform(() -> shop.catalog().keepNote(name, "kept"));
            System.out.println(CONFIRMED);
        }
        Runtime.getRuntime().halt(1);
    }
}
