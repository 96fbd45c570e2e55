package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * All payments, refunds and receipts, in the order of their making. Thread-safe; whoever needs several steps to be one
 * holds the ledger's monitor. Payments whose time is over are canceled at the next look, not by a timer.
 */
final class Ledger {
    /** Hears of every new state, under the ledger's monitor. */
    interface Listener {
        void changed(FakePayment payment);

        void changed(FakeRefund refund);
    }

    private final Map<String, FakePayment> payments = new LinkedHashMap<>();
    private final Map<String, FakeRefund> refunds = new LinkedHashMap<>();
    private final Map<String, ObjectNode> receipts = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final InstantSource clock;
    private final Ids ids;
    private final Listener listener;
    private long version;

    Ledger(InstantSource clock, RandomGenerator random, Listener listener) {
        this.clock = clock;
        this.ids = new Ids(clock, random);
        this.listener = listener;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized String nextId() {
        return ids.next();
    }

    synchronized Optional<FakePayment> payment(String id) {
        settle();
        return Optional.ofNullable(payments.get(id));
    }

    synchronized List<FakePayment> payments() {
        settle();
        return List.copyOf(payments.values());
    }

    synchronized Optional<FakeRefund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    synchronized List<FakeRefund> refunds() {
        return List.copyOf(refunds.values());
    }

    /** The receipts are only kept, so their own wire form is enough. */
    synchronized Map<String, ObjectNode> receipts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(receipts));
    }

    synchronized FakePayment put(FakePayment payment) {
        @Nullable FakePayment before = payments.put(payment.id(), payment);
        if (payment.state() instanceof FakePayment.Pending || payment.state() instanceof FakePayment.Held) {
            open.add(payment.id());
        } else {
            open.remove(payment.id());
        }
        if (before == null || !before.status().equals(payment.status())) {
            listener.changed(payment);
        }
        changed();
        return payment;
    }

    synchronized FakeRefund put(FakeRefund refund) {
        refunds.put(refund.id(), refund);
        listener.changed(refund);
        changed();
        return refund;
    }

    synchronized void put(String id, ObjectNode receipt) {
        receipts.put(id, receipt);
        changed();
    }

    /** What refunds of this payment have taken or may still take. */
    synchronized long claimed(String paymentId) {
        return refunds.values().stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .filter(refund -> refund.status() != FakeRefund.Status.CANCELED)
                .mapToLong(FakeRefund::kopecks)
                .sum();
    }

    synchronized long version() {
        settle();
        return version;
    }

    /** Waits until the version is another one than {@code seen}, or the time is over; returns the version. */
    synchronized long awaitChange(long seen, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (version() == seen) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return version;
    }

    private void settle() {
        Instant now = clock.instant();
        for (String id : new ArrayList<>(open)) {
            FakePayment payment = payments.get(id);
            if (payment != null && !payment.at(now).equals(payment)) {
                put(payment.at(now));
            }
        }
    }

    private void changed() {
        version++;
        notifyAll();
    }
}
