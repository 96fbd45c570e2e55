package shop.prilavok.fakeyookassa;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Sums as YooKassa writes them, "1490.00", and in kopecks. */
final class Rubles {
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,9})\\.(\\d{2})");

    private Rubles() {}

    static OptionalLong parse(String value) {
        var form = FORM.matcher(value);
        return form.matches()
                ? OptionalLong.of(Long.parseLong(form.group(1)) * 100 + Long.parseLong(form.group(2)))
                : OptionalLong.empty();
    }

    static String format(long kopecks) {
        return String.format(Locale.ROOT, "%d.%02d", kopecks / 100, kopecks % 100);
    }
}
