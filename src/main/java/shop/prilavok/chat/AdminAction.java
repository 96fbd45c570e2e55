package shop.prilavok.chat;

import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.OrderId;

/** Something that a button of an admin card does. */
sealed interface AdminAction extends Route {
    OrderId order();

    record Handle(OrderId order, Step step) implements AdminAction {
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

    /** Asks "are you sure", with the sum. */
    record AskRefund(OrderId order) implements AdminAction {
        @Override
        public String data() {
            return Route.join("ref", order);
        }
    }

    record Refund(OrderId order) implements AdminAction {
        @Override
        public String data() {
            return Route.join("yes", order);
        }
    }

    /** Not so sure: the card as it was. */
    record Keep(OrderId order) implements AdminAction {
        @Override
        public String data() {
            return Route.join("no", order);
        }
    }

    /** The missing goods will be there after all. */
    record Fulfil(OrderId order) implements AdminAction {
        @Override
        public String data() {
            return Route.join("ful", order);
        }
    }
}
