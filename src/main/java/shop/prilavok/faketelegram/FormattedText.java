package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A text as readers see it, with its formatting beside it. Entities are ordered, outer ones first. */
public record FormattedText(String text, List<Entity> entities) {
    static final FormattedText EMPTY = new FormattedText("", List.of());

    private static final Map<String, String> TAGS = Map.of(
            "bold",
            "b",
            "italic",
            "i",
            "underline",
            "u",
            "strikethrough",
            "s",
            "code",
            "code",
            "pre",
            "pre",
            "blockquote",
            "blockquote",
            "expandable_blockquote",
            "blockquote");

    public FormattedText {
        entities = entities.stream()
                .filter(entity -> entity.length() > 0)
                .sorted(Comparator.comparingInt(Entity::offset)
                        .thenComparing(Comparator.comparingInt(Entity::length).reversed()))
                .toList();
    }

    /** What a person types: plain, except that a leading command is marked, as Telegram marks it. */
    static FormattedText typed(String text) {
        if (!text.matches("(?s)/\\w+.*")) {
            return new FormattedText(text, List.of());
        }
        int end = text.split("\\s", 2)[0].length();
        return new FormattedText(text, List.of(new Entity("bot_command", 0, end, "")));
    }

    /** Without the white space around it, which Telegram cuts from every message. */
    FormattedText stripped() {
        int from = text.length() - text.stripLeading().length();
        String inner = text.strip();
        List<Entity> moved = new ArrayList<>();
        for (Entity entity : entities) {
            int start = Math.max(0, entity.offset() - from);
            int end = Math.min(inner.length(), entity.end() - from);
            moved.add(new Entity(entity.type(), start, Math.max(0, end - start), entity.detail()));
        }
        return new FormattedText(inner, moved);
    }

    /**
     * Markup that is safe to put into a page: everything of the bot is escaped, links lead only to http, https or tg, and
     * a spoiler is {@code <span class="spoiler">}. Line feeds stay line feeds.
     */
    public String html() {
        StringBuilder out = new StringBuilder();
        render(out, 0, text.length(), entities);
        return out.toString();
    }

    private void render(StringBuilder out, int from, int to, List<Entity> inside) {
        int at = from;
        for (int i = 0; i < inside.size(); i++) {
            Entity entity = inside.get(i);
            int end = Math.min(entity.end(), to);
            if (entity.offset() < at || entity.offset() >= to) {
                continue; // lies within one already rendered
            }
            escape(out, text.substring(at, entity.offset()));
            out.append(opening(entity));
            render(out, entity.offset(), end, inside.subList(i + 1, inside.size()));
            out.append(closing(entity));
            at = end;
        }
        escape(out, text.substring(at, to));
    }

    private static String opening(Entity entity) {
        if (entity.type().equals("text_link")) {
            StringBuilder link = new StringBuilder("<a target=\"_blank\" rel=\"noopener noreferrer\"");
            if (entity.detail().matches("(?i)(https?|tg)://.*")) {
                escape(link.append(" href=\""), entity.detail());
                link.append('"');
            }
            return link.append('>').toString();
        }
        String tag = TAGS.get(entity.type());
        return tag == null ? "<span class=\"" + entity.type().replaceAll("[^a-z_]", "") + "\">" : "<" + tag + ">";
    }

    private static String closing(Entity entity) {
        return entity.type().equals("text_link") ? "</a>" : "</" + TAGS.getOrDefault(entity.type(), "span") + ">";
    }

    private static void escape(StringBuilder out, String plain) {
        out.append(plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    ArrayNode entitiesJson() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }
}
