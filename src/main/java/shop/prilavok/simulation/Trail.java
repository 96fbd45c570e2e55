package shop.prilavok.simulation;

import java.util.List;
import java.util.Set;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;

/**
 * What money leaves behind.
 *
 * @param books of the shop
 * @param payments that YooKassa made for this shop, without those that somebody's hand changed there
 * @param byHand money of these payments that somebody sent back in YooKassa's own pages
 * @param setAside numbers of orders that wait for a human, since somebody's hand changed a payment of theirs
 */
public record Trail(Books books, List<FakePayment> payments, List<FakeRefund> byHand, Set<Long> setAside) {
    public Trail {
        payments = List.copyOf(payments);
        byHand = List.copyOf(byHand);
        setAside = Set.copyOf(setAside);
    }

    /** Kopecks that buyers have really paid, before refunds. */
    public long captured() {
        return payments.stream()
                .filter(payment -> payment.state() instanceof FakePayment.Succeeded)
                .mapToLong(FakePayment::kopecks)
                .sum();
    }

    /** Kopecks that went back. */
    public long refunded() {
        return payments.stream().mapToLong(FakePayment::refunded).sum();
    }
}
