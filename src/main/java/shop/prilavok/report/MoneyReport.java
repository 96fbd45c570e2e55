package shop.prilavok.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyLedger;

/**
 * All money that moved on some days, as the shop's ledger has it. Immutable.
 *
 * @param from the first day
 * @param to the last day
 * @param zone in which a day begins and ends
 */
public record MoneyReport(LocalDate from, LocalDate to, ZoneId zone, List<MoneyEntry> entries) {
    /** Throws {@link IllegalArgumentException} when the last day is before the first. */
    public MoneyReport {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The report ends on " + to + ", before it begins on " + from);
        }
        entries = List.copyOf(entries);
    }

    /** What fits into memory beside a shop that goes on selling. */
    private static final int MOST = 50_000;

    /** Throws {@link IllegalArgumentException} when there are more entries than one report may have. */
    public static MoneyReport of(MoneyLedger ledger, LocalDate from, LocalDate to, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        int entries = ledger.count(begin, end);
        if (entries > MOST) {
            throw new IllegalArgumentException("From " + from + " to " + to + " money moved " + entries
                    + " times, and one report has room for " + MOST + ": ask for fewer days at once");
        }
        return new MoneyReport(from, to, zone, to.isBefore(from) ? List.of() : ledger.between(begin, end));
    }

    /** What is left when all is added up. */
    public Money balance() {
        return entries.stream().map(MoneyEntry::amount).reduce(Money.ZERO, Money::plus);
    }
}
