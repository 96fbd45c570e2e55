package shop.prilavok.moneyworld;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.simulation.AuditComplete;
import shop.prilavok.simulation.LedgerEqualsYooKassa;
import shop.prilavok.simulation.MoneyAddsUp;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.NeverOversold;
import shop.prilavok.simulation.OnePaymentEach;
import shop.prilavok.simulation.PlantedBug;
import shop.prilavok.simulation.PlantedBug.Edit;
import shop.prilavok.simulation.PlantedBugs;
import shop.prilavok.simulation.PrepaidOrNot;
import shop.prilavok.simulation.ReservationsEnd;
import shop.prilavok.simulation.StockExplained;

/** Mistakes with money; each invariant of money is the first to break in one of them at least. */
final class MoneyBugs {
    private static final FakeYooKassa NONE =
            new FakeYooKassa(YooKassaAccount.of("1", "test_1"), InstantSource.system(), new SplittableRandom());
    private static final OneKeyEach ONE_KEY_EACH = new OneKeyEach(NONE);
    private static final SumsAgree SUMS_AGREE = new SumsAgree(NONE);
    private static final MerchantKnows MERCHANT_KNOWS = new MerchantKnows(NONE, Set.of());

    private MoneyBugs() {}

    /** All invariants of money, by their sentences. */
    static Stream<String> sentences() {
        return Stream.concat(Stream.of(new NeverOversold()), Audit.all(NONE, Set.of()).stream())
                .map(MoneyInvariant::sentence);
    }

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "Money that comes for a canceled order is not sent back.",
                        List.of(new Edit(
                                "payment/OrderMoney",
                                "intendingRefund.intend( order.facts(), payment, gatewayPaymentId,"
                                        + " order.facts().total(), all, Progress.SHOP);",
                                "")),
                        List.of(new ComesToRest())),
                new PlantedBug(
                        "Money that comes for a canceled order is kept, and nothing else happens.",
                        List.of(new Edit(
                                "payment/OrderMoney", "} else if (order instanceof Order.Canceled canceled) {", """
                                } else if (order instanceof Order.Canceled kept
                                        && kept.progress().version() > 0) {
                                    announcements.changed(kept);
                                } else if (order instanceof Order.Canceled canceled) {""")),
                        List.of(new PaidOnce())),
                new PlantedBug(
                        "Who pays on receipt is asked to pay beforehand, too.",
                        List.of(new Edit(
                                "payment/CheckingOut",
                                "orderMoney.confirm(placed.order());",
                                "intend(placed.order()); orderMoney.confirm(placed.order());")),
                        List.of(new PrepaidOrNot())),
                new PlantedBug(
                        "A second payment of an order is kept.",
                        List.of(new Edit(
                                "payment/OrderMoney",
                                "intendingRefund.intend( order.facts(), payment, gatewayPaymentId,"
                                        + " order.facts().total(), Returned.NOTHING, Progress.SHOP);",
                                "")),
                        List.of(new PaidOnce())),
                new PlantedBug(
                        "Kopecks of a price are lost when an order is stored.",
                        List.of(new Edit(
                                "db/OrderTable", "line.price().kopecks()", "line.price().kopecks() / 100 * 100")),
                        List.of(new MoneyAddsUp())),
                new PlantedBug(
                        "Held money is taken under another key each time that it is tried.",
                        List.of(new Edit(
                                "payment/RunningErrands",
                                "gateway.capture(capturing.gatewayId(), \"c-\" + id)",
                                "gateway.capture(capturing.gatewayId(), \"c-\" + id + clock.millis())")),
                        List.of(ONE_KEY_EACH)),
                new PlantedBug(
                        "A payment is made under another key each time that it is tried.",
                        List.of(new Edit(
                                "payment/RunningErrands",
                                "gateway.create(intent.idempotenceKey(), intent.body())",
                                "gateway.create(intent.idempotenceKey() + clock.millis(), intent.body())")),
                        List.of(new OnePaymentEach(), ONE_KEY_EACH)),
                PlantedBugs.named("The webhook's word that money came is believed.")
                        .foundBy(List.of(SUMS_AGREE)),
                new PlantedBug(
                        "Nobody looks whether the payment has the order's sum.",
                        List.of(new Edit(
                                "payment/PaymentCheck",
                                "if (!theirs.amount().equals(ours.intent().amount()))",
                                "if (theirs.amount().kopecks() < 0)")),
                        List.of(SUMS_AGREE)),
                new PlantedBug(
                        "The pieces of an order that was not paid in time stay put aside.",
                        List.of(new Edit(
                                "payment/OrderMoney",
                                "void paymentEnded(Order order, String reason) { reservations.release(order);",
                                "void paymentEnded(Order order, String reason) {")),
                        List.of(new ReservationsEnd())),
                new PlantedBug(
                        "A charge is not written down.",
                        List.of(new Edit("payment/SettlingPayment", "bookkeeping.charged(ours.order(), theirs);", "")),
                        List.of(new LedgerEqualsYooKassa())),
                new PlantedBug(
                        "The admins are not shown that an order was sold.",
                        List.of(new Edit("payment/OrderMoney", "announcements.paid(paid);", "")),
                        List.of(new ChangesTold())),
                new PlantedBug(
                        "The admins are not told of a payment that the books do not have.",
                        List.of(new Edit(
                                "payment/Reconciling", "if (orphans.add(orphan)) {", "if (!orphans.add(orphan)) {")),
                        List.of(MERCHANT_KNOWS)),
                new PlantedBug(
                        "What a hand sent back is booked, and nobody is told.",
                        List.of(new Edit(
                                "payment/SettlingRefund",
                                "announcements.alert(\"refund-by-hand:\" + theirs.id(),"
                                        + " new Alert.RefundedByHand(id, theirs.amount()));",
                                "")),
                        List.of(MERCHANT_KNOWS)),
                PlantedBugs.named("The audit has orders as they were placed, and none of their changes.")
                        .foundBy(List.of(new AuditComplete())),
                new PlantedBug(
                        "A change is written into the audit after its commit.",
                        List.of(
                                new Edit(
                                        "db/OrderTable",
                                        "throw new StaleOrder(order.id(), version); }"
                                                + " changes.add(subject(order.id()), StateChange.to(order));",
                                        """
                                        throw new StaleOrder(order.id(), version);
                                        }
                                        Units.LATE.add(() -> changes.add(subject(order.id()), StateChange.to(order)));"""),
                                new Edit("db/Units", "private final Supplier<Link> opening;", """
                                        static final java.util.List<Runnable> LATE = new java.util.ArrayList<>();
                                        private final Supplier<Link> opening;"""),
                                new Edit(
                                        "db/Units",
                                        "OpenUnit unit = new OpenUnit(new TreeSet<>(items));",
                                        "LATE.clear(); OpenUnit unit = new OpenUnit(new TreeSet<>(items));"),
                                new Edit("db/Units", "if (unit.wrote()) {", """
                                        java.util.List<Runnable> due = java.util.List.copyOf(LATE);
                                        if (!due.isEmpty()) {
                                            perform(() -> due.forEach(Runnable::run));
                                        }
                                        if (unit.wrote()) {""")),
                        List.of(new AuditComplete())),
                PlantedBugs.named("The pieces of an order that was short come back to the shelf that they never left.")
                        .foundBy(List.of(new StockExplained())),
                PlantedBugs.named("A line is sold when there is any piece, however many are wanted.")
                        .foundBy(List.of(new NeverOversold())),
                PlantedBugs.named("A parcel counts as delivered before it is.").foundBy(List.of(new ComesToRest())));
    }
}
