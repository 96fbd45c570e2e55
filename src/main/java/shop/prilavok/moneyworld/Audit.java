package shop.prilavok.moneyworld;

import java.util.List;
import java.util.Set;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.simulation.AuditComplete;
import shop.prilavok.simulation.LedgerEqualsYooKassa;
import shop.prilavok.simulation.MoneyAddsUp;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.NeverOversold;
import shop.prilavok.simulation.OnePaymentEach;
import shop.prilavok.simulation.PrepaidOrNot;
import shop.prilavok.simulation.ReservationsEnd;
import shop.prilavok.simulation.StockExplained;
import shop.prilavok.simulation.Trail;

/** All that must hold once a world has come to rest; {@link NeverOversold} is looked at all the time. */
final class Audit {
    private Audit() {}

    /** @param lost payments that look like the shop's, though its books do not have them */
    static List<MoneyInvariant> all(FakeYooKassa yooKassa, Set<String> lost) {
        return List.of(
                new ComesToRest(),
                new SumsAgree(yooKassa),
                new PaidOnce(),
                new MoneyAddsUp(),
                new LedgerEqualsYooKassa(),
                new OnePaymentEach(),
                new OneKeyEach(yooKassa),
                new ReservationsEnd(),
                new PrepaidOrNot(),
                new StockExplained(),
                new ChangesTold(),
                new AuditComplete(),
                new MerchantKnows(yooKassa, lost));
    }

    static void atRest(MoneyWorld world) {
        if (!world.isWell()) {
            return;
        }
        Trail trail = world.trail();
        for (MoneyInvariant invariant : all(world.yooKassa, world.strangers.lost())) {
            if (world.isWell()) {
                invariant.violations(trail).forEach(row -> world.broken(invariant.sentence(), row));
            }
        }
    }
}
