package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.Button;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Incoming;
import shop.prilavok.chat.Markup;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Messenger.Done;
import shop.prilavok.chat.Messenger.Gone;
import shop.prilavok.chat.Messenger.Sent;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.Screen;
import shop.prilavok.contract.TelegramSpec;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.faketelegram.TelegramFault;
import shop.prilavok.faketelegram.TelegramFaults;
import shop.prilavok.http.LocalServer;

/** A customer and the shop's Telegram room, with the fake Telegram between them. */
class ConversationTest {
    private static final long ANNA = 1001;
    private static final ChatId CHAT = new ChatId(ANNA);
    private static final String TOKEN = "12345:AAFsecretOfTheBot";

    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final FakeTelegram telegram = new FakeTelegram(TOKEN, () -> now, FakeTelegramOptions.usual());
    private final LocalServer server = new LocalServer("127.0.0.1", 0, 16, 12_000_000, telegram).start();
    private final TelegramConnection connection = TelegramConnection.direct("http://127.0.0.1:" + server.port(), TOKEN);
    private final InboxInMemory inbox = new InboxInMemory();
    private final PictureFilesInMemory files = new PictureFilesInMemory();
    private final TelegramPoller poller = new TelegramPoller(connection, inbox, () -> now, new Random(1));
    private final TelegramMessenger messenger =
            new TelegramMessenger(connection, files, new PictureTroubles(), () -> now);
    private final TelegramUpdates updates = new TelegramUpdates();
    private final MockWebServer site = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        site.start(InetAddress.getLoopbackAddress(), 0);
        telegram.users().arrive(ANNA, "Анна", "ru");
        telegram.users().say(ANNA, "/start");
        poller.start();
        assertThat(next()).isInstanceOf(Incoming.Text.class);
    }

    @AfterEach
    void close() {
        poller.close();
        messenger.close();
        telegram.close();
        server.close();
        site.close();
    }

    /** Every request of every test here is what the Bot API describes. */
    @AfterEach
    void nothing_was_asked_that_the_bot_api_does_not_know() {
        TelegramSpec.find()
                .ifPresent(spec -> assertThat(telegram.calls())
                        .isNotEmpty()
                        .allSatisfy(
                                call -> assertThat(spec.checkRequest(call.method(), call.parameters(), call.uploads()))
                                        .isEmpty()));
    }

    private Incoming next() {
        await().until(() -> inbox.waiting() > 0);
        var update = inbox.stored().get(0);
        inbox.handled(update.id());
        return updates.read(update.json());
    }

    private ChatView chat() {
        return telegram.users().chat(ANNA);
    }

    private MessageRef send(Screen screen) {
        return done(messenger.send(CHAT, screen));
    }

    private MessageRef show(MessageRef earlier, Screen screen) {
        return done(messenger.show(CHAT, earlier, screen));
    }

    private MessageRef done(Sent sent) {
        now = now.plusSeconds(5); // a customer does not read faster, and Telegram does not take more
        assertThat(sent).isInstanceOf(Done.class);
        return ((Done) sent).message();
    }

    private static Screen screen(String text) {
        return Screen.of(Markup.of(text), List.of(List.of(new Button.Act("Дальше", "next"))));
    }

    private static Screen askingForPhone() {
        return new Screen(
                Markup.of("Ваш телефон?"),
                Optional.empty(),
                List.of(List.of(new Button.Act("Назад", "back"))),
                Optional.of("Отправить мой номер"));
    }

    private List<String> shown() {
        return chat().present().stream()
                .filter(message -> message.from().bot())
                .map(message -> message.content().words().text())
                .toList();
    }

    @Test
    void one_message_goes_from_screen_to_screen_as_buttons_are_pressed() {
        MessageRef home = send(screen("Привет, <Анна> & гости"));
        assertThat(shown()).containsExactly("Привет, <Анна> & гости");
        String press = telegram.users().press(ANNA, (int) home.id(), ANNA, "next");
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.Press.class,
                        pressed -> assertThat(pressed)
                                .isEqualTo(new Incoming.Press(CHAT, pressed.from(), press, home, "next")));
        messenger.answer(press, "Готово", false);
        await().until(() -> !telegram.users().answers(ANNA).isEmpty());
        assertThat(show(home, screen("Каталог"))).isEqualTo(home);
        assertThat(show(home, screen("Каталог"))).isEqualTo(home);
        assertThat(shown()).containsExactly("Каталог");
    }

    @Test
    void a_button_under_a_deleted_message_brings_a_new_screen() {
        MessageRef old = send(screen("Раз"));
        MessageRef replaced = show(old, askingForPhone());
        telegram.users().pressStale(ANNA, (int) old.id(), ANNA, "next");
        assertThat(next()).isInstanceOfSatisfying(Incoming.Press.class, pressed -> {
            assertThat(pressed.message()).isEqualTo(old);
            show(pressed.message(), screen("Два"));
        });
        assertThat(replaced).isNotEqualTo(old);
        assertThat(shown()).containsExactly("Ваш телефон?", "Два");
    }

    @Test
    void the_telephone_is_shared_by_a_key_that_is_gone_with_its_screen() {
        MessageRef asking = show(send(screen("Имя?")), askingForPhone());
        assertThat(shown()).containsExactly("Ваш телефон?");
        assertThat(chat().keyboard()).isNotNull();
        telegram.users().shareContact(ANNA, "+79161234567");
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.OwnContact.class,
                        contact -> assertThat(contact.phone()).isEqualTo("+79161234567"));
        MessageRef address = show(asking, screen("Адрес?"));
        assertThat(shown()).containsExactly("Адрес?");
        assertThat(show(address, screen("Итого"))).isEqualTo(address);
    }

    @Test
    void the_keys_go_away_also_when_the_number_was_typed() {
        MessageRef asking = send(askingForPhone());
        telegram.users().say(ANNA, "8 916 123-45-67");
        assertThat(next()).isInstanceOf(Incoming.Text.class);
        show(asking, screen("Адрес?"));
        assertThat(chat().keyboard()).isNull();
        assertThat(shown()).containsExactly("Адрес?");
    }

    @Test
    void a_contact_of_somebody_else_is_not_taken_for_the_customers() {
        telegram.users().sendContact(ANNA, "+79990000000", "Борис", 2002);
        assertThat(next()).isInstanceOf(Incoming.Other.class);
    }

    private Screen product(String text) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        site.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "image/png")
                .body(new Buffer().write(png.toByteArray()))
                .build());
        return new Screen(
                Markup.of(text),
                Optional.of(site.url("/tea.png").toString()),
                List.of(List.of(new Button.Act("Купить", "buy"))),
                Optional.empty());
    }

    @Test
    void a_product_is_shown_with_its_picture_and_left_again() throws IOException {
        MessageRef home = send(screen("Каталог"));
        MessageRef card = show(home, product("Чай"));
        assertThat(card).isEqualTo(new MessageRef(home.id(), true));
        assertThat(show(card, product("Чай, в корзине 1"))).isEqualTo(card);
        assertThat(site.getRequestCount()).isOne();
        MessageRef back = show(card, screen("Каталог"));
        assertThat(back.photo()).isFalse();
        assertThat(shown()).containsExactly("Каталог");
        files.keep(site.url("/tea.png").toString(), "a number that Telegram never gave");
        assertThat(show(back, product("Чай"))).isEqualTo(new MessageRef(back.id(), true));
    }

    @Test
    void a_customer_who_blocked_the_shop_is_gone_and_comes_back() {
        telegram.users().block(ANNA);
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.Presence.class,
                        gone -> assertThat(gone.present()).isFalse());
        assertThat(messenger.send(CHAT, screen("Скидки"))).isInstanceOf(Gone.class);
        telegram.users().unblock(ANNA);
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.Presence.class,
                        back -> assertThat(back.present()).isTrue());
    }

    @Test
    void poison_lost_answers_and_another_poller_do_not_stop_the_conversation() {
        telegram.faults().next(1, new TelegramFault.LostAnswer(), TelegramFaults.polling());
        telegram.faults().next(1, new TelegramFault.NullResult(), TelegramFaults.polling());
        telegram.faults().next(1, new TelegramFault.BadGateway(), TelegramFaults.polling());
        telegram.faults().sendPoison(ANNA);
        telegram.users().say(ANNA, "ещё тут?");
        await().atMost(Duration.ofSeconds(30)).until(() -> inbox.waiting() == 2);
        inbox.quarantine(inbox.stored().get(0).id(), "unreadable");
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.Text.class, text -> assertThat(text.text()).isEqualTo("ещё тут?"));
        assertThat(poller.check()).isEmpty();
    }

    @Test
    void the_menu_of_commands_is_published_in_both_languages() {
        new TelegramProfile(connection).publish();
        assertThat(telegram.calls().stream().filter(call -> call.method().equals("setMyCommands")))
                .extracting(call -> call.text("language_code"))
                .containsExactly(Optional.of("ru"), Optional.empty());
        assertThat(telegram.calls().stream().filter(call -> call.method().equals("setMyShortDescription")))
                .hasSize(2);
    }

    @Test
    void a_description_that_is_there_already_is_kept() {
        new TelegramProfile(connection).publish();
        new TelegramProfile(connection).publish();
        assertThat(telegram.calls().stream().filter(call -> call.method().equals("setMyShortDescription")))
                .hasSize(2);
    }
}
