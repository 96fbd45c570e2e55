package shop.prilavok.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What stays the same from run to run, and is dear to make: the database with its tables, and a service account's key. */
public final class Town {
    static final String TOKEN = "123456789:AAE-a-token-that-nobody-else-has-0001";
    static final long ADMIN_CHAT = -1_001_234_567_890L;
    static final long ADMIN = 500;
    static final String SHEET_ID = "sheet-of-the-simulation";
    static final String ACCOUNT = "shop@simulation.iam.gserviceaccount.com";
    public static final String SHOP_ID = "100500";
    public static final String SECRET = "test_secret-of-the-simulation";
    public static final String WEBHOOK_WORD = "notifications-of-the-simulation";
    private static final AtomicInteger TOWNS = new AtomicInteger();

    private final Books books;
    private final Path credentials;

    private Town(Books books, Path credentials) {
        this.books = books;
        this.credentials = credentials;
    }

    /** Builds one. Not to be used by two threads. */
    public static Town build(RunningShop.Builder builder) {
        Books books = new Books("simulation-" + TOWNS.incrementAndGet());
        builder.prepare(books.forLife(new Life()));
        return new Town(books, writeCredentials());
    }

    /** The settings of the shop in this town, as environment. */
    public static Map<String, String> environment(Path credentials, boolean holds) {
        return Map.ofEntries(
                Map.entry("PRILAVOK_TELEGRAM_TOKEN", TOKEN),
                Map.entry("PRILAVOK_TELEGRAM_URL", "http://telegram.simulation"),
                Map.entry("PRILAVOK_BOT_NAME", "prilavok_bot"),
                Map.entry("PRILAVOK_ADMIN_CHAT", Long.toString(ADMIN_CHAT)),
                Map.entry("PRILAVOK_ADMINS", Long.toString(ADMIN)),
                Map.entry("PRILAVOK_SHEET_ID", SHEET_ID),
                Map.entry("PRILAVOK_GOOGLE_CREDENTIALS", credentials.toString()),
                Map.entry("PRILAVOK_GOOGLE_URL", "http://sheets.simulation"),
                Map.entry("PRILAVOK_SHEET_POLL_SECONDS", "3600"),
                Map.entry("PRILAVOK_YOOKASSA_SHOP_ID", SHOP_ID),
                Map.entry("PRILAVOK_YOOKASSA_SECRET_KEY", SECRET),
                Map.entry("PRILAVOK_YOOKASSA_URL", "http://yookassa.simulation/v3"),
                Map.entry("PRILAVOK_PAYMENT_POLL_SECONDS", "20"),
                Map.entry("PRILAVOK_PAYMENT_MODE", holds ? "hold" : "direct"),
                Map.entry("PRILAVOK_WEBHOOK_PATH", WEBHOOK_WORD),
                Map.entry("PRILAVOK_DELIVERY_PRICE", "300"));
    }

    Books books() {
        return books;
    }

    Path credentials() {
        return credentials;
    }

    private static Path writeCredentials() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024); // nobody attacks it, and each hour of each run is signed for with it
            String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                    .replace("\n", "\\n");
            Path file = Files.createTempFile("simulation-credentials", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, """
                    {"type": "service_account", "project_id": "simulation", "private_key_id": "1",
                     "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",
                     "client_email": "%s", "client_id": "1", "token_uri": "http://sheets.simulation/token"}
                    """.formatted(key, ACCOUNT));
            return file;
        } catch (NoSuchAlgorithmException | IOException e) {
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
        }
    }
}
