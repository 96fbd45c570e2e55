package shop.prilavok.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Problem;

/**
 * A text that customers read and that a merchant may word himself. Texts for admins are none of these, nor are nouns that
 * change with a number, dates, and texts that consist of gaps alone. Immutable and thread-safe.
 *
 * @param place where it is seen, as a short name
 */
public record WordedText(String key, Kind kind, String place) {
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Map<String, WordedText> ALL = read();

    /** What it is good for, and how long it may be, in characters: its gaps are filled in later. */
    public enum Kind {
        BUTTON(40),
        /** A few words inside of something else. */
        SHORT(40),
        TITLE(80),
        SENTENCE(200),
        LONG(700);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        public int longest() {
            return longest;
        }

        /** May it have line breaks? */
        public boolean hasLines() {
            return this == LONG;
        }
    }

    /**
     * Why the shop cannot say something.
     *
     * @param found the piece that is wrong, or what is missing
     */
    public record Objection(Problem.Kind kind, String found) {}

    /** In the order in which customers meet them. */
    public static Collection<WordedText> all() {
        return ALL.values();
    }

    public static Optional<WordedText> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** As shipped. */
    public String usual(String language) {
        return Texts.in(language).say(key);
    }

    /** What is wrong with these words in its place; empty when the shop can say them. */
    public Optional<Objection> objection(String language, String words) {
        if (BRACE.matcher(Texts.GAP.matcher(words).replaceAll("")).find()) {
            return Optional.of(new Objection(Problem.Kind.TEXT_BRACES, words));
        }
        Set<String> wanted = gaps(usual(language));
        Set<String> given = gaps(words);
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(wanted);
        if (!unknown.isEmpty()) {
            return Optional.of(new Objection(Problem.Kind.TEXT_GAP_UNKNOWN, String.join(", ", unknown)));
        }
        wanted.removeAll(given);
        if (!wanted.isEmpty()) {
            return Optional.of(new Objection(Problem.Kind.TEXT_GAP_MISSING, String.join(", ", wanted)));
        }
        return words.length() > kind.longest()
                ? Optional.of(new Objection(Problem.Kind.TEXT_OVER_LIMIT, String.valueOf(kind.longest())))
                : Optional.empty();
    }

    private static Set<String> gaps(String text) {
        return Texts.GAP.matcher(text).results().map(gap -> gap.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, WordedText> read() {
        String file = "worded_texts.tsv";
        try (InputStream in = Objects.requireNonNull(WordedText.class.getResourceAsStream(file), file)) {
            Map<String, WordedText> all = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(cells -> all.put(cells[0], new WordedText(cells[0], Kind.valueOf(cells[1]), cells[2])));
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
