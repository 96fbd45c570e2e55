package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.MoneyEntry.Kind;

/**
 * Holds the shop's books against the payment service's lists: what was missed is settled, what nobody knows is shown to the
 * admins and never touched, and in the end every charge and refund is on both sides with the same sum. Calls out: not
 * inside a unit of work. Thread-safe.
 */
public final class Reconciling {
    private static final Duration BACK = Duration.ofHours(72);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofMinutes(1);

    /** A receipt that is not registered by then will hardly ever be. */
    private static final Duration RECEIPT_PATIENCE = Duration.ofDays(1);

    /** Lists may be a little behind. */
    private static final Duration LIST_LAG = Duration.ofMinutes(10);

    private final UnitOfWork unit;
    private final Payments payments;
    private final MoneyLedger ledger;
    private final Orphans orphans;
    private final PaymentGateway gateway;
    private final SettlingPayment settling;
    private final SettlingRefund settlingRefund;
    private final Announcements announcements;
    private final String shop;
    private final Instant accountSince;
    private final InstantSource clock;
    private volatile Instant nextAt;

    /**
     * @param shop what this shop writes under {@link GatewayPayment#SHOP}: others may use the same account
     * @param accountSince since when the shop has used this account; what was before is in the lists of another
     */
    public Reconciling(
            UnitOfWork unit,
            Payments payments,
            MoneyLedger ledger,
            Orphans orphans,
            PaymentGateway gateway,
            SettlingPayment settling,
            SettlingRefund settlingRefund,
            Announcements announcements,
            String shop,
            Instant accountSince,
            InstantSource clock) {
        this.unit = unit;
        this.payments = payments;
        this.ledger = ledger;
        this.orphans = orphans;
        this.gateway = gateway;
        this.settling = settling;
        this.settlingRefund = settlingRefund;
        this.announcements = announcements;
        this.shop = shop;
        this.accountSince = accountSince;
        this.clock = clock;
        this.nextAt = clock.instant().plus(FIRST);
    }

    /** How the books stand against the lists. */
    public sealed interface Outcome {}

    /** Every charge and every refund of the time is on both sides, with the same sum. */
    public record Agreed() implements Outcome {}

    /** The admins were told what differs. */
    public record Differs(int orphans, int differences) implements Outcome {}

    /** The lists could not be had. */
    public record NotNow(String why) implements Outcome {}

    /** Reconciles the last days, once an hour. Nothing happens before {@link #nextAt}. */
    public boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(nextAt)) {
            return false;
        }
        nextAt = now.plus(RETRY); // should this one fail with an exception
        nextAt = now.plus(reconcile(now.minus(BACK), now) instanceof NotNow ? RETRY : PAUSE);
        return false;
    }

    public Instant nextAt() {
        return nextAt;
    }

    /** Compares what happened in this time. What was charged at its edges is compared, too. */
    public Outcome reconcile(Instant from, Instant to) {
        GatewayAnswer<List<GatewayPayment>> charged =
                WholeList.read(cursor -> gateway.payments(new PaymentsWanted.Captured(from, to), cursor));
        GatewayAnswer<List<GatewayPayment>> held =
                WholeList.read(cursor -> gateway.payments(new PaymentsWanted.OnHold(), cursor));
        GatewayAnswer<List<GatewayRefund>> refunded =
                WholeList.read(cursor -> gateway.refunds(new RefundsWanted.Made(from, to), cursor));
        if (!(charged instanceof Known<List<GatewayPayment>> theirCharges)
                || !(held instanceof Known<List<GatewayPayment>> theirHolds)
                || !(refunded instanceof Known<List<GatewayRefund>> theirRefunds)) {
            return new NotNow("no list from the payment service");
        }
        List<GatewayPayment> ours = Stream.concat(theirCharges.object().stream(), theirHolds.object().stream())
                .filter(payment -> shop.equals(payment.metadata().get(GatewayPayment.SHOP)))
                .toList();
        int lost = 0;
        int differences = 0;
        for (GatewayPayment theirs : ours) {
            Optional<Payment> known = known(theirs);
            if (known.isEmpty()) {
                lost++;
                show(theirs);
            } else if (!agrees(known.get(), theirs)) {
                differences++;
            }
        }
        for (GatewayRefund theirs : theirRefunds.object()) {
            differences += agrees(theirs) ? 0 : 1;
        }
        differences += missingThere(Kind.CHARGE, from, to, theirCharges.object(), GatewayPayment::id);
        differences += missingThere(Kind.REFUND, from, to, theirRefunds.object(), GatewayRefund::id);
        return lost + differences == 0 ? new Agreed() : new Differs(lost, differences);
    }

    private Optional<Payment> known(GatewayPayment theirs) {
        Optional<Payment> byTheirName = payments.findByGatewayId(theirs.id());
        return byTheirName.isPresent()
                ? byTheirName
                : PaymentId.of(theirs.metadata().getOrDefault(GatewayPayment.ATTEMPT, ""))
                        .flatMap(payments::find);
    }

    private void show(GatewayPayment theirs) {
        boolean held = theirs.status() == GatewayPayment.Status.WAITING_FOR_CAPTURE;
        String order = theirs.metadata().getOrDefault(GatewayPayment.ORDER, "—");
        Orphan orphan = new Orphan(theirs.id(), order, theirs.amount(), held, clock.instant());
        unit.perform(() -> {
            if (orphans.add(orphan)) {
                announcements.alert(
                        "orphan:" + theirs.id(), new Alert.OrphanFound(theirs.id(), order, theirs.amount(), held));
            }
        });
    }

    private boolean agrees(Payment known, GatewayPayment theirs) {
        if (!known.isTerminal()) {
            settling.settle(known.id(), new Known<>(theirs));
        }
        receipt(known, theirs);
        if (theirs.status() != GatewayPayment.Status.SUCCEEDED) {
            return true;
        }
        Optional<MoneyEntry> entry = ledger.find(Kind.CHARGE, theirs.id());
        return entry.filter(charge -> charge.amount().equals(theirs.amount())).isPresent()
                || differs(known, theirs.id(), "charged " + theirs.amount() + ", booked " + booked(entry));
    }

    private void receipt(Payment known, GatewayPayment theirs) {
        if (isUnregistered(theirs.settlement().receipt(), theirs.settlement().capturedAt())) {
            unit.perform(() -> announcements.alert(
                    "receipt:" + theirs.id(), new Alert.ReceiptNotRegistered(known.order(), theirs.id())));
        }
    }

    private void receipt(Payment known, GatewayRefund theirs) {
        if (isUnregistered(theirs.receipt(), theirs.at())) {
            unit.perform(() -> announcements.alert(
                    "receipt:" + theirs.id(), new Alert.RefundReceiptNotRegistered(known.order(), theirs.id())));
        }
    }

    private boolean isUnregistered(Optional<String> receipt, Optional<Instant> since) {
        return receipt.equals(Optional.of("canceled"))
                || (receipt.equals(Optional.of("pending"))
                        && since.filter(at -> at.isBefore(clock.instant().minus(RECEIPT_PATIENCE)))
                                .isPresent());
    }

    /** A refund that was not made here was made by somebody in the payment service's own pages. */
    private boolean agrees(GatewayRefund theirs) {
        Optional<Payment> known = payments.findByGatewayId(theirs.gatewayPaymentId());
        if (known.isEmpty() || theirs.status() != GatewayRefund.Status.SUCCEEDED) {
            return true;
        }
        receipt(known.get(), theirs);
        Optional<MoneyEntry> entry = ledger.find(Kind.REFUND, theirs.id());
        if (entry.isPresent()) {
            return entry.get().amount().equals(theirs.amount().negated())
                    || differs(known.get(), theirs.id(), "gave back " + theirs.amount() + ", booked " + booked(entry));
        }
        boolean charged = ledger.find(Kind.CHARGE, theirs.gatewayPaymentId()).isPresent();
        if (charged && !theirs.metadata().containsKey(GatewayRefund.REFUND)) {
            settlingRefund.madeByHand(known.get().order(), theirs);
            return true;
        }
        // One of ours that its errand or the poller is about to hear of, or of money that is about to be booked.
        // If not, the next hours will tell.
        return isStillExpected(theirs.at())
                || differs(known.get(), theirs.id(), "gave back " + theirs.amount() + ", unbooked");
    }

    private boolean isStillExpected(Optional<Instant> at) {
        return at.filter(time -> time.isAfter(clock.instant().minus(PAUSE))).isPresent();
    }

    private <T> int missingThere(Kind kind, Instant from, Instant to, List<T> list, Function<T, String> id) {
        Map<String, T> theirs = list.stream().collect(Collectors.toMap(id, one -> one, (one, same) -> one));
        Instant settled = to.isBefore(clock.instant().minus(LIST_LAG))
                ? to
                : clock.instant().minus(LIST_LAG);
        List<MoneyEntry> missing = ledger.between(from, settled).stream()
                .filter(entry -> entry.kind() == kind && !theirs.containsKey(entry.gatewayId()))
                .filter(entry -> !entry.at().isBefore(accountSince))
                .toList();
        missing.forEach(
                entry -> tell(entry.order().value(), entry.gatewayId(), "booked " + entry.amount() + ", not listed"));
        return missing.size();
    }

    private boolean differs(Payment known, String gatewayId, String how) {
        tell(known.order().value(), gatewayId, how);
        return false;
    }

    private void tell(long order, String gatewayId, String how) {
        unit.perform(
                () -> announcements.alert("books-differ:" + gatewayId, new Alert.BooksDiffer(order, gatewayId, how)));
    }

    private static String booked(Optional<MoneyEntry> entry) {
        return entry.map(MoneyEntry::amount).map(Money::toString).orElse("nothing");
    }
}
