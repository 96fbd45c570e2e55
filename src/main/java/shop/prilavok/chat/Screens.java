package shop.prilavok.chat;

/** Draws the place where a customer stands, from how things are now. Thread-safe. */
final class Screens {
    private final HomeScreens homes;
    private final CatalogScreens shelves;
    private final ProductScreens products;
    private final CartScreens carts;
    private final CheckoutScreens checkout;
    private final OrderScreens orders;

    Screens(ShopFront front, Desk desk) {
        Shelf shelf = new Shelf(desk);
        homes = new HomeScreens(front, desk.pricing(), shelf);
        shelves = new CatalogScreens(shelf);
        products = new ProductScreens(desk.pricing(), shelf);
        carts = new CartScreens(desk.pricing(), shelf);
        checkout = new CheckoutScreens(front, desk.pricing(), shelf);
        orders = new OrderScreens(front, desk);
    }

    Screen draw(Visit visit, Place place) {
        if (place instanceof Place.Categories categories) {
            return shelves.categories(visit, categories);
        }
        if (place instanceof Place.Products list) {
            return shelves.products(visit, list);
        }
        if (place instanceof Place.ProductCard card) {
            return products.product(visit, card);
        }
        if (place instanceof Place.Variants more) {
            return products.product(visit, more.product(), more.page(), more.variants());
        }
        if (place instanceof Place.ItemCard card) {
            return products.item(visit, card);
        }
        if (place instanceof Place.Cart cart) {
            return carts.cart(visit, cart);
        }
        if (place instanceof Place.ClearCart) {
            return carts.clear(visit);
        }
        if (place instanceof Place.MyOrders list) {
            return orders.mine(visit, list);
        }
        if (place instanceof Place.OrderView order) {
            return orders.order(visit, order);
        }
        if (place instanceof Place.CancelOrder order) {
            return orders.cancel(visit, order);
        }
        if (place instanceof Place.Languages) {
            return homes.languages(visit);
        }
        return place instanceof Place.About ? homes.about(visit) : question(visit, place);
    }

    private Screen question(Visit visit, Place place) {
        if (place instanceof Place.AskName) {
            return checkout.name(visit);
        }
        if (place instanceof Place.AskPhone) {
            return checkout.phone(visit);
        }
        if (place instanceof Place.AskEmail) {
            return checkout.email(visit);
        }
        if (place instanceof Place.AskDelivery ask) {
            return checkout.delivery(visit, ask.page());
        }
        if (place instanceof Place.AskAddress) {
            return checkout.address(visit);
        }
        if (place instanceof Place.AskPromo) {
            return checkout.promo(visit);
        }
        return place instanceof Place.Summary ? checkout.summary(visit) : homes.home(visit);
    }
}
