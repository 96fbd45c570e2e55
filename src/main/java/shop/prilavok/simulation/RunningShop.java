package shop.prilavok.simulation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Wire;

/** The shop as the simulation drives it: it does nothing unless a step of it is called. */
public interface RunningShop {
    List<Chore> chores();

    /** Fetches updates once; the answer is when to fetch again. */
    Duration pollTelegram();

    /** Somebody knocks over HTTP. */
    Response knock(Request request) throws Exception;

    /**
     * Where a shop is to live.
     *
     * @param books an H2 database with its tables made
     * @param credentials file with the key of a service account
     * @param holds whether money is held first, and captured once the goods are known to be there
     */
    record Site(
            Clock clock,
            RandomGenerator chance,
            Wire telegram,
            Wire sheets,
            Wire yooKassa,
            DataSource books,
            Path credentials,
            boolean holds) {}

    /** Builds the real shop, wired as always. */
    interface Builder {
        /** Makes or updates the tables. */
        void prepare(DataSource books);

        RunningShop open(Site site);
    }
}
