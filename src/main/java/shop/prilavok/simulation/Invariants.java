package shop.prilavok.simulation;

import java.util.List;

/** All invariants. Those that need memory are made anew for each run. */
final class Invariants {
    private Invariants() {}

    /** Looked at after every commit. */
    static List<Invariant> always() {
        return List.of(new NeverOversold(), new CodesWithinLimits(), new ClosedTakesNoOrders(), new LastGoodStays());
    }

    /** Looked at when the world has come to rest. */
    static List<Invariant> atQuiet() {
        return List.of(
                new Backlogs(),
                new PaymentsEnd(),
                new RefundsEnd(),
                new MoneyAddsUp(),
                new LedgerEqualsYooKassa(),
                new StockExplained(),
                new ReservationsEnd(),
                new PromoUsesEnd(),
                new ShelfNeverOverstated(),
                new LastCountBooked(),
                new JournalTellsAll(),
                new OrdersListed(),
                new WishesAnswered(),
                new CustomersListed(),
                new SheetEqualsLedger(),
                new PricesTakenOver(),
                new MarksTrue(),
                new DecisionsInForce(),
                new CardsTrue(),
                new CustomersToldOnce(),
                new PrepaidOrNot(),
                new PricesHonoured(),
                new PricesAgreed(),
                new OnePaymentEach(),
                new AuditComplete());
    }
}
