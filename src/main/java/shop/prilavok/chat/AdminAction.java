package shop.prilavok.chat;

import java.time.Instant;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.OrderId;

/** Something that a button in the admin chat does. */
sealed interface AdminAction extends Route {
    /** @param at when the counts were booked, in whole milliseconds */
    record UndoCount(Instant at) implements AdminAction {
        @Override
        public String data() {
            return Route.join("cnt", at.toEpochMilli());
        }
    }

    /** About one order. */
    sealed interface OfOrder extends AdminAction {
        OrderId order();
    }

    record Handle(OrderId order, Step step) implements OfOrder {
        @Override
        public String data() {
            return Route.join(
                    switch (step) {
                        case ACCEPT -> "acc";
                        case SHIP -> "shp";
                        case DELIVER -> "dlv";
                    },
                    order);
        }
    }

    /** A step of the dialog about sending money back, or goods. None but {@link Refund} and {@link CallOff} does anything. */
    sealed interface Asking extends OfOrder {}

    /** Goes with what was picked so far. */
    sealed interface Picked extends OfOrder {
        /** How many refunds the order had by then: nobody confirms by an old button what he sees no more. */
        int seen();

        /** A {@link ReturnedCode}. */
        String code();
    }

    /** Opens the dialog: all or some? Where no money came: what becomes of the goods? */
    record AskRefund(OrderId order) implements Asking {
        @Override
        public String data() {
            return Route.join("ref", order);
        }
    }

    /** Shows the items with what is picked. */
    record Pick(OrderId order, int seen, String code, int page) implements Asking, Picked {
        @Override
        public String data() {
            return Route.join("pick", order, seen, code, page);
        }
    }

    /** Asks what becomes of the goods. */
    record AskGoods(OrderId order, int seen, String code) implements Asking, Picked {
        @Override
        public String data() {
            return Route.join("gds", order, seen, code);
        }
    }

    /** Asks "are you sure", with the sum. */
    record AskSure(OrderId order, int seen, String code) implements Asking, Picked {
        @Override
        public String data() {
            return Route.join("sure", order, seen, code);
        }
    }

    /**
     * Sends the money back.
     *
     * @param sum that stands on the button: money that a hand sends back meanwhile makes each piece worth less
     */
    record Refund(OrderId order, int seen, String code, Money sum) implements Picked {
        @Override
        public String data() {
            return Route.join("yes", order, seen, code, Long.toString(sum.kopecks(), Character.MAX_RADIX));
        }
    }

    /** Tries a refund that failed again; its number among those of the order, from 0. */
    record Retry(OrderId order, int number) implements OfOrder {
        @Override
        public String data() {
            return Route.join("try", order, number);
        }
    }

    /** Calls off a sale that no money came for. */
    record CallOff(OrderId order, boolean toShelf) implements OfOrder {
        @Override
        public String data() {
            return Route.join(toShelf ? "off" : "offw", order);
        }
    }

    /** Not so sure: the card as it was. */
    record Keep(OrderId order) implements OfOrder {
        @Override
        public String data() {
            return Route.join("no", order);
        }
    }

    /** The missing goods will be there after all. */
    record Fulfil(OrderId order) implements OfOrder {
        @Override
        public String data() {
            return Route.join("ful", order);
        }
    }
}
