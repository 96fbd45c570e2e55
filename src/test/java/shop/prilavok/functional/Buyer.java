package shop.prilavok.functional;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.faketelegram.Users;
import shop.prilavok.fakeyookassa.PayMethod;

/** A customer with a phone: sees what Telegram shows, types and presses. */
public final class Buyer {
    private final Town town;
    private final Person person;
    private final Users users;

    Buyer(Town town, Person person) {
        this.town = town;
        this.person = person;
        this.users = town.telegram.users();
    }

    public long id() {
        return person.id();
    }

    Buyer say(String text) {
        users.say(person.id(), text);
        return this;
    }

    /** Changes what he wrote before. */
    Buyer edit(String before, String after) {
        Message message = users.chat(person.id()).present().stream()
                .filter(one -> one.content().words().text().equals(before))
                .findFirst()
                .orElseThrow();
        users.edit(person.id(), person.id(), message.id(), after);
        return this;
    }

    /** Waits for a button whose label contains this, and presses it. */
    public Buyer press(String label) {
        ChatView chat =
                see("a button «" + label + "»", view -> button(view, label).isPresent());
        Found found = button(chat, label).orElseThrow();
        users.pressStale(
                person.id(),
                found.message().id(),
                person.id(),
                found.button().callbackData().orElseThrow());
        return this;
    }

    /** Waits until some message of the bot contains this. */
    public Buyer sees(String text) {
        see("«" + text + "»", view -> shows(view, text));
        return this;
    }

    /** Waits until one of these stands in the chat, and says which. */
    String seesOneOf(String... texts) {
        ChatView chat =
                see(String.join(" or ", texts), view -> List.of(texts).stream().anyMatch(text -> shows(view, text)));
        return List.of(texts).stream()
                .filter(text -> shows(chat, text))
                .findFirst()
                .orElseThrow();
    }

    public long countOf(String text) {
        return users.chat(person.id()).present().stream()
                .filter(message -> message.content().words().text().contains(text))
                .count();
    }

    public List<String> messages() {
        return users.chat(person.id()).present().stream()
                .map(message -> message.content().words().text())
                .toList();
    }

    /** From an empty chat to the confirmed order. */
    public Buyer order(String category, String product) {
        toSummary(category, product);
        return press("Подтвердить и оплатить");
    }

    /** From an empty chat to the last screen before the order. */
    public Buyer toSummary(String category, String product) {
        say("/start").press("Каталог").press(category).press(product).press("В корзину");
        return press("Открыть корзину")
                .press("Оформить заказ")
                .press("Я — ")
                .sees("Ваш телефон?")
                .say("8 916 123-45-67")
                .press("Самовывоз")
                .sees("Проверьте заказ");
    }

    /** Waits for the link and pays behind it. */
    public Buyer pay() {
        town.yooKassa.pay(paymentId(), PayMethod.CARD);
        return this;
    }

    /** The payment service's id, from the link on the pay button. */
    public String paymentId() {
        ChatView chat = see("the pay button", view -> link(view).isPresent());
        String url = link(chat).orElseThrow();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private record Found(Message message, InlineButton button) {}

    private static Optional<Found> button(ChatView view, String label) {
        List<Message> newestFirst = view.present().stream()
                .sorted((one, other) -> Integer.compare(other.id(), one.id()))
                .toList();
        for (Message message : newestFirst) {
            for (List<InlineButton> row : message.buttons()) {
                for (InlineButton button : row) {
                    if (button.text().contains(label) && button.callbackData().isPresent()) {
                        return Optional.of(new Found(message, button));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> link(ChatView view) {
        return view.present().stream()
                .flatMap(message -> message.buttons().stream())
                .flatMap(List::stream)
                .flatMap(button -> button.url().stream())
                .filter(url -> url.contains("/pay/"))
                .findFirst();
    }

    private static boolean shows(ChatView view, String text) {
        return view.present().stream()
                .anyMatch(message ->
                        message.from().bot() && message.content().words().text().contains(text));
    }

    private ChatView see(String what, Predicate<ChatView> condition) {
        try {
            return users.awaitChat(person.id(), Town.PATIENCE, condition)
                    .orElseThrow(() -> new AssertionError(
                            person.id() + " waited in vain for " + what + "; the chat shows " + messages()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
