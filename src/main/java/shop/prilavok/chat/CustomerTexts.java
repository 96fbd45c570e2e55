package shop.prilavok.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the shop says to customers: in the merchant's own words where he has found some. Thread-safe. */
public final class CustomerTexts {
    private volatile Map<String, Texts> worded = Map.of();

    /** English for any language that the shop does not speak. */
    Texts in(String language) {
        Texts usual = Texts.in(language);
        return worded.getOrDefault(usual.language(), usual);
    }

    /**
     * From now on these are said, and everything else as usual.
     *
     * @param own checked, see {@link WordedText#objection}
     */
    public void word(List<OwnText> own) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        own.forEach(text -> byLanguage
                .computeIfAbsent(text.language(), language -> new HashMap<>())
                .put(text.key(), text.words()));
        Map<String, Texts> next = new HashMap<>();
        byLanguage.forEach(
                (language, words) -> next.put(language, Texts.in(language).inWords(words)));
        worded = Map.copyOf(next);
    }
}
