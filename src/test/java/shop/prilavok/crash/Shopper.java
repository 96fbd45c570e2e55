package shop.prilavok.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Users;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.PayMethod;

/**
 * A customer who looks at the newest screen, does something that it offers, and waits a little: not always long enough, so
 * that he presses again what has not answered. Mostly he buys. Runs until he is told to leave.
 */
final class Shopper implements Runnable {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final List<String> WAY_TO_THE_ORDER = List.of(
            "Подтвердить и оплатить", "Я — ", "Самовывоз", "Оформить заказ", "Оставить то, что есть", "Да, отменить");

    private final Users users;
    private final FakeYooKassa yooKassa;
    private final long id;
    private final RandomGenerator chance;
    private final AtomicInteger updates;
    private volatile boolean leaving;

    /**
     * @param updates counts what Telegram was told
     */
    Shopper(FakeTelegram telegram, FakeYooKassa yooKassa, long id, RandomGenerator chance, AtomicInteger updates) {
        this.users = telegram.users();
        this.yooKassa = yooKassa;
        this.id = id;
        this.chance = chance;
        this.updates = updates;
        users.arrive(id, "Покупатель " + id, "ru");
    }

    @Override
    public void run() {
        try {
            while (!leaving) {
                ChatView seen = users.chat(id);
                act(seen);
                users.awaitChange(id, seen.version() + 1, PATIENCE); // what he does himself is the first change
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void leave() {
        leaving = true;
    }

    private void act(ChatView chat) {
        List<Message> newestFirst = new ArrayList<>(chat.present());
        newestFirst.sort((one, other) -> Integer.compare(other.id(), one.id()));
        Optional<Message> screen = newestFirst.stream()
                .filter(message -> message.from().bot() && !message.buttons().isEmpty())
                .findFirst();
        boolean askedForPhone = newestFirst.stream()
                .filter(message -> message.from().bot())
                .findFirst()
                .filter(message -> message.content().words().text().contains("Ваш телефон?"))
                .isPresent();
        if (askedForPhone) { // a screen with another keyboard, and no buttons of its own
            say("8 916 123-45-67");
        } else if (screen.isEmpty() || chance.nextInt(25) == 0) {
            say("/start");
        } else if (!pays(screen.get())) {
            choose(screen.get());
        }
    }

    private void say(String text) {
        updates.incrementAndGet();
        users.say(id, text);
    }

    private void press(Message screen, InlineButton button) {
        updates.incrementAndGet();
        users.pressStale(id, screen.id(), id, button.callbackData().orElseThrow());
    }

    /** Behind the link on the pay button, if the screen has one and he feels like it. */
    private boolean pays(Message screen) {
        Optional<FakePayment> open = buttons(screen)
                .flatMap(button -> button.url().stream())
                .filter(url -> url.contains("/pay/"))
                .flatMap(url -> yooKassa.payment(url.substring(url.lastIndexOf('/') + 1)).stream())
                .filter(payment -> payment.state() instanceof FakePayment.Pending)
                .findFirst();
        if (open.isEmpty() || chance.nextInt(10) < 3) {
            return false;
        }
        yooKassa.pay(open.get().id(), PayMethod.CARD);
        return true;
    }

    private void choose(Message screen) {
        Optional<InlineButton> forward = WAY_TO_THE_ORDER.stream()
                .flatMap(label -> labelled(screen, label).stream())
                .findFirst();
        if (forward.isPresent()) {
            press(screen, forward.get());
            if (chance.nextInt(5) == 0) {
                press(screen, forward.get()); // with a nervous finger
            }
            return;
        }
        List<InlineButton> offered = buttons(screen)
                .filter(button -> button.callbackData().isPresent()
                        && !button.text().contains("Язык")
                        && !button.text().contains("‹"))
                .toList();
        Optional<InlineButton> wanted = Stream.of("Открыть корзину", "В корзину", "Заказать ещё раз", "Каталог")
                .flatMap(label -> labelled(screen, label).stream())
                .findFirst();
        if (wanted.isPresent() && chance.nextInt(10) < 7) {
            press(screen, wanted.get());
        } else if (!offered.isEmpty()) {
            press(screen, offered.get(chance.nextInt(offered.size())));
        } else {
            say("/start");
        }
    }

    private static Optional<InlineButton> labelled(Message screen, String label) {
        return buttons(screen)
                .filter(button ->
                        button.text().contains(label) && button.callbackData().isPresent())
                .findFirst();
    }

    private static Stream<InlineButton> buttons(Message screen) {
        return screen.buttons().stream().flatMap(List::stream);
    }
}
