package shop.prilavok.catalog;

import java.util.Arrays;
import java.util.Optional;

/** How much value added tax is in a price. */
public enum VatRate {
    /** The shop does not pay this tax, or this thing is exempt from it: not the same as a rate of zero. */
    NONE(""),
    ZERO("0%"),
    FIVE("5%"),
    SEVEN("7%"),
    TEN("10%"),
    TWENTY("20%"),
    TWENTY_TWO("22%"),
    FIVE_OF_105("5/105"),
    SEVEN_OF_107("7/107"),
    TEN_OF_110("10/110"),
    TWENTY_OF_120("20/120"),
    TWENTY_TWO_OF_122("22/122");

    private final String sign;

    VatRate(String sign) {
        this.sign = sign;
    }

    /** As it is written everywhere; empty for none, which each language has its own words for. */
    public String sign() {
        return sign;
    }

    /** @param sign such as {@code 20%} or {@code 20/120} */
    public static Optional<VatRate> ofSign(String sign) {
        return Arrays.stream(values())
                .filter(rate -> rate != NONE && rate.sign.equals(sign))
                .findFirst();
    }
}
