package shop.prilavok.telegram;

import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The bot's own page: tells Telegram what stands in the menu of commands, in Russian and English (a description that is
 * there already is kept), and learns the bot's name. Telegram remembers, so once is enough; the shop works without.
 * Thread-safe.
 */
public final class TelegramProfile {
    private static final Logger log = LoggerFactory.getLogger(TelegramProfile.class);

    private final TelegramConnection connection;
    private volatile String botName = "";

    public TelegramProfile(TelegramConnection connection) {
        this.connection = connection;
    }

    /** The bot's name without {@code @}; empty while it was not learnt yet. */
    public String botName() {
        return botName;
    }

    /**
     * Publishes the menu and learns the name. Never throws; waits for Telegram's answers.
     *
     * @return false when it did not succeed and may be tried again
     */
    public boolean publish() {
        OkHttpClient http =
                connection.http(Duration.ofSeconds(10), Duration.ofSeconds(20)).build();
        TelegramClient telegram = connection.client(http);
        try {
            String name = telegram.execute(new GetMe()).getUserName();
            botName = name == null ? "" : name;
            // Russian first: a language without a description of its own reads as the one for everybody.
            publish(telegram, russian(), "Магазин прямо в чате", "ru");
            publish(telegram, english(), "A shop right here in the chat", null);
            return true;
        } catch (TelegramApiException | RuntimeException e) {
            log.warn("The menu of commands was not published: {}", connection.hide(String.valueOf(e)));
            return false;
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /**
     * One language's menu.
     *
     * @param language null for everybody whose language has no menu of its own
     */
    private static void publish(
            TelegramClient telegram, List<BotCommand> commands, String description, @Nullable String language)
            throws TelegramApiException {
        telegram.execute(SetMyCommands.builder()
                .commands(commands)
                .scope(new BotCommandScopeAllPrivateChats())
                .languageCode(language)
                .build());
        String present = telegram.execute(
                        GetMyShortDescription.builder().languageCode(language).build())
                .getShortDescription();
        if (present == null || present.isEmpty()) { // what the merchant wrote himself is better
            telegram.execute(SetMyShortDescription.builder()
                    .shortDescription(description)
                    .languageCode(language)
                    .build());
        }
    }

    private static List<BotCommand> english() {
        return List.of(
                new BotCommand("start", "The shop's front page"),
                new BotCommand("cart", "My cart"),
                new BotCommand("orders", "My orders"),
                new BotCommand("language", "Русский / English"),
                new BotCommand("help", "Help"));
    }

    private static List<BotCommand> russian() {
        return List.of(
                new BotCommand("start", "Главная страница магазина"),
                new BotCommand("cart", "Корзина"),
                new BotCommand("orders", "Мои заказы"),
                new BotCommand("language", "Русский / English"),
                new BotCommand("help", "Помощь"));
    }
}
