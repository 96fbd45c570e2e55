package shop.prilavok;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shop.prilavok.db.Database;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.simulation.Chore;
import shop.prilavok.simulation.RunningShop;
import shop.prilavok.simulation.Town;

/** The real shop, given step by step into the hands of a simulation. */
final class SimulatedShop implements RunningShop {
    private final Shop shop;

    private SimulatedShop(Shop shop) {
        this.shop = shop;
    }

    /** Builds shops for a simulation. */
    static Builder builder() {
        return new Builder() {
            @Override
            public void prepare(DataSource books) {
                Database.prepare(books);
            }

            @Override
            public RunningShop open(Site site) {
                return new SimulatedShop(SimulatedShop.open(site));
            }
        };
    }

    private static Shop open(Site site) {
        Settings.Outcome outcome = Settings.read(Town.environment(site.credentials(), site.holds()), Map.of());
        if (!(outcome instanceof Settings.Good good)) {
            throw new IllegalStateException(outcome.toString());
        }
        return new Shop(
                good.settings(),
                new Surroundings(
                        site.clock(),
                        site.chance(),
                        Optional.of(new Surroundings.Wires(site.telegram(), site.sheets(), site.yooKassa())),
                        Optional.of(afterCommit -> Database.over(site.books(), site.clock(), afterCommit)),
                        cause -> {}));
    }

    @Override
    public List<Chore> chores() {
        return shop.works().stream()
                .map(work -> new Chore(work.name(), work.threads(), () -> heard(work), work.step(), work.nextAt()))
                .toList();
    }

    private long heard(Work work) {
        return work.wakesOn().map(shop::rings).orElse(0L);
    }

    @Override
    public Duration pollTelegram() {
        return shop.pollTelegram();
    }

    @Override
    public Response knock(Request request) throws Exception {
        return shop.frontDoor().answer(request);
    }
}
