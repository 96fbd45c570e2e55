package shop.prilavok.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockLedger.Shortage;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Turns a confirmed checkout into an order: every line is reserved or none is, at the price that the customer saw.
 * Thread-safe.
 */
public final class PlacingOrder {
    private final UnitOfWork unit;
    private final Catalog catalog;
    private final StockLedger stock;
    private final Orders orders;
    private final Carts carts;
    private final CustomerLimits limits;
    private final Pricing pricing;
    private final Announcements announcements;
    private final InstantSource clock;

    public PlacingOrder(
            UnitOfWork unit,
            Catalog catalog,
            StockLedger stock,
            Orders orders,
            Carts carts,
            CustomerLimits limits,
            Pricing pricing,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.catalog = catalog;
        this.stock = stock;
        this.orders = orders;
        this.carts = carts;
        this.limits = limits;
        this.pricing = pricing;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Placed(Order.AwaitingPayment order) implements Outcome {}

    /** This checkout had been confirmed before. */
    public record AlreadyPlaced(Order order) implements Outcome {}

    /** Some lines cannot be had in that quantity; nothing was reserved. */
    public record OutOfStock(List<Shortage> shortages) implements Outcome {}

    /** A price, a fee, a discount or what is on sale changed since the customer saw the sum; nothing was reserved. */
    public record PricesChanged() implements Outcome {}

    /** The promo code is not good any more; nothing was reserved. */
    public record PromoRefused(Pricing.Refused refusal) implements Outcome {}

    public record CartEmpty() implements Outcome {}

    /** The merchant takes no orders for the time being; nothing was reserved. */
    public record Closed() implements Outcome {}

    /** So many of his orders are open that he has to pay for one of them first, or to give it up; nothing was reserved. */
    public record TooManyOpen() implements Outcome {}

    /** The merchant sells nothing more to this customer; nothing was reserved. */
    public record ShutOut() implements Outcome {}

    /**
     * The goods cost less than an order has to; nothing was reserved.
     *
     * @param lacking so much less
     */
    public record TooLittle(Money lacking) implements Outcome {}

    /** Money cannot be taken for the time being; nothing was reserved. Never the answer of {@link #place} itself. */
    public record PaymentsOff() implements Outcome {}

    public Outcome place(Checkout checkout) {
        return unit.run(checkout.pieces().keySet(), () -> placeInUnit(checkout));
    }

    private Outcome placeInUnit(Checkout checkout) {
        Optional<Order> before = orders.findByToken(checkout.token());
        if (before.isPresent()) {
            return new AlreadyPlaced(before.get());
        }
        if (checkout.pieces().isEmpty()) {
            return new CartEmpty();
        }
        if (!pricing.preferences().isOpen()) {
            return new Closed();
        }
        Optional<Outcome> refusal = limits.objection(checkout.customer());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<List<OrderLine>> lines = lines(catalog.current(), checkout.pieces());
        if (lines.isEmpty() || !OrderFacts.coversDiscount(lines.get(), checkout.promo())) {
            return new PricesChanged();
        }
        Instant now = clock.instant();
        OrderFacts facts = new OrderFacts(
                orders.nextId(),
                checkout.token(),
                checkout.customer(),
                checkout.language(),
                checkout.contact(),
                checkout.delivery(),
                lines.get(),
                checkout.promo(),
                now);
        if (!facts.total().equals(checkout.total()) || !pricing.isOffered(facts.delivery(), facts.goods())) {
            return new PricesChanged();
        }
        Money lacking = pricing.preferences().lacking(facts.goods());
        if (lacking.isPositive()) {
            return new TooLittle(lacking);
        }
        List<Shortage> shortages = stock.reserve(facts.id().holder(), facts.pieces());
        if (!shortages.isEmpty()) {
            return new OutOfStock(shortages);
        }
        Optional<Outcome> objection = facts.promo().flatMap(promo -> takePromo(facts, promo));
        if (objection.isPresent()) {
            stock.release(facts.id().holder());
            return objection.get();
        }
        Order.AwaitingPayment order = new Order.AwaitingPayment(facts, new Progress(1, now, Progress.CUSTOMER));
        orders.add(order);
        carts.clear(checkout.customer());
        announcements.placed(order);
        return new Placed(order);
    }

    /** Puts a use of the promo code aside; empty when that went well. Last of all, so that it need not be given back. */
    private Optional<Outcome> takePromo(OrderFacts facts, AppliedPromo promo) {
        Pricing.Answer answer = pricing.take(promo, facts.customer(), facts.goods(), facts.id());
        if (answer instanceof Pricing.Refused refused) {
            return Optional.of(new PromoRefused(refused));
        }
        return answer.equals(new Pricing.Granted(promo)) ? Optional.empty() : Optional.of(new PricesChanged());
    }

    /** The lines at today's prices; empty when an item is no longer sold. */
    private static Optional<List<OrderLine>> lines(CatalogSnapshot now, Map<Sku, Integer> pieces) {
        List<OrderLine> lines = new ArrayList<>();
        for (Map.Entry<Sku, Integer> piece : new TreeMap<>(pieces).entrySet()) {
            Optional<Item> item = now.item(piece.getKey()).filter(Item::shown);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            lines.add(OrderLine.of(item.get(), piece.getValue()));
        }
        return Optional.of(lines);
    }
}
