package shop.prilavok.order;

/**
 * What the merchant decided in one matter.
 *
 * @param value as {@link Preference} says; checked before it comes here
 */
public record Chosen(Preference preference, String value) {}
