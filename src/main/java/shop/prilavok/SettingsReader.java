package shop.prilavok;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Money;
import shop.prilavok.http.Network;
import shop.prilavok.http.Senders;
import shop.prilavok.sheets.PersonalData;
import shop.prilavok.yookassa.YooKassaWebhook;

/** Reads {@link Settings}: environment first, then the file, then the default. Secrets never get into a problem's text. */
final class SettingsReader {
    private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{20,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    /** Of a compose file it may have an underscore in its name, which a URI does not take for a host. */
    private static final Pattern MACHINE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*(:[0-9]{1,5})?");

    /** What Kubernetes tells every container beside a service that is called prilavok. */
    private static final Pattern OF_A_SERVICE = Pattern.compile("PRILAVOK_(SERVICE|PORT)(_.*)?");

    private static final Pattern SHEET_LINK = Pattern.compile("/spreadsheets/d/([A-Za-z0-9_-]+)");
    private static final Pattern SHEET_ID = Pattern.compile("[A-Za-z0-9_-]{10,100}");
    private static final Pattern WEBHOOK_PATH = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final SettingsWords words;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
        this.words = SettingsWords.in(text(Setting.LANGUAGE));
    }

    Settings.Outcome read() {
        rejectUnknownNames();
        Settings.Telegram telegram = telegram();
        Settings.Google google = google();
        Settings.YooKassa yooKassa = new Settings.YooKassa(
                url(Setting.YOOKASSA_URL),
                shopId(),
                secretKey(),
                seconds(Setting.PAYMENT_POLL_SECONDS, 1),
                oneOf(Setting.PAYMENT_MODE, "direct", "hold").equals("hold"),
                receipts());
        Settings settings = new Settings(
                telegram,
                google,
                yooKassa,
                front(),
                path(Setting.DATA),
                databaseUrl(),
                text(Setting.HTTP_HOST),
                whole(Setting.HTTP_PORT, 0, 65_535),
                webhook());
        return problems.isEmpty() ? new Settings.Good(settings) : new Settings.Wrong(problems);
    }

    /** It gets into the log, and the key, with which it is easily swapped, must not. */
    private String shopId() {
        String given = required(Setting.YOOKASSA_SHOP_ID);
        if (!given.isEmpty() && !NUMBER.matcher(given).matches()) {
            wrong(Setting.YOOKASSA_SHOP_ID);
        }
        return given;
    }

    private String secretKey() {
        String given = required(Setting.YOOKASSA_SECRET_KEY);
        if (NUMBER.matcher(given).matches()) {
            wrong(Setting.YOOKASSA_SECRET_KEY);
        }
        return given;
    }

    private Optional<Settings.Receipts> receipts() {
        if (oneOf(Setting.RECEIPTS, "off", "on").equals("off")) {
            return Optional.empty();
        }
        Optional<Integer> taxSystem = text(Setting.RECEIPT_TAX_SYSTEM).isEmpty()
                ? Optional.empty()
                : Optional.of(whole(Setting.RECEIPT_TAX_SYSTEM, 1, 6));
        return Optional.of(new Settings.Receipts(
                oneOf(Setting.RECEIPT_CONTACT, "email", "phone").equals("email"),
                taxSystem,
                whole(Setting.RECEIPT_VAT, 1, 12),
                oneOf(Setting.RECEIPT_SUBJECT, ReceiptCodes.SUBJECTS),
                oneOf(Setting.RECEIPT_MODE, ReceiptCodes.MODES),
                oneOf(Setting.RECEIPT_MEASURE, ReceiptCodes.MEASURES)));
    }

    SheetSettings readForSheet() {
        rejectUnknownNames();
        return new SheetSettings(google(), language(), zone(), problems);
    }

    CallerSettings readForCaller() {
        rejectUnknownNames();
        ShopAddress shop = new ShopAddress(text(Setting.HTTP_HOST), whole(Setting.HTTP_PORT, 0, 65_535));
        return new CallerSettings(shop, path(Setting.DATA), databaseUrl(), language(), zone(), problems);
    }

    private Settings.Google google() {
        return new Settings.Google(
                url(Setting.GOOGLE_URL),
                path(Setting.GOOGLE_CREDENTIALS),
                sheetId(),
                seconds(Setting.SHEET_POLL_SECONDS, 2),
                switch (oneOf(Setting.PII_IN_SHEET, "masked", "full", "none")) {
                    case "full" -> PersonalData.FULL;
                    case "none" -> PersonalData.NONE;
                    default -> PersonalData.MASKED;
                });
    }

    private String language() {
        return oneOf(Setting.LANGUAGE, "ru", "en");
    }

    private ZoneId zone() {
        return convert(Setting.TIME_ZONE, ZoneId.of(Setting.TIME_ZONE.fallback()), ZoneId::of);
    }

    /** A misspelt name would otherwise be ignored in silence. */
    private void rejectUnknownNames() {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        Set<String> given = new TreeSet<>(file.keySet());
        environment.keySet().stream()
                .filter(name -> name.startsWith("PRILAVOK_")
                        && !OF_A_SERVICE.matcher(name).matches())
                .forEach(given::add);
        given.removeAll(known);
        given.forEach(name -> problems.add(words.say("unknown", name)));
    }

    private Settings.Telegram telegram() {
        String token = required(Setting.TELEGRAM_TOKEN);
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            wrong(Setting.TELEGRAM_TOKEN);
        }
        long adminChat = 0;
        if (!required(Setting.ADMIN_CHAT).isEmpty()) {
            adminChat = convert(Setting.ADMIN_CHAT, 0L, Long::parseLong);
        }
        return new Settings.Telegram(
                telegramUrl(),
                token,
                proxy(),
                text(Setting.BOT_NAME).replaceFirst("^@", ""),
                adminChat,
                admins(adminChat));
    }

    private Set<Long> admins(long adminChat) {
        String list = text(Setting.ADMINS);
        if (list.isEmpty()) {
            if (adminChat < 0) {
                problem("missing.ADMINS", Setting.ADMINS);
            }
            return Set.of(adminChat);
        }
        Set<Long> admins = new TreeSet<>();
        for (String one : Written.SEPARATORS
                .splitAsStream(list)
                .filter(part -> !part.isEmpty())
                .toList()) {
            try {
                admins.add(Long.parseLong(one));
            } catch (NumberFormatException e) {
                problem("wrong.ADMINS", Setting.ADMINS, one);
            }
        }
        if (admins.isEmpty()) {
            problem("missing.ADMINS", Setting.ADMINS);
        }
        return admins;
    }

    private String sheetId() {
        String given = required(Setting.SHEET_ID);
        Matcher link = SHEET_LINK.matcher(given);
        String id = link.find() ? link.group(1) : given;
        if (!id.isEmpty() && !SHEET_ID.matcher(id).matches()) {
            wrong(Setting.SHEET_ID);
        }
        return id;
    }

    private Settings.Front front() {
        String language = language();
        String delivery = oneOf(Setting.DELIVERY, "both", "delivery", "pickup");
        return new Settings.Front(
                text(Setting.SHOP_NAME),
                language,
                zone(),
                !delivery.equals("pickup"),
                !delivery.equals("delivery"),
                convert(Setting.DELIVERY_PRICE, Money.ZERO, Written::money),
                text(Setting.PICKUP_ADDRESS));
    }

    private Optional<URI> proxy() {
        if (text(Setting.TELEGRAM_PROXY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(convert(Setting.TELEGRAM_PROXY, URI.create("http://none:1"), Written::proxy));
    }

    private Optional<String> databaseUrl() {
        String url = text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            wrong(Setting.DATABASE_URL);
        }
        return Optional.of(url);
    }

    private Settings.Webhook webhook() {
        Optional<String> path = webhookPath();
        Optional<Network> proxy = text(Setting.WEBHOOK_PROXY).isEmpty()
                ? Optional.empty()
                : convert(Setting.WEBHOOK_PROXY, Optional.empty(), one -> Optional.of(Network.parse(one)));
        return new Settings.Webhook(path, new Senders(senders(), proxy), tls(path.isPresent()));
    }

    private List<Network> senders() {
        return switch (text(Setting.WEBHOOK_SENDERS).toLowerCase(Locale.ROOT)) {
            case "any" -> List.of();
            case "yookassa" -> YooKassaWebhook.SENDERS;
            default -> convert(Setting.WEBHOOK_SENDERS, List.of(), Written::networks);
        };
    }

    private Optional<Settings.Tls> tls(boolean hasPath) {
        if (text(Setting.WEBHOOK_TLS_PORT).isEmpty()) {
            return Optional.empty();
        }
        int port = whole(Setting.WEBHOOK_TLS_PORT, 0, 65_535);
        if (!hasPath) {
            problem("missing.WEBHOOK_PATH", Setting.WEBHOOK_PATH);
        }
        if (!text(Setting.WEBHOOK_CERTIFICATE).isEmpty()) {
            return Optional.of(new Settings.Tls(port, Optional.of(path(Setting.WEBHOOK_CERTIFICATE)), ""));
        }
        String host = required(Setting.WEBHOOK_HOST);
        return Optional.of(new Settings.Tls(
                port, Optional.empty(), host.isEmpty() ? host : convert(Setting.WEBHOOK_HOST, "", Written::host)));
    }

    private Optional<String> webhookPath() {
        String path = text(Setting.WEBHOOK_PATH);
        if (!path.isEmpty() && !WEBHOOK_PATH.matcher(path).matches()) {
            wrong(Setting.WEBHOOK_PATH);
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    private URI url(Setting setting) {
        String given = text(setting).replaceFirst("/+$", "");
        try {
            URI uri = new URI(given);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isWeb && (uri.getHost() != null || isMachine(uri.getRawAuthority()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, in our own words
        }
        problem("wrong.address", setting, setting.fallback());
        return URI.create(setting.fallback());
    }

    private static boolean isMachine(@Nullable String authority) {
        return authority != null && MACHINE.matcher(authority).matches();
    }

    /** The Bot API has no path of its own, and the library no place for one. */
    private URI telegramUrl() {
        URI url = url(Setting.TELEGRAM_URL);
        if (!url.getPath().isEmpty() || url.getQuery() != null) {
            problem("wrong.address", Setting.TELEGRAM_URL, Setting.TELEGRAM_URL.fallback());
        }
        return url;
    }

    private Path path(Setting setting) {
        try {
            return Path.of(text(setting));
        } catch (InvalidPathException e) {
            problem("wrong.path", setting);
            return Path.of(setting.fallback());
        }
    }

    private Duration seconds(Setting setting, int least) {
        return Duration.ofSeconds(whole(setting, least, 3_600));
    }

    private int whole(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, in our own words
        }
        problem("wrong.number", setting, least, most);
        return least;
    }

    private String oneOf(Setting setting, String... choices) {
        return oneOf(setting, List.of(choices));
    }

    private String oneOf(Setting setting, List<String> choices) {
        String given = text(setting).toLowerCase(Locale.ROOT);
        if (!choices.contains(given)) {
            wrong(setting);
        }
        return given;
    }

    private <T> T convert(Setting setting, T instead, Function<String, T> reader) {
        try {
            return reader.apply(text(setting));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            wrong(setting);
            return instead;
        }
    }

    private String required(Setting setting) {
        String given = text(setting);
        if (given.isEmpty()) {
            problem("missing." + setting.name(), setting);
        }
        return given;
    }

    private String text(Setting setting) {
        return setting.in(environment, file);
    }

    private void wrong(Setting setting) {
        problem("wrong." + setting.name(), setting);
    }

    /** A sentence gets the setting's name, what it is set to unless that is a secret, and whatever else it needs. */
    private void problem(String key, Setting setting, Object... more) {
        List<Object> gaps = new ArrayList<>(List.of(setting.variable(), setting.isSecret() ? "…" : text(setting)));
        gaps.addAll(List.of(more));
        problems.add(words.say(key, gaps.toArray()));
    }
}
