package shop.prilavok.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.OrderId;

/** Understands button data, and nothing that the shop would not have written itself, letter by letter. */
final class RouteReader {
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{8}");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z-]{1,50}");
    private static final Pattern PICKED = Pattern.compile("[0-9a-z]{1,40}|--?");
    private static final int LAST_PAGE = 9999;

    private RouteReader() {}

    static Optional<Route> read(String data) {
        String[] parts = data.split("\\|", -1);
        if (parts.length < 2 || parts.length > 6 || !parts[0].equals(Route.VERSION)) {
            return Optional.empty();
        }
        try {
            // Written again and compared: "007", a sign or a part too many is nothing of ours.
            return Optional.ofNullable(route(parts))
                    .filter(route -> route.data().equals(data));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Route route(String[] parts) {
        return switch (parts[1]) {
            case "h" -> new Place.Home();
            case "g" -> new Place.Categories(count(parts[2]));
            case "c" -> new Place.Products(key(parts[2]), count(parts[3]));
            case "p" -> new Place.ProductCard(key(parts[2]), count(parts[3]));
            case "v" -> new Place.Variants(key(parts[2]), count(parts[3]), count(parts[4]));
            case "i" -> new Place.ItemCard(key(parts[2]), count(parts[3]));
            case "b" -> new Place.Cart(count(parts[2]));
            case "z" -> new Place.ClearCart();
            case "n" -> new Place.AskName();
            case "f" -> new Place.AskPhone();
            case "e" -> new Place.AskEmail();
            case "d" -> new Place.AskDelivery(parts.length > 2 ? count(parts[2]) : 0);
            case "a" -> new Place.AskAddress();
            case "k" -> new Place.AskPromo();
            case "s" -> new Place.Summary();
            case "o" -> new Place.OrderView(order(parts[2]));
            case "x" -> new Place.CancelOrder(order(parts[2]));
            case "l" -> new Place.MyOrders(count(parts[2]));
            case "w" -> new Place.Languages();
            case "q" -> new Place.About();
            case "m" -> new Place.MovedTo(new ChatId(Long.parseLong(parts[2])));
            default -> action(parts);
        };
    }

    private static @Nullable Route action(String[] parts) {
        return switch (parts[1]) {
            case "+" -> new Action.More(key(parts[2]));
            case "-" -> new Action.Less(key(parts[2]));
            case "rm" -> new Action.Remove(key(parts[2]));
            case "zz" -> new Action.EmptyCart();
            case "fit" -> new Action.TakeWhatIsLeft();
            case "go" -> new Action.GoOn();
            case "me" -> new Action.UseMyName();
            case "by" -> new Action.ChooseDelivery(key(parts[2]));
            case "nopromo" -> new Action.DropPromo();
            case "ok" -> new Action.Confirm(matching(TOKEN, parts[2]));
            case "paid" -> new Action.HavePaid(order(parts[2]));
            case "drop" -> new Action.GiveUp(order(parts[2]));
            case "again" -> new Action.Repeat(order(parts[2]));
            case "lang" -> Texts.speaks(parts[2]) ? new Action.Speak(parts[2]) : null;
            default -> adminAction(parts);
        };
    }

    private static @Nullable Route adminAction(String[] parts) {
        return switch (parts[1]) {
            case "acc" -> new AdminAction.Handle(order(parts[2]), Step.ACCEPT);
            case "shp" -> new AdminAction.Handle(order(parts[2]), Step.SHIP);
            case "dlv" -> new AdminAction.Handle(order(parts[2]), Step.DELIVER);
            case "ref" -> new AdminAction.AskRefund(order(parts[2]));
            case "pick" ->
                new AdminAction.Pick(order(parts[2]), count(parts[3]), matching(PICKED, parts[4]), count(parts[5]));
            case "gds" -> new AdminAction.AskGoods(order(parts[2]), count(parts[3]), matching(PICKED, parts[4]));
            case "sure" -> new AdminAction.AskSure(order(parts[2]), count(parts[3]), matching(PICKED, parts[4]));
            case "yes" ->
                new AdminAction.Refund(order(parts[2]), count(parts[3]), matching(PICKED, parts[4]), sum(parts[5]));
            case "try" -> new AdminAction.Retry(order(parts[2]), count(parts[3]));
            case "off" -> new AdminAction.CallOff(order(parts[2]), true);
            case "offw" -> new AdminAction.CallOff(order(parts[2]), false);
            case "no" -> new AdminAction.Keep(order(parts[2]));
            case "ful" -> new AdminAction.Fulfil(order(parts[2]));
            case "cnt" -> new AdminAction.UndoCount(Instant.ofEpochMilli(Long.parseLong(parts[2])));
            default -> null;
        };
    }

    private static ShortKey key(String text) {
        return new ShortKey(matching(KEY, text));
    }

    private static OrderId order(String text) {
        return new OrderId(Long.parseLong(text));
    }

    private static Money sum(String text) {
        return new Money(Long.parseLong(text, Character.MAX_RADIX));
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 0 || count > LAST_PAGE) {
            throw new IllegalArgumentException("Not a page, nor a number of refunds: " + count);
        }
        return count;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Not of the shop's making");
        }
        return text;
    }
}
