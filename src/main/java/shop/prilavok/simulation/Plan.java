package shop.prilavok.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** All that will happen to the shop in one run, as far as it does not follow from the shop's own doing. */
public final class Plan {
    static final String MESSAGE = "/sendMessage";
    private static final String REFUND = "POST /refunds";
    private static final long FIRST_CUSTOMER = 1001;
    private static final SortedMap<String, Service> WITH_AN_EFFECT = new TreeMap<>(
            Map.of("POST /payments", Service.YOOKASSA, ":batchUpdate", Service.SHEETS, MESSAGE, Service.TELEGRAM));

    /** How much goes wrong. */
    public enum Faults {
        NONE,
        SOME,
        ALL
    }

    /**
     * One thing at one moment.
     *
     * @param number names its stream of chance, which stays the same when other things are left out
     */
    record Entry(Duration after, int number, Happening what) {
        @Override
        public String toString() {
            return String.format(
                    "+%02d:%02d:%02d.%03d  %s",
                    after.toHours(), after.toMinutesPart(), after.toSecondsPart(), after.toMillisPart(), what);
        }
    }

    private final RandomGenerator chance;
    private final long millis;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Duration> rushes = new ArrayList<>();

    private Plan(long seed, int days) {
        this.chance = new Chance(seed).of("plan");
        this.millis = Duration.ofDays(days).toMillis();
    }

    /** @param edits of the merchant besides the usual ones */
    static List<Entry> of(long seed, int days, int customers, Faults faults, int edits) {
        Plan plan = new Plan(seed, days);
        for (int day = 0; day < days * 2; day++) {
            plan.rushes.add(plan.anyTime());
        }
        for (int customer = 0; customer < customers; customer++) {
            for (int day = 0; day < days; day++) {
                if (Chance.happens(plan.chance, 75)) {
                    plan.visit(FIRST_CUSTOMER + customer);
                }
            }
        }
        for (int day = 0; day < days; day++) {
            plan.merchantsDay();
            plan.merchantsTerms();
            plan.adminsDay();
            if (faults != Faults.NONE) {
                plan.mishaps(faults == Faults.ALL ? 12 : 3);
            }
            if (faults == Faults.ALL) {
                plan.disasters();
            }
        }
        if (faults == Faults.ALL) {
            plan.keyRefused(new Chance(seed).of("key"));
        }
        plan.refunds(new Chance(seed).of("refunds"), faults);
        plan.drift(new Chance(seed).of("drift"), days);
        plan.customersTab(new Chance(seed).of("customers tab"));
        plan.decisions(new Chance(seed).of("decisions"), days, customers);
        plan.busyMerchant(new Chance(seed).of("busy merchant"), edits);
        plan.entries.sort(Comparator.comparing(Entry::after).thenComparing(Entry::number));
        return List.copyOf(plan.entries);
    }

    /** In some plans: the merchant makes a new key at YooKassa, and gives it to the shop later. */
    private void keyRefused(RandomGenerator own) {
        if (Chance.happens(own, 40)) {
            Duration length = Duration.ofMinutes(own.nextInt(1, 180));
            add(Chance.one(own, rushes).plusSeconds(own.nextInt(0, 900)), new Fault.KeyRefused(length));
        }
    }

    /** Admins send money back after a rush, and sometimes YooKassa does not do it, or not at once. */
    private void refunds(RandomGenerator own, Faults faults) {
        for (Duration rush : rushes) {
            if (Chance.happens(own, 70)) {
                Duration at = rush.plusSeconds(own.nextInt(300, 9000));
                add(at, new AdminRefunds());
                if (faults == Faults.ALL && Chance.happens(own, 40)) {
                    add(at, new Fault.Aimed(Service.YOOKASSA, REFUND, Chance.one(own, Mishap.USUAL)));
                }
            }
            if (faults != Faults.NONE && Chance.happens(own, 30)) {
                add(rush.plusSeconds(own.nextInt(300, 9000)), new Fault.RefundsRefused(own.nextInt(1, 3)));
            }
            if (faults == Faults.ALL && Chance.happens(own, 20)) {
                Duration length = Duration.ofMinutes(own.nextInt(1, 300));
                add(rush.plusSeconds(own.nextInt(300, 9000)), new Fault.RefundsWait(length));
            }
        }
    }

    private void busyMerchant(RandomGenerator own, int edits) {
        long early = millis - Duration.ofHours(12).toMillis();
        for (int i = 0; i < edits; i++) {
            add(Duration.ofMillis(own.nextLong(early)), BusyMerchant.edit(own));
        }
    }

    /** What he does to the spreadsheet as such; early enough for him and the shop to bring it right again. */
    private void drift(RandomGenerator own, int days) {
        for (int i = 0; i < days; i++) {
            if (Chance.happens(own, 40)) {
                Duration at = Duration.ofMillis(
                        own.nextLong(millis - Duration.ofHours(12).toMillis()));
                add(at, Drift.any(own));
            }
        }
    }

    /** The merchant looks after his customers, and not seldom while the shop writes about them. */
    private void customersTab(RandomGenerator own) {
        for (Duration rush : rushes) {
            add(rush.plusSeconds(own.nextInt(60, 14_400)), new CustomersList.Notes());
            if (Chance.happens(own, 40)) {
                add(rush.plusSeconds(own.nextInt(0, 300)), new CustomersList.Sorts());
            }
            if (Chance.happens(own, 20)) {
                add(rush.plusSeconds(own.nextInt(0, 9000)), new CustomersList.TypesOver());
            }
            if (Chance.happens(own, 10)) {
                add(rush.plusSeconds(own.nextInt(0, 9000)), new CustomersList.Deletes());
            }
        }
    }

    /** The merchant thinks about his settings and texts, and in some plans goes away while customers come. */
    private void decisions(RandomGenerator own, int days, int customers) {
        for (int i = 0; i < days * 3; i++) {
            add(Duration.ofMillis(own.nextLong(millis)), new MerchantDecides.Decides());
        }
        if (Chance.happens(own, 25)) {
            add(Duration.ofMillis(own.nextLong(millis)), new MerchantDecides.Sorts());
        }
        if (Chance.happens(own, 40)) {
            Duration before = Chance.one(own, rushes).minusMinutes(own.nextInt(0, 90));
            Duration length = Duration.ofMinutes(own.nextInt(60, 240));
            Duration at = before.isNegative() ? Duration.ZERO : before;
            add(at, new MerchantDecides.Closes(length));
            for (int customer = 0; customer < customers; customer++) {
                add(
                        at.plusMinutes(own.nextLong(length.toMinutes())),
                        new Customer.ConfirmsLate(FIRST_CUSTOMER + customer));
            }
        }
    }

    private Duration anyTime() {
        return Duration.ofMillis(chance.nextLong(millis));
    }

    private void add(Duration after, Happening what) {
        if (after.toMillis() < millis) {
            entries.add(new Entry(after, entries.size(), what));
        }
    }

    /** One way through the shop, often while others are there too. */
    private void visit(long customer) {
        Duration at =
                Chance.happens(chance, 70) ? Chance.one(chance, rushes).plusSeconds(chance.nextInt(30)) : anyTime();
        int turns = chance.nextInt(16, 36);
        for (int turn = 0; turn < turns; turn++) {
            add(at, new Customer.CustomerActs(customer));
            at = at.plusMillis(chance.nextInt(700, 15_000));
        }
        if (Chance.happens(chance, 40)) {
            add(at.plusMinutes(chance.nextInt(1, 150)), new Customer.PaysLate(customer));
        }
    }

    private void merchantsDay() {
        for (int i = 0; i < 3; i++) {
            add(aroundRush(), new MerchantAtWork.Recounts(Chance.one(chance, Shelf.SKUS)));
        }
        for (int i = 0; i < 3; i++) {
            add(anyTime(), new MerchantAtWork.ChangesPrice(Chance.one(chance, Shelf.SKUS)));
        }
        add(anyTime(), new MerchantAtWork.Sorts());
        int other = chance.nextInt(8);
        switch (other) {
            case 0 -> add(anyTime(), new MerchantAtWork.InsertsRow());
            case 1 -> add(anyTime(), new MerchantAtWork.MovesColumn());
            case 2 -> add(anyTime(), new MerchantAtWork.Mistypes(Chance.one(chance, Shelf.SKUS)));
            case 3 -> takesOut(Chance.one(chance, Shelf.SKUS));
            default -> add(anyTime(), new MerchantAtWork.SortsJournal());
        }
        for (int i = 0; i < 4; i++) {
            add(nearRush().plusMinutes(chance.nextInt(60)), new OrdersList.Chooses());
        }
        if (Chance.happens(chance, 30)) {
            add(anyTime(), new OrdersList.Sorts());
        }
    }

    /** A product is out of season, not for long. */
    private void takesOut(String sku) {
        Duration at = anyTime();
        add(at, new MerchantAtWork.Deletes(sku));
        add(at.plusMinutes(chance.nextInt(1, 2400)), new MerchantAtWork.BringsBack(sku));
    }

    private void merchantsTerms() {
        add(anyTime(), new MerchantsTerms.ChangesFee());
        add(aroundRush(), new MerchantsTerms.ChangesLimit());
        add(aroundRush(), new MerchantsTerms.ChangesDiscount());
        if (Chance.happens(chance, 25)) {
            add(anyTime(), new MerchantsTerms.Mistypes());
        }
    }

    private void adminsDay() {
        for (Duration rush : rushes) {
            for (int turn = 0; turn < 2; turn++) {
                add(rush.plusSeconds(chance.nextInt(60, 7200)), new AdminAtWork.AdminPresses());
            }
        }
    }

    /** From two minutes to five hours; each double length is as likely as the one before, as outages are. */
    private Duration outage() {
        return Duration.ofSeconds(chance.nextLong(120L << chance.nextInt(8)) + 120);
    }

    private Duration nearRush() {
        return Chance.one(chance, rushes).plusSeconds(chance.nextInt(0, 3600));
    }

    /** A count that is still to be booked while others buy is the one that goes wrong most easily. */
    private Duration aroundRush() {
        Duration at = Chance.one(chance, rushes).plusSeconds(chance.nextInt(-1800, 1800));
        return at.isNegative() ? Duration.ZERO : at;
    }

    private void mishaps(int count) {
        for (int i = 0; i < count; i++) {
            Service service = Chance.one(chance, List.of(Service.values()));
            Mishap mishap = Chance.one(chance, Mishap.USUAL);
            add(nearRush(), new Fault.Single(service, mishap));
        }
        add(nearRush(), new Fault.Forgery());
    }

    private void disasters() {
        WITH_AN_EFFECT.forEach((words, service) ->
                add(anyTime(), new Fault.Aimed(service, words, Chance.one(chance, Mishap.USUAL))));
        add(anyTime(), new Fault.DeathOncePaid(chance.nextInt(7)));
        Mishap mishap = Chance.one(chance, Mishap.USUAL);
        Duration length = outage();
        add(nearRush(), new Fault.Outage(Chance.one(chance, List.of(Service.values())), mishap, length));
        for (int i = 0; i < 2; i++) {
            add(Chance.one(chance, rushes).plusSeconds(chance.nextInt(0, 240)), new Fault.Death(chance.nextInt(40)));
        }
        if (Chance.happens(chance, 30)) {
            add(anyTime(), new Fault.ClockJump(Duration.ofSeconds(chance.nextInt(-3700, 3700))));
        }
    }
}
