package shop.prilavok.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;

/** What customers saw when they agreed to pay: the last total above each button that confirms. */
final class Agreements {
    private static final String CONFIRMS = "Подтвердить";
    private static final Pattern TOTAL = Pattern.compile("Итого: ([\\d\\h]+)(?:,(\\d\\d))?");

    private final Map<String, Long> totals = new LinkedHashMap<>();

    /** A customer presses a button of a message as he sees it. */
    void pressed(Message message, InlineButton button) {
        Matcher total = TOTAL.matcher(message.content().words().text());
        if (button.text().contains(CONFIRMS) && total.find()) {
            String data = button.callbackData().orElseThrow();
            totals.putIfAbsent(
                    data.substring(data.lastIndexOf('|') + 1),
                    100 * Long.parseLong(total.group(1).replaceAll("\\h", ""))
                            + (total.group(2) == null ? 0 : Long.parseLong(total.group(2))));
        }
    }

    /** Kopecks by the confirming button's token. */
    Map<String, Long> totals() {
        return totals;
    }
}
