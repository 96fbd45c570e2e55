package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out what became of a call that was never answered, once its key is so old that the same bytes would be a second
 * payment. The payment service has no search, but its lists show the metadata that we sent along. Calls out.
 */
final class UnansweredCalls {
    /** YooKassa remembers a key for 24 hours; an hour less, for clocks differ and a call takes its time. */
    static final Duration KEY_LIFE = Duration.ofHours(23);

    /** The last repetition may still be under way when the key grows too old. */
    static final Duration LAST_CALL = Duration.ofMinutes(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final PaymentGateway gateway;
    private final InstantSource clock;

    UnansweredCalls(PaymentGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** May the same bytes not go again? */
    boolean isKeyForgotten(Intent intent) {
        return clock.instant().isAfter(intent.at().plus(KEY_LIFE));
    }

    /** Would a list that does not have it be proof that it was never made? */
    boolean isSettledThere(Intent intent) {
        return clock.instant().isAfter(intent.at().plus(KEY_LIFE).plus(LAST_CALL));
    }

    GatewayAnswer<Optional<GatewayPayment>> find(Payment.Intended ours) {
        Instant at = ours.intent().at();
        PaymentsWanted around = new PaymentsWanted.Made(
                at.minus(CLOCKS_DIFFER), at.plus(KEY_LIFE).plus(LAST_CALL).plus(CLOCKS_DIFFER));
        return WholeList.read(cursor -> gateway.payments(around, cursor))
                .map(list -> first(list, theirs -> theirs.isOf(ours.id())));
    }

    GatewayAnswer<Optional<GatewayRefund>> find(Refund.Intended ours, String gatewayPaymentId) {
        return WholeList.read(cursor -> gateway.refunds(new RefundsWanted.Of(gatewayPaymentId), cursor))
                .map(list -> first(list, theirs -> theirs.isOf(ours.id())));
    }

    private static <T> Optional<T> first(List<T> list, Predicate<T> condition) {
        return list.stream().filter(condition).findFirst();
    }
}
