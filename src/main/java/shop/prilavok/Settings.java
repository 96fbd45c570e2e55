package shop.prilavok;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.catalog.Money;
import shop.prilavok.http.Senders;
import shop.prilavok.sheets.PersonalData;

/**
 * Everything that a merchant can set, read once at the start. {@link #toString} shows no secret. Immutable.
 *
 * @param databaseUrl a PostgreSQL address to use instead of the embedded database
 */
public record Settings(
        Telegram telegram,
        Google google,
        YooKassa yooKassa,
        Front front,
        Path data,
        Optional<String> databaseUrl,
        String httpHost,
        int httpPort,
        Webhook webhook) {

    /**
     * How to reach Telegram, and who runs the shop there.
     *
     * @param url base address of the Bot API, for a server of one's own too
     * @param botName the bot's name without {@code @}; empty: it is asked for
     */
    public record Telegram(
            URI url, String token, Optional<URI> proxy, String botName, long adminChat, Set<Long> admins) {
        /** The bot's number, which is no secret and stays the same whatever else is changed. */
        String botId() {
            return token.substring(0, token.indexOf(':'));
        }

        @Override
        public String toString() {
            return "Telegram[url=" + url + ", adminChat=" + adminChat + ", admins=" + admins + "]";
        }
    }

    /**
     * How to reach the sheet.
     *
     * @param personalData how much of its customers' personal data the shop writes there
     */
    public record Google(URI url, Path credentials, String sheetId, Duration poll, PersonalData personalData) {}

    /**
     * How to reach the payment service.
     *
     * @param hold whether money is first held on the customer's card, and taken once the goods are found to be there
     * @param receipts what the tax office is told; empty when somebody else sends the receipts
     */
    public record YooKassa(
            URI url, String shopId, String secretKey, Duration poll, boolean hold, Optional<Receipts> receipts) {
        /** Keys of a test shop begin with this word. */
        boolean isTest() {
            return secretKey.startsWith("test_");
        }

        @Override
        public String toString() {
            return "YooKassa[url=" + url + ", shopId=" + shopId + "]";
        }
    }

    /**
     * How receipts are written.
     *
     * @param email whether they are sent by e-mail, so that customers are asked for an address
     */
    public record Receipts(
            boolean email, Optional<Integer> taxSystem, int vat, String subject, String mode, String measure) {}

    /**
     * How YooKassa may call the shop.
     *
     * @param path secret last part of the address; without it there is no webhook
     * @param tls without it the webhook is on the plain port alone, behind a proxy
     */
    public record Webhook(Optional<String> path, Senders senders, Optional<Tls> tls) {
        @Override
        public String toString() {
            return "Webhook[senders=" + senders + ", tls=" + tls + "]";
        }
    }

    /**
     * The webhook over HTTPS.
     *
     * @param certificate the merchant's own, a PEM file; without it the shop makes one for {@code host}
     */
    public record Tls(int port, Optional<Path> certificate, String host) {}

    /** What customers see. */
    public record Front(
            String shopName,
            String language,
            ZoneId zone,
            boolean delivery,
            boolean pickup,
            Money deliveryPrice,
            String pickupAddress) {}

    @Override
    public String toString() {
        return "Settings[" + telegram + ", " + google + ", " + yooKassa + ", " + front + ", data=" + data + "]";
    }

    /** How reading ended. */
    public sealed interface Outcome {}

    public record Good(Settings settings) implements Outcome {}

    /**
     * @param problems one sentence each, naming the variable, what is wrong and how to mend it
     */
    public record Wrong(List<String> problems) implements Outcome {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Reads all settings and collects everything that is wrong with them. */
    public static Outcome read(Map<String, String> environment, Map<String, String> file) {
        return new SettingsReader(environment, file).read();
    }
}
