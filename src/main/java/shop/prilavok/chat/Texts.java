package shop.prilavok.chat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.catalog.Money;

/**
 * Everything that the shop says, in one language: "ru" or "en". Sentences come from the bundle, with {@code {0}} for what is
 * put in; they are plain text, to be escaped by {@link Markup}. Apostrophes and quotes mean nothing special in them,
 * unlike in {@link java.text.MessageFormat}. Thread-safe.
 */
final class Texts {
    static final String RUSSIAN = "ru";
    static final String ENGLISH = "en";

    static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final char NO_BREAK = '\u00a0';
    private static final Map<String, Texts> ALL = Map.of(RUSSIAN, new Texts(RUSSIAN), ENGLISH, new Texts(ENGLISH));

    private final String language;
    private final ResourceBundle bundle;
    private final Map<String, String> own;

    private Texts(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "shop.prilavok.chat.texts",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.own = Map.of();
    }

    private Texts(Texts usual, Map<String, String> own) {
        this.language = usual.language;
        this.bundle = usual.bundle;
        this.own = Map.copyOf(own);
    }

    /** The same, but for these sentences by their keys; each has the gaps of the one that it is said for. */
    Texts inWords(Map<String, String> own) {
        return new Texts(this, own);
    }

    /** English for any language that the shop does not speak. */
    static Texts in(String language) {
        return Objects.requireNonNull(ALL.get(speaks(language) ? language : ENGLISH));
    }

    /** Does the shop speak it? */
    static boolean speaks(String language) {
        return ALL.containsKey(language);
    }

    String language() {
        return language;
    }

    /** The sentence, with the arguments in its gaps. Throws when there is no such sentence: that is a mistake of ours. */
    String say(String key, Object... arguments) {
        String words = own.get(key);
        String pattern = words != null ? words : bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Matcher gap = GAP.matcher(pattern);
        return gap.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(found.group(1))])));
    }

    /** The sentence, or another one where there is no such. */
    String sayOr(String key, String otherwise, Object... arguments) {
        return say(bundle.containsKey(key) ? key : otherwise, arguments);
    }

    /** A number with its noun, such as "5 товаров". */
    String count(String key, long number) {
        String form = Plural.of(language, number).name().toLowerCase(Locale.ROOT);
        return say(key + "." + form, number);
    }

    /** {@code 1 500 ₽} and {@code 1 500,50 ₽}, which do not break at a line's end, or {@code ₽1,500.50}. */
    String money(Money money) {
        boolean russian = language.equals(RUSSIAN);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(russian ? NO_BREAK : ',');
        symbols.setDecimalSeparator(russian ? ',' : '.');
        String pattern = money.kopecks() % 100 == 0 ? "#,##0" : "#,##0.00";
        BigDecimal amount = money.toBigDecimal();
        String digits = new DecimalFormat(pattern, symbols).format(amount.abs());
        String sign = amount.signum() < 0 ? "−" : "";
        return sign + (russian ? digits + NO_BREAK + '₽' : '₽' + digits);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day.pattern"), Locale.forLanguageTag(language))
                .format(day);
    }

    String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say("time.pattern"), Locale.forLanguageTag(language))
                .format(at.atZone(zone));
    }

    /** At most so many characters, the last of which is "…" when something was cut. Never cuts a character in two. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
