package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Users;
import shop.prilavok.fakeyookassa.PayMethod;

/** What customers do. They see nothing but their chat and the payment page. */
final class Customer {
    private static final Pattern PAGE = Pattern.compile("/pay/([^/?]+)");
    private static final String MORE = "+";
    private static final List<String> TOWARDS_AN_ORDER = List.of(
            "Подтвердить и оплатить",
            "Подтвердить заказ",
            "Самовывоз",
            "Я — ",
            "Оставить: ",
            "Оформить заказ",
            "Открыть корзину",
            "В корзину",
            "₽",
            "Чай",
            "Посуда",
            "Свечи",
            "Каталог");
    private static final List<String> NOISE = List.of(
            "/start",
            "/cart",
            "ВЕСНА10",
            "/orders",
            "привет",
            "=1+1",
            "<b>жирно</b>",
            "8 916 123-45-67",
            "'; drop table orders; --");

    private static final List<String> CODES =
            List.of(Offers.SCARCE, Offers.SCARCE, "весна 10", Offers.ONCE, Offers.ODD, Offers.GIFT, "ТАКОГО НЕТ");
    private static final List<String> DETOURS = List.of("Промокод", "Курьер", Offers.ON_RECEIPT);

    private Customer() {}

    /** Looks at the chat and does the next thing, most often the one that leads to an order. */
    record CustomerActs(long id) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            Users users = world.telegram.users();
            users.arrive(id, "Анна", "ru");
            ChatView chat = users.chat(id);
            if (Chance.happens(chance, 40) && pay(world, chat, chance)) {
                return;
            }
            act(world, chat, chance);
            world.house.news();
        }

        private void act(World world, ChatView chat, RandomGenerator chance) {
            Users users = world.telegram.users();
            List<Message> pressable = chat.present().stream()
                    .filter(message -> message.from().bot() && !labels(message).isEmpty())
                    .toList();
            if (pressable.isEmpty() && chat.keyboard() == null) {
                users.say(id, "/start");
                return;
            }
            Optional<String> asked = answer(chat, chance);
            if (asked.isPresent() && Chance.happens(chance, 80)) {
                users.say(id, asked.get());
                return;
            }
            if (pressable.isEmpty() || Chance.happens(chance, 4)) {
                users.say(id, Chance.one(chance, NOISE));
                return;
            }
            Message newest = pressable.get(pressable.size() - 1);
            if (asksToConfirm(newest) && Chance.happens(chance, 45)) {
                return; // hesitates, perhaps until he comes again
            }
            InlineButton button = Chance.happens(chance, 78) ? sensible(newest, chance) : any(newest, chance);
            press(world, newest, button);
            if (Chance.happens(chance, 10)) {
                press(world, newest, button);
            }
            if (Chance.happens(chance, 8)) {
                Message old = Chance.one(chance, chat.messages());
                if (!labels(old).isEmpty()) {
                    press(world, old, any(old, chance));
                }
            }
        }

        private void press(World world, Message message, InlineButton button) {
            Customer.press(world, id, message, button);
        }
    }

    /** Comes back to a summary that he had left open, and confirms it. */
    record ConfirmsLate(long id) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (!world.telegram.users().chatIds().contains(id)) {
                return;
            }
            for (Message message : world.telegram.users().chat(id).present()) {
                List<InlineButton> confirm = containing(labels(message), "Подтвердить");
                if (!confirm.isEmpty()) {
                    press(world, id, message, confirm.get(0));
                    world.house.news();
                    return;
                }
            }
        }
    }

    private static void press(World world, long id, Message message, InlineButton button) {
        world.agreements.pressed(message, button);
        world.telegram
                .users()
                .pressStale(id, message.id(), id, button.callbackData().orElseThrow());
    }

    /** Comes back to a payment page that was opened some time ago. */
    record PaysLate(long id) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (world.telegram.users().chatIds().contains(id)) {
                pay(world, world.telegram.users().chat(id), chance);
            }
        }
    }

    private static Optional<String> answer(ChatView chat, RandomGenerator chance) {
        String text = chat.lastFromBot()
                .map(message -> message.content().words().text())
                .orElse("");
        if (text.contains("Ваш телефон?")) {
            return Optional.of(Chance.happens(chance, 90) ? "8 916 123-45-67" : "12");
        }
        if (text.contains("Какой у вас промокод?")) {
            return Optional.of(Chance.one(chance, CODES));
        }
        if (text.contains("Куда привезти?")) {
            return Optional.of("Москва, Тверская улица, 1, кв. 5");
        }
        return text.contains("Как вас зовут?") && Chance.happens(chance, 30)
                ? Optional.of("=HYPERLINK(\"http://x\")")
                : Optional.empty();
    }

    private static List<InlineButton> labels(Message message) {
        List<InlineButton> buttons = new ArrayList<>();
        message.buttons()
                .forEach(row -> row.stream()
                        .filter(button -> button.callbackData().isPresent())
                        .forEach(buttons::add));
        return buttons;
    }

    private static boolean asksToConfirm(Message message) {
        return labels(message).stream().anyMatch(button -> button.text().contains(TOWARDS_AN_ORDER.get(0)));
    }

    private static InlineButton sensible(Message message, RandomGenerator chance) {
        List<InlineButton> buttons = labels(message);
        List<InlineButton> more =
                buttons.stream().filter(button -> button.text().equals(MORE)).toList();
        if (!more.isEmpty() && Chance.happens(chance, 35)) {
            return Chance.one(chance, more);
        }
        for (String detour : DETOURS) {
            List<InlineButton> fitting = containing(buttons, detour);
            if (!fitting.isEmpty() && Chance.happens(chance, 60)) {
                return fitting.get(0);
            }
        }
        for (String wanted : TOWARDS_AN_ORDER) {
            List<InlineButton> fitting = containing(buttons, wanted);
            if (!fitting.isEmpty()) {
                return Chance.one(chance, fitting);
            }
        }
        return any(message, chance);
    }

    private static List<InlineButton> containing(List<InlineButton> buttons, String words) {
        return buttons.stream().filter(button -> button.text().contains(words)).toList();
    }

    private static InlineButton any(Message message, RandomGenerator chance) {
        return Chance.one(chance, labels(message));
    }

    /** Goes to any payment page that the chat ever showed; most often the money moves there. */
    private static boolean pay(World world, ChatView chat, RandomGenerator chance) {
        List<String> pages = chat.messages().stream()
                .flatMap(message -> message.buttons().stream())
                .flatMap(List::stream)
                .flatMap(button -> button.url().stream())
                .map(PAGE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (pages.isEmpty()) {
            return false;
        }
        String payment = Chance.one(chance, pages);
        try {
            if (Chance.happens(chance, 85)) {
                world.yooKassa.pay(payment, Chance.happens(chance, 50) ? PayMethod.CARD : PayMethod.SBP);
            } else {
                world.yooKassa.decline(payment, "insufficient_funds");
            }
            return true;
        } catch (IllegalStateException e) {
            return false; // the page says that this payment is over
        }
    }
}
