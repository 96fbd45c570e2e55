package shop.prilavok.faketelegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code parse_mode=HTML} as Telegram does: same tags, same complaints with offsets in bytes. */
final class Html {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("blockquote", "blockquote"));
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();
    private int at;

    private record Tag(String name, int start, Map<String, String> attributes) {}

    private Html(String in) {
        this.in = in;
    }

    static FormattedText parse(String html) {
        return new Html(html).parse();
    }

    private FormattedText parse() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '&') {
                reference();
            } else if (c != '<') {
                out.append(c);
                at++;
            } else if (in.startsWith("</", at)) {
                close();
            } else {
                open();
            }
        }
        if (!open.isEmpty()) {
            throw complaint("Can't find end tag corresponding to start tag \""
                    + open.element().name() + "\"");
        }
        return new FormattedText(out.toString(), entities);
    }

    /** A reference that Telegram does not know, such as that for a hard space, is shown as it stands. */
    private void reference() {
        int end = in.indexOf(';', at);
        String name = end < 0 ? "" : in.substring(at + 1, end);
        String meaning = NAMED.get(name);
        if (meaning == null && name.matches("#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}")) {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            meaning = Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        }
        out.append(meaning == null ? "&" : meaning);
        at = meaning == null ? at + 1 : end + 1;
    }

    private void open() {
        int begin = at++;
        String name = word(" \t\r\n>").toLowerCase(Locale.ROOT);
        if (at == in.length()) {
            throw complaint("Unclosed start tag at byte offset " + bytes(begin));
        }
        if (!TYPES.containsKey(name)) {
            throw complaint("Unsupported start tag \"" + name + "\" at byte offset " + bytes(begin));
        }
        Map<String, String> attributes = new HashMap<>();
        for (skipSpace(); at < in.length() && in.charAt(at) != '>'; skipSpace()) {
            String attribute = word(" \t\r\n>=").toLowerCase(Locale.ROOT);
            if (attribute.isEmpty()) {
                throw complaint("Empty attribute name in the tag \"" + name + "\" at byte offset " + bytes(begin));
            }
            skipSpace();
            attributes.put(attribute, at < in.length() && in.charAt(at) == '=' ? value(begin) : "");
        }
        if (at == in.length()) {
            throw complaint("Unclosed start tag at byte offset " + bytes(begin));
        }
        at++;
        if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw complaint("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Tag(name, out.length(), attributes));
    }

    private String value(int begin) {
        at++;
        skipSpace();
        if (at == in.length()) {
            throw complaint("Unclosed start tag at byte offset " + bytes(begin));
        }
        char quote = in.charAt(at);
        if (quote != '"' && quote != '\'') {
            return word(" \t\r\n>");
        }
        int end = in.indexOf(quote, at + 1);
        if (end < 0) {
            throw complaint("Unclosed start tag at byte offset " + bytes(begin));
        }
        String raw = in.substring(at + 1, end);
        at = end + 1;
        return raw.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void close() {
        int begin = at;
        at += 2;
        if (open.isEmpty()) {
            throw complaint("Unexpected end tag at byte offset " + bytes(begin));
        }
        String name = word(" \t\r\n>").toLowerCase(Locale.ROOT);
        skipSpace();
        if (at == in.length() || in.charAt(at) != '>') {
            throw complaint("Unclosed end tag at byte offset " + bytes(begin));
        }
        at++;
        Tag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw complaint("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + tag.name()
                    + ">\", found \"</" + name + ">\"");
        }
        finish(tag);
    }

    private void finish(Tag tag) {
        int length = out.length() - tag.start();
        String language = tag.attributes().getOrDefault("class", "");
        Tag outer = open.peek();
        if (tag.name().equals("code")
                && language.startsWith("language-")
                && outer != null
                && outer.name().equals("pre")
                && outer.start() == tag.start()) {
            outer.attributes().put("language", language.substring("language-".length()));
            return;
        }
        String type = TYPES.getOrDefault(tag.name(), tag.name());
        String detail = "";
        if (type.equals("pre")) {
            detail = tag.attributes().getOrDefault("language", "");
        } else if (type.equals("blockquote") && tag.attributes().containsKey("expandable")) {
            type = "expandable_blockquote";
        } else if (type.equals("text_link")) {
            detail = tag.attributes().getOrDefault("href", "");
            if (detail.isEmpty()) {
                return; // a link to nowhere is plain text
            }
        }
        entities.add(new Entity(type, tag.start(), length, detail));
    }

    private String word(String ends) {
        int begin = at;
        while (at < in.length() && ends.indexOf(in.charAt(at)) < 0) {
            at++;
        }
        return in.substring(begin, at);
    }

    private void skipSpace() {
        while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
            at++;
        }
    }

    private int bytes(int chars) {
        return in.substring(0, chars).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refusal complaint(String what) {
        return Refusal.badRequest("can't parse entities: " + what);
    }
}
