package shop.prilavok.db;

import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PromoUses;

/** Tables {@code promo_tally} and {@code promo_use}. The tally's row is the lock of its code. */
final class PromoUseTable implements PromoUses {
    private final Units units;

    PromoUseTable(Units units) {
        this.units = units;
    }

    @Override
    public Use look(PromoCode code, CustomerId customer) {
        return units.reading(link -> {
            int used = link.sql("select uses from promo_tally where code = :code")
                    .bind("code", code.code())
                    .first(row -> row.getInt(1))
                    .orElse(0);
            if (used >= limit(code)) {
                return Use.USED_UP;
            }
            return isUsedBy(link, code, customer) ? Use.USED_BY_CUSTOMER : Use.POSSIBLE;
        });
    }

    @Override
    public Use take(PromoCode code, CustomerId customer, OrderId order) {
        Link link = units.writing();
        int taken = link.sql("update promo_tally set uses = uses + 1 where code = :code and uses < :limit")
                .bind("code", code.code())
                .bind("limit", limit(code))
                .execute();
        if (taken == 0) {
            return Use.USED_UP;
        }
        if (isUsedBy(link, code, customer)) { // under the lock of the tally's row
            count(link, code.code(), -1);
            return Use.USED_BY_CUSTOMER;
        }
        link.sql("insert into promo_use (order_id, code, customer, state) values (:order, :code, :customer, 'TAKEN')")
                .bind("order", order.value())
                .bind("code", code.code())
                .bind("customer", customer.value())
                .execute();
        return Use.POSSIBLE;
    }

    @Override
    public void giveBack(OrderId order) {
        if (change(order, "TAKEN", "GIVEN_BACK")) {
            count(order, -1);
        }
    }

    @Override
    public void settle(OrderId order) {
        if (!change(order, "TAKEN", "FINAL") && change(order, "GIVEN_BACK", "FINAL")) {
            count(order, 1);
        }
    }

    private boolean change(OrderId order, String from, String to) {
        return units.writing()
                        .sql("update promo_use set state = :to where order_id = :order and state = :from")
                        .bind("to", to)
                        .bind("order", order.value())
                        .bind("from", from)
                        .execute()
                == 1;
    }

    private void count(OrderId order, int change) {
        Link link = units.writing();
        String code = link.sql("select code from promo_use where order_id = :order")
                .bind("order", order.value())
                .one(row -> row.getString(1));
        count(link, code, change);
    }

    private static void count(Link link, String code, int change) {
        link.sql("update promo_tally set uses = uses + :change where code = :code")
                .bind("change", change)
                .bind("code", code)
                .execute();
    }

    private static boolean isUsedBy(Link link, PromoCode code, CustomerId customer) {
        return code.perCustomer().isPresent()
                && link.sql("""
                                select count(*) from promo_use
                                where code = :code and customer = :customer and state <> 'GIVEN_BACK'
                                """)
                                .bind("code", code.code())
                                .bind("customer", customer.value())
                                .one(row -> row.getInt(1))
                        >= code.perCustomer().getAsInt();
    }

    private static int limit(PromoCode code) {
        return code.limit().orElse(Integer.MAX_VALUE);
    }
}
