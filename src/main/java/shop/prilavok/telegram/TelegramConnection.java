package shop.prilavok.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import shop.prilavok.http.Wire;
import shop.prilavok.http.WiredHttp;

/**
 * Where the Bot API is and as whom to speak to it. {@link #toString} hides the token. Immutable.
 *
 * @param baseUrl scheme, host and port, such as "https://api.telegram.org"; the library knows no path before "/bot"
 * @param token in the form that BotFather gives, {@code 123456:AbC}
 * @param wire carries the requests instead of the network, for a simulation
 */
public record TelegramConnection(String baseUrl, String token, Optional<TelegramProxy> proxy, Optional<Wire> wire) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 64;

    public TelegramConnection {
        HttpUrl url = HttpUrl.parse(baseUrl);
        if (url == null || !url.encodedPath().equals("/") || url.query() != null) {
            throw new IllegalArgumentException("The address of the Bot API must be like https://api.telegram.org,"
                    + " without a path, not \"" + baseUrl + "\"");
        }
        if (!token.matches("\\d{1,15}:[A-Za-z0-9_-]{5,}")) {
            throw new IllegalArgumentException("The bot's token must look like 123456:AbCdEf, as BotFather gives it");
        }
    }

    /** Straight to Telegram. */
    public static TelegramConnection direct(String baseUrl, String token) {
        return new TelegramConnection(baseUrl, token, Optional.empty(), Optional.empty());
    }

    TelegramUrl url() {
        HttpUrl url = HttpUrl.get(baseUrl);
        return TelegramUrl.builder()
                .schema(url.scheme())
                .host(url.host())
                .port(url.port())
                .build();
    }

    /** A client that sends nothing twice by itself, and whose threads do not keep the program alive. */
    OkHttpClient.Builder http(Duration read, Duration whole) {
        // The threads are limited by the number of requests: a thread starts the next one before it is free itself.
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("telegram-http")));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false) // it would send a message again when only the answer was lost
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(30))
                .readTimeout(read)
                .callTimeout(whole);
        proxy.ifPresent(way -> way.applyTo(http));
        return wire.map(carrier -> WiredHttp.over(carrier, http)).orElse(http);
    }

    /** The library's client over this one. What it learns about the shapes of messages is learnt once for all clients. */
    TelegramClient client(OkHttpClient http) {
        return new OkHttpTelegramClient(JSON, http, token, url());
    }

    /** The text without the token, whoever wrote it. */
    String hide(String text) {
        return text.replace(token, "<token>");
    }

    @Override
    public String toString() {
        return "TelegramConnection[" + baseUrl
                + proxy.map(way -> " through " + way).orElse("") + "]";
    }
}
