package shop.prilavok.chat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.payment.Refundable;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

/**
 * What an admin has picked of an order, short enough for button data: one number, whose digits are what is picked. A digit
 * for each item tells 0 to as many pieces as were bought, so its base is one more; one digit is for the delivery and one
 * for the goods. Bought pieces never change, so an old button means what it meant.
 */
final class ReturnedCode {
    private static final int BASE = Character.MAX_RADIX;
    private static final String REST = "-";
    private static final String REST_WRITTEN_OFF = "--";

    private ReturnedCode() {}

    static String write(OrderFacts order, Returned picked) {
        BigInteger code = BigInteger.ZERO;
        for (Map.Entry<Sku, Integer> bought : order.pieces().entrySet()) {
            int pieces = picked.pieces().getOrDefault(bought.getKey(), 0);
            code = append(code, pieces, bought.getValue() + 1);
        }
        code = append(code, picked.delivery() ? 1 : 0, 2);
        return append(code, picked.goods() == Goods.WRITTEN_OFF ? 1 : 0, 2).toString(BASE);
    }

    private static BigInteger append(BigInteger code, int digit, int base) {
        return code.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }

    /** Empty for what nobody can have picked of this order. */
    static Optional<Returned> read(OrderFacts order, String code) {
        BigInteger left = new BigInteger(code, BASE);
        Goods goods = left.testBit(0) ? Goods.WRITTEN_OFF : Goods.TO_SHELF;
        boolean delivery = left.testBit(1);
        left = left.shiftRight(2);
        Map<Sku, Integer> pieces = new TreeMap<>();
        for (Map.Entry<Sku, Integer> bought :
                new TreeMap<>(order.pieces()).descendingMap().entrySet()) {
            BigInteger[] rest = left.divideAndRemainder(BigInteger.valueOf(bought.getValue() + 1L));
            left = rest[0];
            if (rest[1].signum() > 0) {
                pieces.put(bought.getKey(), rest[1].intValue());
            }
        }
        return left.signum() == 0 ? Optional.of(new Returned(pieces, delivery, goods)) : Optional.empty();
    }

    /** All that is left, for orders whose pick would be too long for a button: what is left only a new refund changes. */
    static String rest(Returned picked) {
        return picked.goods() == Goods.WRITTEN_OFF ? REST_WRITTEN_OFF : REST;
    }

    /** As {@link #read(OrderFacts, String)}, and also understands {@link #rest}. */
    static Optional<Returned> read(OrderFacts order, String code, Refundable left) {
        if (code.equals(REST) || code.equals(REST_WRITTEN_OFF)) {
            return Optional.of(left.rest(code.equals(REST) ? Goods.TO_SHELF : Goods.WRITTEN_OFF));
        }
        return read(order, code);
    }

    /** The longest that it can become for this order. */
    static int longest(OrderFacts order) {
        return write(order, new Returned(order.pieces(), true, Goods.WRITTEN_OFF))
                .length();
    }
}
