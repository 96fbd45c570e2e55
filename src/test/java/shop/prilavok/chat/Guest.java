package shop.prilavok.chat;

import java.util.List;

/** Somebody with a phone in his hand: he writes, reads, and presses the buttons that he sees. */
final class Guest {
    private static long presses;

    final ChatId chat;
    private final ShopOnFakes shop;
    private final Person person;

    Guest(ShopOnFakes shop, ChatId chat, Person person) {
        this.shop = shop;
        this.chat = chat;
        this.person = person;
    }

    Guest say(String text) {
        shop.store(new Incoming.Text(chat, person, text, chat.value() > 0));
        shop.settle();
        return this;
    }

    /** Changes the text of something that he wrote before. */
    Guest edit() {
        shop.store(new Incoming.Edited(chat, person, true));
        shop.settle();
        return this;
    }

    Guest shareContact(String phone) {
        shop.store(new Incoming.OwnContact(chat, person, phone));
        shop.settle();
        return this;
    }

    /** Presses the button with this in its label, on the newest message that has one. */
    Guest press(String label) {
        List<Screen> messages = shop.messenger.messages(chat);
        for (int i = messages.size() - 1; i >= 0; i--) {
            for (List<Button> row : messages.get(i).buttons()) {
                for (Button button : row) {
                    if (button instanceof Button.Act act && plain(act.label()).contains(label)) {
                        // Beside a contact button the others are keys, and a key sends what stands on it.
                        return messages.get(i).contactLabel().isPresent() ? say(act.label()) : send(act.data());
                    }
                }
            }
        }
        throw new AssertionError("No button '" + label + "' on:\n" + screen() + "\n" + buttons());
    }

    /** Sends any button data, and gives back nothing to look at but the screen. */
    Guest send(String data) {
        sendOnly(data);
        shop.settle();
        return this;
    }

    /** The press arrives at the shop, which has not got to it yet. */
    long sendOnly(String data) {
        return shop.store(new Incoming.Press(chat, person, "press-" + ++presses, new MessageRef(1, false), data));
    }

    /** What was said to the last press over the screen. */
    String toast() {
        return shop.messenger.answer("press-" + presses).orElse("(not answered)");
    }

    Screen last() {
        return shop.messenger.last(chat);
    }

    /** The text of the newest message, with its tags and with no-break spaces as plain ones. */
    String screen() {
        return plain(last().text().html());
    }

    String all() {
        return plain(String.join(
                "\n---\n",
                shop.messenger.messages(chat).stream()
                        .map(message -> message.text().html())
                        .toList()));
    }

    List<String> buttons() {
        return last().buttons().stream()
                .flatMap(List::stream)
                .map(button -> plain(button.label()))
                .toList();
    }

    String data(String label) {
        return last().buttons().stream()
                .flatMap(List::stream)
                .filter(button -> plain(button.label()).contains(label))
                .map(button -> ((Button.Act) button).data())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** From an empty chat to the summary, with this product in the cart. */
    Guest toSummary(String category, String product) {
        say("/start")
                .press("Каталог")
                .press(category)
                .press(product)
                .press("В корзину")
                .press("Открыть корзину");
        return press("Оформить").say("Анна").say("8 916 123-45-67").press("Самовывоз");
    }
}
