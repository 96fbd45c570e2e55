package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import shop.prilavok.Shop;
import shop.prilavok.fakeyookassa.PayMethod;

/** A stranger who knows the secret word and even an open payment, against a shop with both its ports. */
class ForgedWebhooksTest {
    private static final String WORD = "a-word-that-a-stranger-knows";
    private static final String PATH = "/yookassa/" + WORD;
    private static final int FORGERIES = 10_000;
    private static final String CUT = "cut";
    private static final String SILENCE = "silence";
    private static final int HANDS = 4;
    private static final int SLOW = 600; // half of them at each port, which is more than it holds

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Socket> slow = new ArrayList<>();
    private int http;
    private int https;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeEach
    void open() {
        town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        shop = town.shop(Map.of(
                "PRILAVOK_WEBHOOK_PATH", WORD,
                "PRILAVOK_WEBHOOK_TLS_PORT", "0",
                "PRILAVOK_WEBHOOK_HOST", "localhost",
                "PRILAVOK_PAYMENT_POLL_SECONDS", "3600")); // so that every look is a webhook's doing
        shop.open();
        http = shop.ports().httpPort();
        https = shop.ports().httpsPort().orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        shop.close();
        town.close();
    }

    @Test
    void ten_thousand_forgeries_change_nothing_and_an_honest_webhook_is_answered_afterwards() throws Exception {
        Town.eventually("the opening stock is booked", () -> town.journal().size() == 1);
        Buyer anna = town.buyer(1001, "Анна").order("Чай", "Иван-чай");
        String payment = anna.paymentId();
        BookRows books = new BookRows(folder.resolve("outbox"));
        Map<String, List<String>> before = books.atRest();
        List<String> admins = town.adminMessages();

        survives(payment);

        assertThat(books.atRest()).isEqualTo(before);
        assertThat(town.adminMessages()).isEqualTo(admins);
        assertThat(town.yooKassa.captured()).isZero();

        town.yooKassa.pay(payment, PayMethod.CARD);
        Instant sent = Instant.now();
        assertThat(post("payment.succeeded", payment)).isEqualTo(200);
        System.out.println("An honest webhook was answered in " + millisSince(sent) + " ms");
        anna.sees("оплачен");
        assertThat(town.yooKassa.captured()).isEqualTo(45_000);

        Map<String, List<String>> paid = books.atRest();
        for (String late : List.of("payment.waiting_for_capture", "payment.canceled", "payment.succeeded")) {
            assertThat(post(late, payment)).isEqualTo(200);
        }
        assertThat(books.atRest()).isEqualTo(paid);
    }

    @Test
    void nothing_but_the_webhook_is_on_the_port_for_https() throws Exception {
        assertThat(ask(new okhttp3.Request.Builder(), "/health")).isEqualTo(404);
        assertThat(ask(new okhttp3.Request.Builder(), PATH)).isEqualTo(405);
    }

    private void survives(String payment) throws Exception {
        long looksBefore = looks(payment);
        long seed = new Random().nextLong();
        System.out.println("Forgeries of seed " + seed);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);

        Instant start = Instant.now();
        Map<String, Integer> answers = attack(seed, payment);
        long seconds = Duration.between(start, Instant.now()).toSeconds();

        root.detachAppender(log);
        System.out.println(FORGERIES + " forgeries in " + millisSince(start) + " ms: " + answers);
        assertThat(answers).as("no error of the shop's own").doesNotContainKeys("500", "503", SILENCE);
        assertThat(looks(payment) - looksBefore).as("a look a second at most").isBetween(1L, seconds + 2);
        assertThat(log.list)
                .as("nothing is written down of what they sent")
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(WORD) || line.contains(payment));
    }

    private Map<String, Integer> attack(long seed, String payment) throws Exception {
        Forger slowOne = new Forger(seed, PATH, payment);
        for (int i = 0; i < SLOW; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), i % 2 == 0 ? http : https);
            socket.getOutputStream().write(slowOne.slow());
            slow.add(socket);
        }
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Map<String, Integer>>> shares = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                Forger forger = new Forger(seed + hand, PATH, payment);
                shares.add(() -> share(forger));
            }
            Map<String, Integer> answers = new TreeMap<>();
            for (Future<Map<String, Integer>> share : hands.invokeAll(shares)) {
                share.get().forEach((answer, count) -> answers.merge(answer, count, Integer::sum));
            }
            return answers;
        } finally {
            hands.shutdownNow();
        }
    }

    private Map<String, Integer> share(Forger forger) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        OkHttpClient client = client();
        for (int i = 0; i < FORGERIES / HANDS; i++) {
            Forger.Forgery forgery = forger.next();
            // A handshake costs more than a request, so only some come over TLS.
            String answer = i % 50 == 0 ? overTls(client, forgery, https) : answer(i % 50 == 1 ? https : http, forgery);
            answers.merge(answer, 1, Integer::sum);
        }
        return answers;
    }

    /** The status of what is answered. */
    private static String answer(int port, Forger.Forgery forgery) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return exchange(socket, forgery);
        }
    }

    private static String overTls(OkHttpClient client, Forger.Forgery forgery, int port) throws IOException {
        try (Socket socket = client.sslSocketFactory().createSocket("localhost", port)) {
            return exchange(socket, forgery);
        }
    }

    private static String exchange(Socket socket, Forger.Forgery forgery) throws IOException {
        socket.setSoTimeout(30_000);
        try {
            socket.getOutputStream().write(forgery.bytes());
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : answer.isEmpty() ? CUT : "no HTTP";
        } catch (SocketTimeoutException e) {
            return SILENCE;
        } catch (SocketException e) {
            return CUT; // while we were still talking
        }
    }

    private int post(String event, String payment) throws Exception {
        String body =
                "{\"type\":\"notification\",\"event\":\"%s\",\"object\":{\"id\":\"%s\"}}".formatted(event, payment);
        return ask(
                new okhttp3.Request.Builder().post(RequestBody.create(body, MediaType.get("application/json"))), PATH);
    }

    private int ask(okhttp3.Request.Builder request, String path) throws Exception {
        String url = "https://localhost:" + https + path;
        try (okhttp3.Response response =
                client().newCall(request.url(url).build()).execute()) {
            return response.code();
        }
    }

    /** Trusts the certificate that the shop has made for itself, and nothing else. */
    private OkHttpClient client() throws IOException {
        HeldCertificate own = HeldCertificate.decode(Files.readString(folder.resolve("outbox/webhook.pem")));
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(own.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .callTimeout(Duration.ofSeconds(30))
                .build();
    }

    private static long millisSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }

    private long looks(String payment) {
        return town.yooKassa.calls().stream()
                .filter(call -> call.method().equals("GET") && call.path().endsWith("/payments/" + payment))
                .count();
    }
}
