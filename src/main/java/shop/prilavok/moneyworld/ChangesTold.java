package shop.prilavok.moneyworld;

import java.util.List;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Trail;

/** Each step of an order was put on its card, in the commit that took the step. */
public final class ChangesTold implements MoneyInvariant {
    /** A hand had sent all back, so that the order went through this state and out of it in one commit. */
    private static final String IN_PASSING = "(select count(*) from state_change going join state_change gone"
            + " on gone.subject = going.subject and gone.version = going.version + 1"
            + " and gone.changed_at = going.changed_at where going.subject = 'order:' || o.id"
            + " and going.state = 'Refunding' and gone.state = 'Refunded')";

    @Override
    public String sentence() {
        return "Every state that an order ever came to rest in was shown on its card to the admins.";
    }

    @Override
    public List<String> violations(Trail trail) {
        return trail
                .books()
                .rows("select o.id, o.state, o.version, count(p.id) cards, listagg(p.payload, ' ') within group"
                        + " (order by p.id) shown from orders o left join parcel p"
                        + " on p.lane = 'TELEGRAM' and p.kind = 'card' and p.topic = 'card:' || o.id"
                        + " group by o.id, o.state, o.version having count(p.id) <> o.version - " + IN_PASSING
                        + " or max(case when p.payload = o.state then 1 else 0 end) = 0 order by o.id")
                .stream()
                .map(row -> "order " + row)
                .toList();
    }
}
