package shop.prilavok.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.payment.MoneyEntry.Kind;

/** Tells the admins every morning what money moved the day before, and whether the payment service says the same. */
public final class DailyStatement {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final UnitOfWork unit;
    private final MoneyLedger ledger;
    private final Reconciling reconciling;
    private final Announcements announcements;
    private final Clock clock;
    private volatile Instant nextAt;

    /** @param clock in the shop's own time zone */
    public DailyStatement(
            UnitOfWork unit, MoneyLedger ledger, Reconciling reconciling, Announcements announcements, Clock clock) {
        this.unit = unit;
        this.ledger = ledger;
        this.reconciling = reconciling;
        this.announcements = announcements;
        this.clock = clock;
        this.nextAt = morning(LocalDate.now(clock)); // also when it is past: the shop may have been closed then
    }

    /** Nothing happens before {@link #nextAt}. A day without any money is passed over, and each is told once. */
    public boolean step() {
        if (!clock.instant().isBefore(nextAt)) {
            LocalDate today = LocalDate.now(clock);
            nextAt = clock.instant().plus(RETRY); // should this one fail with an exception
            tell(today.minusDays(1));
            nextAt = morning(today.plusDays(1));
        }
        return false;
    }

    public Instant nextAt() {
        return nextAt;
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    void tell(LocalDate day) {
        Instant from = day.atStartOfDay(zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone()).toInstant();
        boolean agreed = reconciling.reconcile(from, to.minusMillis(1)) instanceof Reconciling.Agreed;
        List<MoneyEntry> entries = ledger.between(from, to);
        if (!entries.isEmpty()) {
            Alert.Statement statement = new Alert.Statement(
                    day,
                    (int) count(entries, Kind.CHARGE),
                    sum(entries, Kind.CHARGE),
                    (int) count(entries, Kind.REFUND),
                    sum(entries, Kind.REFUND),
                    sum(entries, Kind.FEE),
                    agreed);
            unit.perform(() -> announcements.alert("statement:" + day, statement));
        }
    }

    private static long count(List<MoneyEntry> entries, Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    private static Money sum(List<MoneyEntry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(MoneyEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
