package shop.prilavok;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
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
import shop.prilavok.catalog.Money;

/** Reads {@link Settings}: environment first, then the file, then the default. Secrets never get into a problem's text. */
final class SettingsReader {
    private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{20,100}");
    private static final Pattern SHEET_LINK = Pattern.compile("/spreadsheets/d/([A-Za-z0-9_-]+)");
    private static final Pattern SHEET_ID = Pattern.compile("[A-Za-z0-9_-]{10,100}");
    private static final Pattern WEBHOOK_PATH = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    Settings.Outcome read() {
        rejectUnknownNames();
        Settings.Telegram telegram = telegram();
        Settings.Google google = new Settings.Google(
                url(Setting.GOOGLE_URL),
                path(Setting.GOOGLE_CREDENTIALS),
                sheetId(),
                seconds(Setting.SHEET_POLL_SECONDS, 2));
        Settings.YooKassa yooKassa = new Settings.YooKassa(
                url(Setting.YOOKASSA_URL),
                required(Setting.YOOKASSA_SHOP_ID, "the shop's number in the YooKassa cabinet, section Settings"),
                required(Setting.YOOKASSA_SECRET_KEY, "the secret key from the YooKassa cabinet, section API keys"),
                seconds(Setting.PAYMENT_POLL_SECONDS, 1));
        Settings settings = new Settings(
                telegram,
                google,
                yooKassa,
                front(),
                path(Setting.DATA),
                databaseUrl(),
                text(Setting.HTTP_HOST),
                (int) whole(Setting.HTTP_PORT, 0, 65_535),
                webhookPath());
        return problems.isEmpty() ? new Settings.Good(settings) : new Settings.Wrong(problems);
    }

    /** A misspelt name would otherwise be ignored in silence. */
    private void rejectUnknownNames() {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        Set<String> given = new TreeSet<>(file.keySet());
        environment.keySet().stream()
                .filter(name -> name.startsWith("PRILAVOK_"))
                .forEach(given::add);
        given.removeAll(known);
        given.forEach(name -> problems.add(name + " is not a setting of Prilavok: see the table in the README"));
    }

    private Settings.Telegram telegram() {
        String token = required(Setting.TELEGRAM_TOKEN, "@BotFather gives it when you make the bot");
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            wrong(
                    Setting.TELEGRAM_TOKEN,
                    "does not look like a bot token, such as 123456789:AAE...: copy it again from @BotFather");
        }
        long adminChat = 0;
        if (!required(Setting.ADMIN_CHAT, "write /id in the admins' chat and the bot tells its number")
                .isEmpty()) {
            adminChat = whole(Setting.ADMIN_CHAT, -9_000_000_000_000_000L, 9_000_000_000_000_000L);
        }
        return new Settings.Telegram(
                url(Setting.TELEGRAM_URL),
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
                wrong(
                        Setting.ADMINS,
                        "is missing: the admin chat is a group, so say whose buttons count there, as numbers with commas; each finds his own by writing /id to the bot");
            }
            return Set.of(adminChat);
        }
        Set<Long> admins = new TreeSet<>();
        for (String one : list.split("[,;\\s]+")) {
            try {
                admins.add(Long.parseLong(one));
            } catch (NumberFormatException e) {
                wrong(
                        Setting.ADMINS,
                        "'" + one
                                + "' is not a number: write the admins' numbers with commas, such as 11111111,22222222");
            }
        }
        return admins;
    }

    private String sheetId() {
        String given = required(Setting.SHEET_ID, "the address of your Google Sheet, or the long part of it after /d/");
        Matcher link = SHEET_LINK.matcher(given);
        String id = link.find() ? link.group(1) : given;
        if (!id.isEmpty() && !SHEET_ID.matcher(id).matches()) {
            wrong(Setting.SHEET_ID, "'" + given + "' is neither the address of a Google Sheet nor its id");
        }
        return id;
    }

    private Settings.Front front() {
        String language = oneOf(Setting.LANGUAGE, "ru", "en");
        String delivery = oneOf(Setting.DELIVERY, "both", "delivery", "pickup");
        return new Settings.Front(
                text(Setting.SHOP_NAME),
                language,
                convert(
                        Setting.TIME_ZONE,
                        ZoneId.of("Europe/Moscow"),
                        "is not a time zone, such as Europe/Moscow",
                        ZoneId::of),
                !delivery.equals("pickup"),
                !delivery.equals("delivery"),
                convert(
                        Setting.DELIVERY_PRICE,
                        Money.ZERO,
                        "is not a sum in roubles, such as 300 or 299.50",
                        SettingsReader::money),
                text(Setting.PICKUP_ADDRESS));
    }

    private static Money money(String roubles) {
        Money money = Money.of(new BigDecimal(roubles.replace(',', '.').replaceAll("[\\s\u00a0]", "")));
        if (money.kopecks() < 0) {
            throw new IllegalArgumentException("negative");
        }
        return money;
    }

    private Optional<URI> proxy() {
        if (text(Setting.TELEGRAM_PROXY).isEmpty()) {
            return Optional.empty();
        }
        URI proxy = convert(
                Setting.TELEGRAM_PROXY,
                URI.create("http://none:1"),
                "is not a proxy address, such as http://host:3128 or socks5://user:password@host:1080",
                URI::create);
        String scheme = String.valueOf(proxy.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "socks", "socks5").contains(scheme) || proxy.getHost() == null || proxy.getPort() <= 0) {
            wrong(
                    Setting.TELEGRAM_PROXY,
                    "needs a kind, a host and a port, such as http://host:3128 or socks5://user:password@host:1080");
        }
        return Optional.of(proxy);
    }

    private Optional<String> databaseUrl() {
        String url = text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            wrong(Setting.DATABASE_URL, "must begin with jdbc:postgresql: or be left out for the embedded database");
        }
        return Optional.of(url);
    }

    private Optional<String> webhookPath() {
        String path = text(Setting.WEBHOOK_PATH);
        if (!path.isEmpty() && !WEBHOOK_PATH.matcher(path).matches()) {
            wrong(Setting.WEBHOOK_PATH, "must be a secret of 16 to 100 letters, digits, dashes and underscores");
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    private URI url(Setting setting) {
        String given = text(setting).replaceFirst("/+$", "");
        try {
            URI uri = new URI(given);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, in our own words
        }
        wrong(setting, "'" + given + "' is not an address, such as " + setting.fallback());
        return URI.create(setting.fallback());
    }

    private Path path(Setting setting) {
        return convert(setting, Path.of(setting.fallback()), "is not a path", Path::of);
    }

    private Duration seconds(Setting setting, int least) {
        return Duration.ofSeconds(whole(setting, least, 3_600));
    }

    private long whole(Setting setting, long least, long most) {
        return convert(setting, least, "is not a whole number from " + least + " to " + most, given -> {
            long number = Long.parseLong(given);
            if (number < least || number > most) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    private String oneOf(Setting setting, String... words) {
        String given = text(setting).toLowerCase(Locale.ROOT);
        if (!List.of(words).contains(given)) {
            wrong(setting, "'" + given + "' must be one of: " + String.join(", ", words));
        }
        return given;
    }

    private <T> T convert(Setting setting, T instead, String complaint, Function<String, T> reader) {
        String given = text(setting);
        try {
            return reader.apply(given);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            wrong(setting, setting.isSecret() ? complaint : "'" + given + "' " + complaint);
            return instead;
        }
    }

    private String required(Setting setting, String hint) {
        String given = text(setting);
        if (given.isEmpty()) {
            wrong(setting, "is missing: " + hint);
        }
        return given;
    }

    private String text(Setting setting) {
        String given = environment.getOrDefault(setting.variable(), "").strip();
        if (given.isEmpty()) {
            given = file.getOrDefault(setting.variable(), "").strip();
        }
        return given.isEmpty() ? setting.fallback() : given;
    }

    private void wrong(Setting setting, String what) {
        problems.add(setting.variable() + " " + what);
    }
}
