package shop.prilavok.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shop.prilavok.payment.MoneyEntry;

/** The words of a report in one language. Immutable and thread-safe. */
record ReportWords(ResourceBundle bundle) {
    static ReportWords in(String language) {
        return new ReportWords(ResourceBundle.getBundle(
                "shop.prilavok.report.words",
                Locale.forLanguageTag(language.equalsIgnoreCase("en") ? "en" : "ru"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key) {
        return bundle.getString(key);
    }

    List<String> headers() {
        return List.of(say("time"), say("kind"), say("order"), say("amount"), say("gateway"));
    }

    String kind(MoneyEntry.Kind kind) {
        return say("kind." + kind);
    }

    boolean isEnglish() {
        return bundle.getLocale().getLanguage().equals("en");
    }
}
