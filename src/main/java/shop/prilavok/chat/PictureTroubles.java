package shop.prilavok.chat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shop.prilavok.catalog.Problem;

/**
 * Pictures that cannot be shown, for reasons that the merchant can mend, as the messenger found out when a customer was to see
 * them. Forgotten with the program. Thread-safe.
 */
public final class PictureTroubles {
    private static final int MANY = 10_000;

    private final Map<String, Problem.Kind> byLink = new ConcurrentHashMap<>();

    public void found(String link, Problem.Kind why) {
        if (byLink.size() < MANY) {
            byLink.put(link, why);
        }
    }

    public void gone(String link) {
        byLink.remove(link);
    }

    public Optional<Problem.Kind> of(String link) {
        return Optional.ofNullable(byLink.get(link));
    }
}
