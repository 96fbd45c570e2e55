package shop.prilavok.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;

/**
 * An admin sends money back, button by button: all of an order or some of it, back to the shelf or written off; or he calls
 * off an order that no money came for. Sometimes
 * he thinks better of it, presses twice, or presses a button that is long gone.
 */
record AdminRefunds() implements Happening {
    private static final String BEGIN = "Вернуть деньги";
    private static final String CALL_OFF = "Отменить заказ";
    private static final String AGAIN = "Попробовать ещё раз";
    private static final String YES = "Да, вернуть";
    private static final int MOST_PRESSES = 14;

    @Override
    public void happen(World world, RandomGenerator chance) {
        List<Message> cards = world.telegram.users().chat(Town.ADMIN_CHAT).present().stream()
                .filter(message -> first(message).isPresent())
                .toList();
        if (!cards.isEmpty()) {
            Message card = Chance.one(chance, cards);
            press(world, chance, card.id(), first(card).orElseThrow());
            goOn(world, card.id(), MOST_PRESSES);
        }
    }

    private static Optional<InlineButton> first(Message card) {
        return button(card, AGAIN).or(() -> button(card, BEGIN)).or(() -> button(card, CALL_OFF));
    }

    private static void goOn(World world, int card, int left) {
        if (left == 0) {
            return;
        }
        RandomGenerator chance = world.chance.at(world.clock.instant(), "refund of card " + card);
        world.timeline.enter(
                world.clock.instant().plus(Chance.between(chance, Duration.ofSeconds(2), Duration.ofSeconds(40))),
                () -> world.telegram.users().chat(Town.ADMIN_CHAT).present().stream()
                        .filter(message -> message.id() == card)
                        .findFirst()
                        .ifPresent(message -> step(world, chance, message, left)));
    }

    private static void step(World world, RandomGenerator chance, Message card, int left) {
        Optional<InlineButton> yes = button(card, YES);
        if (yes.isPresent()) {
            press(world, chance, card.id(), yes.get());
            return;
        }
        if (button(card, "Нет, оставить").isEmpty()) {
            return; // the dialog is gone, or not there yet
        }
        List<InlineButton> ways = card.buttons().stream()
                .flatMap(List::stream)
                .filter(way -> !way.text().startsWith("Нет") || Chance.happens(chance, 5))
                .toList();
        Optional<InlineButton> next = button(card, "Дальше");
        InlineButton way = next.isPresent() && Chance.happens(chance, 50) ? next.get() : Chance.one(chance, ways);
        press(world, chance, card.id(), way);
        goOn(world, card.id(), left - 1);
    }

    private static void press(World world, RandomGenerator chance, int card, InlineButton button) {
        String data = button.callbackData().orElseThrow();
        for (int presses = Chance.happens(chance, 15) ? 2 : 1; presses > 0; presses--) {
            world.telegram.users().pressStale(Town.ADMIN_CHAT, card, Town.ADMIN, data);
        }
        if (Chance.happens(chance, 20)) {
            Duration later = Chance.between(chance, Duration.ofSeconds(1), Duration.ofHours(5));
            world.timeline.enter(world.clock.instant().plus(later), () -> {
                world.telegram.users().pressStale(Town.ADMIN_CHAT, card, Town.ADMIN, data);
                world.house.news();
            });
        }
        world.house.news();
    }

    private static Optional<InlineButton> button(Message message, String words) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .filter(button -> button.text().contains(words))
                .findFirst();
    }
}
