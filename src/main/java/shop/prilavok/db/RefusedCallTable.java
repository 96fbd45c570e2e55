package shop.prilavok.db;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import shop.prilavok.payment.GatewayCall;
import shop.prilavok.payment.RefusedCalls;

/** Table {@code refused_call}. */
final class RefusedCallTable implements RefusedCalls {
    private final Units units;

    RefusedCallTable(Units units) {
        this.units = units;
    }

    @Override
    public Set<GatewayCall> all() {
        Set<GatewayCall> calls = EnumSet.noneOf(GatewayCall.class);
        calls.addAll(units.reading(link ->
                link.sql("select kind from refused_call").list(row -> GatewayCall.valueOf(row.getString("kind")))));
        return calls;
    }

    @Override
    public void add(GatewayCall call, Instant since) {
        units.writing().sql("""
                        merge into refused_call c using (values (cast(:kind as varchar))) k (kind) on c.kind = k.kind
                        when not matched then insert (kind, since) values (:kind, :since)
                        """).bind("kind", call.name()).bind("since", since).execute();
    }

    @Override
    public void remove(GatewayCall call) {
        units.writing()
                .sql("delete from refused_call where kind = :kind")
                .bind("kind", call.name())
                .execute();
    }
}
