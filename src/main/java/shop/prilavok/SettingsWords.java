package shop.prilavok;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shop tells its owner before it can open, in the language that it is set to speak. Sentences come from the
 * bundle, with {@code {0}} for what is put in; apostrophes mean nothing special in them. Immutable and thread-safe.
 */
final class SettingsWords {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle bundle;

    private SettingsWords(String language) {
        bundle = ResourceBundle.getBundle(
                "shop.prilavok.settings",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Russian for any language that the shop does not speak: its owner reads the default. */
    static SettingsWords in(String language) {
        return new SettingsWords(language.equalsIgnoreCase("en") ? "en" : Setting.LANGUAGE.fallback());
    }

    /** The sentence, with the arguments in its gaps. Throws when there is no such sentence: that is a mistake of ours. */
    String say(String key, Object... arguments) {
        Matcher gap = GAP.matcher(bundle.getString(key));
        return gap.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(found.group(1))])));
    }
}
