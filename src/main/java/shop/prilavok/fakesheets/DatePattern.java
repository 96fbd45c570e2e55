package shop.prilavok.fakesheets;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Date and time patterns such as {@code dd.mm.yyyy hh:mm}, in which {@code m} is a month or, beside hours, a minute. */
final class DatePattern {

    private DatePattern() {}

    static String shown(LocalDateTime moment, String pattern) {
        StringBuilder shown = new StringBuilder();
        char before = ' ';
        for (int at = 0; at < pattern.length(); ) {
            char letter = Character.toLowerCase(pattern.charAt(at));
            int end = at + 1;
            while (end < pattern.length() && Character.toLowerCase(pattern.charAt(end)) == letter) {
                end++;
            }
            int length = end - at;
            if ("dmyhs".indexOf(letter) < 0) {
                shown.append(pattern, at, end);
            } else {
                boolean minute = letter == 'm' && (before == 'h' || secondsFollow(pattern, end));
                shown.append(part(moment, minute ? 'n' : letter, length));
                before = letter;
            }
            at = end;
        }
        return shown.toString().replace("\"", "").replace("\\", "");
    }

    private static boolean secondsFollow(String pattern, int from) {
        String rest = pattern.substring(from).toLowerCase(Locale.ROOT);
        return rest.startsWith(":s");
    }

    private static String part(LocalDateTime moment, char letter, int length) {
        String of = switch (letter) {
            case 'd' -> length > 2 ? "EEEE" : "d".repeat(length);
            case 'm' -> "M".repeat(Math.min(length, 4));
            case 'y' -> length > 2 ? "uuuu" : "uu";
            case 'h' -> "H".repeat(Math.min(length, 2));
            case 'n' -> "m".repeat(Math.min(length, 2));
            default -> "s".repeat(Math.min(length, 2));
        };
        return moment.format(DateTimeFormatter.ofPattern(of, Locale.ENGLISH));
    }
}
