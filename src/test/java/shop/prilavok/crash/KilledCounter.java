package shop.prilavok.crash;

import java.nio.file.Path;
import shop.prilavok.db.Database;
import shop.prilavok.db.OddFile;

/** A process whose sellers print every fact that was confirmed to them, until it is killed. */
final class KilledCounter {
    private KilledCounter() {}

    /** @param arguments the data folder, a seed, and "durable" or "unsynced" */
    public static void main(String[] arguments) throws InterruptedException {
        String file = Path.of(arguments[0], "prilavok").toString();
        Database database = arguments[2].equals("durable") ? OddFile.durable(file) : OddFile.unsynced(file);
        BusyCounter counter = new BusyCounter(database, fact -> System.out.println(fact.line()));
        counter.stockUp();
        for (Thread seller : counter.open(Long.parseLong(arguments[1]), () -> false)) {
            seller.join();
        }
    }
}
