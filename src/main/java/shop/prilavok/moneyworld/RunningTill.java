package shop.prilavok.moneyworld;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Wire;
import shop.prilavok.simulation.Chore;

/** The money side of one life of the real shop, as people and a schedule drive it: nothing happens by itself. */
public interface RunningTill {
    /**
     * The same token twice is the same checkout.
     *
     * @param onReceipt whether he pays when he gets it
     */
    void checkOut(String token, long customer, Map<String, Integer> pieces, boolean onReceipt);

    /** @param by "customer", or the name of an admin */
    void cancel(long order, String by);

    /** The customer says that he has paid. */
    void askAbout(long order);

    /** The next step of a paid order: accepted, shipped, delivered. */
    void moveOn(long order);

    /** Or calls it off, where no money came. */
    void refund(long order);

    /** The goods of a short order will be there after all. */
    void fulfil(long order);

    /**
     * The merchant counted.
     *
     * @param fact a name that no other count has
     * @param difference in pieces
     */
    void count(String fact, String sku, int difference);

    /** A hand that is not the shop's makes another payment for an order whose last one is over. */
    void payAgain(long order);

    List<Chore> chores();

    /** Somebody knocks over HTTP. */
    Response knock(Request request) throws Exception;

    /**
     * Where it lives.
     *
     * @param books an H2 database with its tables made
     * @param holds whether money is held first, and captured once the goods are known to be there
     * @param wares on the shelf when the schedule begins
     */
    record Site(
            Clock clock, RandomGenerator chance, Wire yooKassa, DataSource books, boolean holds, List<Ware> wares) {}

    /**
     * Something to buy.
     *
     * @param price in kopecks
     */
    record Ware(String sku, long price, int pieces) {}

    /** Builds it of the shop's own parts. */
    interface Builder {
        /** Makes the tables. */
        void prepare(DataSource books);

        RunningTill open(Site site);
    }
}
