package shop.prilavok.fakes;

import java.util.List;
import shop.prilavok.payment.Orphan;
import shop.prilavok.payment.Orphans;

/** Orphans in memory. */
public final class FakeOrphans implements Orphans {
    private final Kept<String, Orphan> orphans;

    public FakeOrphans(FakeUnitOfWork unit) {
        orphans = new Kept<>(unit);
    }

    @Override
    public boolean add(Orphan orphan) {
        if (orphans.rows().containsKey(orphan.gatewayId())) {
            return false;
        }
        orphans.put(orphan.gatewayId(), orphan);
        return true;
    }

    public List<Orphan> all() {
        return List.copyOf(orphans.rows().values());
    }
}
