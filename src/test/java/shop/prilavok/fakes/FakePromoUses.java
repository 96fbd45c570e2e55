package shop.prilavok.fakes;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.PromoUses;
import shop.prilavok.order.Terms;

/** Uses of promo codes in memory. */
public final class FakePromoUses implements PromoUses {
    /** Offered beside the usual ways: the customer pays when he gets it. */
    public static final DeliveryOption ON_RECEIPT =
            new DeliveryOption("При получении", Money.ZERO, Optional.empty(), false, "", true);

    private final Kept<OrderId, Taken> uses;

    private record Taken(String code, CustomerId customer, boolean counts, boolean settled) {}

    public FakePromoUses(FakeUnitOfWork unit) {
        this.uses = new Kept<>(unit);
    }

    /** A shop with the usual ways of delivery, {@link #ON_RECEIPT} and these promo codes. */
    public Pricing pricing(Money fee, InstantSource clock, PromoCode... codes) {
        Terms usual = new Terms(
                List.of(DeliveryOption.usual(true, fee), DeliveryOption.usual(false, Money.ZERO), ON_RECEIPT),
                List.of(codes));
        return new Pricing(() -> usual, this, clock, ZoneOffset.UTC);
    }

    /** How many orders have it. */
    public long count(String code) {
        return uses.rows().values().stream()
                .filter(use -> use.counts() && use.code().equals(code))
                .count();
    }

    @Override
    public Use look(PromoCode code, CustomerId customer) {
        Map<OrderId, Taken> now = uses.rows();
        if (code.limit().isPresent() && count(code.code()) >= code.limit().getAsInt()) {
            return Use.USED_UP;
        }
        long his = now.values().stream()
                .filter(use -> use.counts()
                        && use.code().equals(code.code())
                        && use.customer().equals(customer))
                .count();
        return code.perCustomer().isPresent() && his >= code.perCustomer().getAsInt()
                ? Use.USED_BY_CUSTOMER
                : Use.POSSIBLE;
    }

    @Override
    public Use take(PromoCode code, CustomerId customer, OrderId order) {
        Use use = look(code, customer);
        if (use == Use.POSSIBLE) {
            uses.put(order, new Taken(code.code(), customer, true, false));
        }
        return use;
    }

    @Override
    public void giveBack(OrderId order) {
        Taken use = uses.rows().get(order);
        if (use != null && !use.settled()) {
            uses.put(order, new Taken(use.code(), use.customer(), false, false));
        }
    }

    @Override
    public void settle(OrderId order) {
        Taken use = uses.rows().get(order);
        if (use != null) {
            uses.put(order, new Taken(use.code(), use.customer(), true, true));
        }
    }
}
