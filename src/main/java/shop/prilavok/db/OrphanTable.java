package shop.prilavok.db;

import shop.prilavok.payment.Orphan;
import shop.prilavok.payment.Orphans;

/** Table {@code orphan_payment}. */
final class OrphanTable implements Orphans {
    private final Units units;

    OrphanTable(Units units) {
        this.units = units;
    }

    @Override
    public boolean add(Orphan orphan) {
        return units.writing()
                        .sql("""
                        merge into orphan_payment o using (values (cast(:gateway as varchar))) k (gateway_id)
                            on o.gateway_id = k.gateway_id
                        when not matched then insert (gateway_id, order_number, amount, held, found_at)
                            values (:gateway, :order, :amount, :held, :at)
                        """)
                        .bind("gateway", orphan.gatewayId())
                        .bind("order", orphan.order())
                        .bind("amount", orphan.amount().kopecks())
                        .bind("held", orphan.held())
                        .bind("at", orphan.foundAt())
                        .execute()
                == 1;
    }
}
