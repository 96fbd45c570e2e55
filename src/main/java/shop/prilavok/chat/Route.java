package shop.prilavok.chat;

import java.util.Optional;

/**
 * What a button means. Travels as the button's data, at most 64 bytes, and comes back from the messenger as anything that a
 * stranger may send: it says what is wished, never what is true or allowed.
 */
sealed interface Route permits Place, Action, AdminAction {
    /** Changes when old buttons would be misunderstood; they are then answered as out of date. */
    String VERSION = "1";

    /** Its form as button data. */
    String data();

    /** Empty for whatever the shop did not write, or wrote in an earlier form. */
    static Optional<Route> parse(String data) {
        return RouteReader.read(data);
    }

    static String join(Object... parts) {
        StringBuilder data = new StringBuilder(VERSION);
        for (Object part : parts) {
            data.append('|').append(part);
        }
        return data.toString();
    }
}
