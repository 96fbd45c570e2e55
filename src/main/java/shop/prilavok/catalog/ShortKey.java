package shop.prilavok.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Eight ASCII characters that stand for a text of any length, because button data is at most 64 bytes and a Cyrillic
 * letter takes two. It is the first 48 bits of the text's SHA-256, so it stays the same when rows of the sheet move; with
 * 10,000 texts the chance that any two share a key is about 1 in 5 million.
 */
public record ShortKey(String value) {
    public static ShortKey of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ShortKey(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 6)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
