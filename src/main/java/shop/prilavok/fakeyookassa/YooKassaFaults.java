package shop.prilavok.fakeyookassa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Switches that break the fake's API and its notifications while it runs. Thread-safe. */
public final class YooKassaFaults {
    /** What goes wrong with one call. */
    public enum Fault {
        /** 500, and nothing has happened. */
        DOWN,
        /** 500, and yet the work is done. */
        FAILS_AFTER_EFFECT,
        /** The connection closes before the work. */
        HANGS_UP_BEFORE_EFFECT,
        /** The work is done, then the connection closes. */
        HANGS_UP_AFTER_EFFECT,
        /** The work is done, and no answer comes until the fault is switched off or the patience of 70 s is over. */
        HANGS_AFTER_EFFECT,
        TOO_MANY_REQUESTS,
        UNAUTHORIZED,
        /** The answer takes {@link #slowBy} longer. */
        SLOW
    }

    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final int FOREVER = Integer.MAX_VALUE;

    private static final class Planned {
        final Fault fault;
        final String call;
        int left;

        Planned(Fault fault, String call, int left) {
            this.fault = fault;
            this.call = call;
            this.left = left;
        }
    }

    private final List<Planned> planned = new ArrayList<>();
    private CountDownLatch release = new CountDownLatch(1);
    private Duration slowness = Duration.ofSeconds(3);
    private boolean webhookLost;
    private boolean webhookDoubled;
    private boolean refundsWait;
    private int refundsRefused;
    private int receiptsFailed;

    /** Breaks the next calls, whatever they are. */
    public void next(int calls, Fault fault) {
        next(calls, fault, "");
    }

    /**
     * Breaks the next calls of one kind.
     *
     * @param call beginning of method and path, such as {@code "POST /v3/refunds"}
     */
    public synchronized void next(int calls, Fault fault, String call) {
        planned.add(new Planned(fault, call, calls));
    }

    /** Breaks every call until {@link #off}. */
    public void untilOff(Fault fault) {
        next(FOREVER, fault, "");
    }

    /** Ends all faults of calls and lets the hanging ones go; the notification switches stay as they are. */
    public synchronized void off() {
        planned.clear();
        release.countDown();
        release = new CountDownLatch(1);
    }

    public synchronized void slowBy(Duration delay) {
        slowness = delay;
    }

    public synchronized void webhookLost(boolean lost) {
        webhookLost = lost;
    }

    public synchronized void webhookDoubled(boolean doubled) {
        webhookDoubled = doubled;
    }

    /** While on, new refunds stay pending until someone finishes them. */
    public synchronized void refundsWait(boolean wait) {
        refundsWait = wait;
    }

    /** The next refunds are canceled, as when the shop's balance at YooKassa is too small. */
    public synchronized void cancelRefunds(int next) {
        refundsRefused = next;
    }

    /** The next receipts do not reach the tax office; the money moves all the same. */
    public synchronized void failReceipts(int next) {
        receiptsFailed = next;
    }

    /** What becomes of a receipt that is sent now, or of none. */
    synchronized TaxReceipt receipt(boolean sent) {
        if (!sent) {
            return TaxReceipt.NONE;
        }
        return receiptsFailed > 0 && receiptsFailed-- > 0 ? TaxReceipt.FAILED : TaxReceipt.REGISTERED;
    }

    synchronized boolean cancelsRefund() {
        return refundsRefused > 0 && refundsRefused-- > 0;
    }

    synchronized boolean refundsWait() {
        return refundsWait;
    }

    /** How often a notification is to be sent: normally once. */
    synchronized int copiesOfNotification() {
        if (webhookLost) {
            return 0;
        }
        return webhookDoubled ? 2 : 1;
    }

    /** The fault for this call, which counts it. */
    synchronized Optional<Fault> take(String call) {
        Optional<Planned> plan =
                planned.stream().filter(one -> call.startsWith(one.call)).findFirst();
        plan.filter(one -> one.left != FOREVER && --one.left == 0).ifPresent(planned::remove);
        return plan.map(one -> one.fault);
    }

    void slow() throws InterruptedException {
        hold(slowness());
    }

    void hang() throws InterruptedException {
        hold(PATIENCE);
    }

    private void hold(Duration time) throws InterruptedException {
        CountDownLatch freed;
        synchronized (this) {
            freed = release;
        }
        freed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Duration slowness() {
        return slowness;
    }
}
