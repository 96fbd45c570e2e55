package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;

/** What the admins do in their chat. */
final class AdminAtWork {
    private static final String UNDO = "|cnt|";

    private AdminAtWork() {}

    /** Presses a button of some card, seldom one that sends money back. */
    record AdminPresses() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Message> cards = world.telegram.users().chat(Town.ADMIN_CHAT).present().stream()
                    .filter(message -> !message.buttons().isEmpty())
                    .toList();
            if (cards.isEmpty()) {
                return;
            }
            Message card = Chance.one(chance, cards);
            List<InlineButton> buttons =
                    card.buttons().stream().flatMap(List::stream).toList();
            InlineButton button = Chance.one(chance, buttons);
            boolean money = button.text().contains("ернуть") || button.text().contains("тменить");
            if (money && !Chance.happens(chance, 35)) {
                button = buttons.get(0);
            }
            String data = button.callbackData().orElseThrow();
            if (data.contains(UNDO)) {
                // The count was true, and the shelf is as he counted it: from here on the shop may believe in too many.
                String at = data.substring(data.indexOf(UNDO) + UNDO.length());
                world.books
                        .rows("select sku from stock_movement where fact = 'recount:' || sku || ':' || ?", at)
                        .forEach(row -> world.shelf.lose(row.text("sku")));
            }
            int presses = Chance.happens(chance, 10) ? 2 : 1;
            for (int press = 0; press < presses; press++) {
                world.telegram.users().pressStale(Town.ADMIN_CHAT, card.id(), Town.ADMIN, data);
            }
            world.house.news();
        }
    }
}
