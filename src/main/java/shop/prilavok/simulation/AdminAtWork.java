package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;

/** What the admins do in their chat. */
final class AdminAtWork {
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
            int presses = Chance.happens(chance, 10) ? 2 : 1;
            for (int press = 0; press < presses; press++) {
                world.telegram
                        .users()
                        .pressStale(
                                Town.ADMIN_CHAT,
                                card.id(),
                                Town.ADMIN,
                                button.callbackData().orElseThrow());
            }
            world.house.news();
        }
    }
}
