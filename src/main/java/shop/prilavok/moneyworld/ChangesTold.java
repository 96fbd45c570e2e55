package shop.prilavok.moneyworld;

import java.util.List;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Trail;

/** Each step of an order was put on its card, in the commit that took the step. */
public final class ChangesTold implements MoneyInvariant {
    @Override
    public String sentence() {
        return "Every state that an order ever reached was shown on its card to the admins.";
    }

    @Override
    public List<String> violations(Trail trail) {
        return trail
                .books()
                .rows("select o.id, o.state, o.version, count(p.id) cards, listagg(p.payload, ' ') within group"
                        + " (order by p.id) shown from orders o left join parcel p"
                        + " on p.lane = 'TELEGRAM' and p.kind = 'card' and p.topic = 'card:' || o.id"
                        + " group by o.id, o.state, o.version having count(p.id) <> o.version"
                        + " or max(case when p.payload = o.state then 1 else 0 end) = 0 order by o.id")
                .stream()
                .map(row -> "order " + row)
                .toList();
    }
}
