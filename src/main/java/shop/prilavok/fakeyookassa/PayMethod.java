package shop.prilavok.fakeyookassa;

import java.util.Optional;

/** A way to pay that the fake shop has switched on, with its limit in kopecks. */
public enum PayMethod {
    CARD("bank_card", 350_000_00, 28),
    SBP("sbp", 700_000_00, 7);

    private final String code;
    private final long limit;
    private final long feePerMille;

    PayMethod(String code, long limit, long feePerMille) {
        this.code = code;
        this.limit = limit;
        this.feePerMille = feePerMille;
    }

    /** The name on the wire. */
    public String code() {
        return code;
    }

    long limit() {
        return limit;
    }

    /** SBP moves money at once, there is nothing to hold. */
    boolean canHold() {
        return this == CARD;
    }

    /** What the shop gets of a payment: less the fee, and less the 22 % VAT on the fee. */
    long income(long kopecks) {
        return kopecks - Math.round(kopecks * feePerMille * 1.22 / 1000);
    }

    static Optional<PayMethod> byCode(String code) {
        for (PayMethod method : values()) {
            if (method.code.equals(code)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
