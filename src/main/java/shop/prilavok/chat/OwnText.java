package shop.prilavok.chat;

/**
 * A text for customers in the merchant's own words.
 *
 * @param key of the text, as in {@link WordedText}
 * @param language "ru" or "en"; in the other language the usual text goes on
 * @param words plain text with the gaps of the usual one; checked before it comes here
 */
public record OwnText(String key, String language, String words) {}
