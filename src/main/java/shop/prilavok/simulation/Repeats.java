package shop.prilavok.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.http.Request;

/** Messages that stand in a chat twice: Telegram showed them, or did not remove them, and the shop cannot know it. */
final class Repeats {
    private static final Pattern CHAT = Pattern.compile("\"chat_id\"\\s*:\\s*\"?(-?\\d+)");

    private final Map<Long, Integer> byChat = new HashMap<>();

    /** Chats that got a message in each step under way, the innermost first. */
    private final Deque<List<Long>> steps = new ArrayDeque<>();

    /** A hand begins a step. While it waits for an answer, others begin and end theirs. */
    void begin() {
        steps.push(new ArrayList<>());
    }

    /** The hand whose step began last comes to its end, and what it sent is noted in the books. */
    void end() {
        steps.pop();
    }

    /** That hand dies, and with it what it knew of its messages. */
    void die() {
        steps.pop().forEach(this::mayRepeat);
    }

    /** Telegram shows a message, and the hand whose step began last is going to hear of it. */
    void shown(Request request) {
        if (isMessage(request) && !steps.isEmpty()) {
            steps.element().add(chat(request));
        }
    }

    /** Telegram shows a message, and nobody will ever hear of it. */
    void unheard(Request request) {
        if (isMessage(request)) {
            mayRepeat(chat(request));
        }
    }

    /** A call has a mishap. Buttons are taken from a message that has to go only when it could not be deleted. */
    void failing(Request request) {
        if (method(request).equals("editmessagereplymarkup")) {
            mayRepeat(chat(request));
        }
    }

    /** How many messages in this chat may stand there twice. */
    int in(long chat) {
        return byChat.getOrDefault(chat, 0);
    }

    private void mayRepeat(long chat) {
        byChat.merge(chat, 1, Integer::sum);
    }

    /** What is shown anew in its place is there once, however often the shop asks for it. */
    private static boolean isMessage(Request request) {
        return method(request).startsWith("send");
    }

    private static String method(Request request) {
        String path = request.path();
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static long chat(Request request) {
        Matcher chat = CHAT.matcher(request.text());
        if (!chat.find()) {
            throw new IllegalStateException("A message to nobody: " + request.text());
        }
        return Long.parseLong(chat.group(1));
    }
}
