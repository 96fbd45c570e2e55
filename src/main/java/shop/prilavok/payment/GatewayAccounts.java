package shop.prilavok.payment;

import java.time.Instant;

/** Which account at the payment service the shop used, and when. Thread-safe. */
public interface GatewayAccounts {
    /**
     * Notes that this account is used now. Inside a unit of work.
     *
     * @param account such as {@code 100500}, or {@code 100500 test}
     * @return since when it has been in use without another; the distant past if the shop never used another
     */
    Instant usedSince(String account, Instant now);
}
