package shop.prilavok.chat;

import shop.prilavok.catalog.ShortKey;
import shop.prilavok.order.OrderId;

/** A place in the shop where a customer can stand. Pages count from zero and are clamped when the list has shrunk. */
sealed interface Place extends Route {
    record Home() implements Place {
        @Override
        public String data() {
            return Route.join("h");
        }
    }

    record Categories(int page) implements Place {
        @Override
        public String data() {
            return Route.join("g", page);
        }
    }

    record Products(ShortKey category, int page) implements Place {
        @Override
        public String data() {
            return Route.join("c", category, page);
        }
    }

    /** @param page of the product list, to go back to */
    record ProductCard(ShortKey product, int page) implements Place {
        @Override
        public String data() {
            return Route.join("p", product, page);
        }
    }

    /** A further page of a product's variants. */
    record Variants(ShortKey product, int page, int variants) implements Place {
        @Override
        public String data() {
            return Route.join("v", product, page, variants);
        }
    }

    /** One variant of a product. */
    record ItemCard(ShortKey sku, int page) implements Place {
        @Override
        public String data() {
            return Route.join("i", sku, page);
        }
    }

    record Cart(int page) implements Place {
        @Override
        public String data() {
            return Route.join("b", page);
        }
    }

    /** Asks whether to empty the cart. */
    record ClearCart() implements Place {
        @Override
        public String data() {
            return Route.join("z");
        }
    }

    record AskName() implements Place {
        @Override
        public String data() {
            return Route.join("n");
        }
    }

    record AskPhone() implements Place {
        @Override
        public String data() {
            return Route.join("f");
        }
    }

    record AskEmail() implements Place {
        @Override
        public String data() {
            return Route.join("e");
        }
    }

    record AskDelivery(int page) implements Place {
        @Override
        public String data() {
            return page == 0 ? Route.join("d") : Route.join("d", page);
        }
    }

    record AskAddress() implements Place {
        @Override
        public String data() {
            return Route.join("a");
        }
    }

    record AskPromo() implements Place {
        @Override
        public String data() {
            return Route.join("k");
        }
    }

    record Summary() implements Place {
        @Override
        public String data() {
            return Route.join("s");
        }
    }

    record OrderView(OrderId order) implements Place {
        @Override
        public String data() {
            return Route.join("o", order);
        }
    }

    /** Asks whether to give an order up. */
    record CancelOrder(OrderId order) implements Place {
        @Override
        public String data() {
            return Route.join("x", order);
        }
    }

    record MyOrders(int page) implements Place {
        @Override
        public String data() {
            return Route.join("l", page);
        }
    }

    record Languages() implements Place {
        @Override
        public String data() {
            return Route.join("w");
        }
    }

    record About() implements Place {
        @Override
        public String data() {
            return Route.join("q");
        }
    }

    /** The chat goes on under another number. */
    record MovedTo(ChatId chat) implements Place {
        @Override
        public String data() {
            return Route.join("m", chat);
        }
    }
}
