package shop.prilavok.chat;

import shop.prilavok.catalog.ShortKey;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.OrderId;

/** Something that a customer's button does. */
sealed interface Action extends Route {
    /** One more piece into the cart. */
    record More(ShortKey sku) implements Action {
        @Override
        public String data() {
            return Route.join("+", sku);
        }
    }

    record Less(ShortKey sku) implements Action {
        @Override
        public String data() {
            return Route.join("-", sku);
        }
    }

    /** Takes the whole line out of the cart. */
    record Remove(ShortKey sku) implements Action {
        @Override
        public String data() {
            return Route.join("rm", sku);
        }
    }

    record EmptyCart() implements Action {
        @Override
        public String data() {
            return Route.join("zz");
        }
    }

    /** Lowers the cart to what is left on the shelf. */
    record TakeWhatIsLeft() implements Action {
        @Override
        public String data() {
            return Route.join("fit");
        }
    }

    /** Goes on with the checkout, at the first thing that is not known yet. */
    record GoOn() implements Action {
        @Override
        public String data() {
            return Route.join("go");
        }
    }

    /** Takes the name that the messenger shows. */
    record UseMyName() implements Action {
        @Override
        public String data() {
            return Route.join("me");
        }
    }

    /** @param option short for the option's own key */
    record ChooseDelivery(ShortKey option) implements Action {
        static ChooseDelivery of(DeliveryOption option) {
            return new ChooseDelivery(ShortKey.of(option.key()));
        }

        @Override
        public String data() {
            return Route.join("by", option);
        }
    }

    /** Does without the promo code. */
    record DropPromo() implements Action {
        @Override
        public String data() {
            return Route.join("nopromo");
        }
    }

    /** @param token of the summary that is confirmed, so that a second press means the same order */
    record Confirm(String token) implements Action {
        @Override
        public String data() {
            return Route.join("ok", token);
        }
    }

    record HavePaid(OrderId order) implements Action {
        @Override
        public String data() {
            return Route.join("paid", order);
        }
    }

    record GiveUp(OrderId order) implements Action {
        @Override
        public String data() {
            return Route.join("drop", order);
        }
    }

    /** Puts the lines of an earlier order into the cart. */
    record Repeat(OrderId order) implements Action {
        @Override
        public String data() {
            return Route.join("again", order);
        }
    }

    record Speak(String language) implements Action {
        @Override
        public String data() {
            return Route.join("lang", language);
        }
    }
}
