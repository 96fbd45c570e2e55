package shop.prilavok.chat;

/**
 * Text with bold and italic parts. Whatever is put in by a method is escaped here, so that no name of a product or a
 * customer can become markup. Mutable while it is written; not thread-safe.
 */
public final class Markup {
    /** In characters, without tags: as long as Telegram lets a message be. */
    static final int LONGEST_MESSAGE = 4096;

    private static final int RESERVE = 400;

    private final StringBuilder html = new StringBuilder();

    public static Markup of(String plain) {
        return new Markup().text(plain);
    }

    public Markup text(String plain) {
        html.append(escape(plain));
        return this;
    }

    public Markup bold(String plain) {
        html.append("<b>").append(escape(plain)).append("</b>");
        return this;
    }

    public Markup italic(String plain) {
        html.append("<i>").append(escape(plain)).append("</i>");
        return this;
    }

    public Markup strike(String plain) {
        html.append("<s>").append(escape(plain)).append("</s>");
        return this;
    }

    /** A part that a tap copies. */
    public Markup code(String plain) {
        html.append("<code>").append(escape(plain)).append("</code>");
        return this;
    }

    public Markup line() {
        html.append('\n');
        return this;
    }

    boolean says(String plain) {
        return html.indexOf(escape(plain)) >= 0;
    }

    /** Does this fit into one message too, with {@value #RESERVE} characters to spare for what comes below? */
    boolean hasRoomFor(String plain) {
        return html.length() + escape(plain).length() + RESERVE <= LONGEST_MESSAGE;
    }

    /** Longer than a message may be? Tags are counted as well, which Telegram does not do. */
    boolean isTooLong() {
        return html.length() > LONGEST_MESSAGE;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** With the tags b, i, s and code, and the entities of &amp;, &lt; and &gt;, as Telegram wants it. */
    public String html() {
        return html.toString();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && markup.html().equals(html());
    }

    @Override
    public int hashCode() {
        return html().hashCode();
    }

    @Override
    public String toString() {
        return "Markup[" + html.length() + " characters]";
    }
}
