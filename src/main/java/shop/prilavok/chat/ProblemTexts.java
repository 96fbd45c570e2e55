package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Problem;

/** Explains to the merchant what to mend about his sheet: where, what, and how. Thread-safe. */
public final class ProblemTexts {
    /** The log speaks English, whatever the admins do. */
    public static final ProblemTexts LOG = new ProblemTexts(Texts.ENGLISH);

    private static final int LONGEST_FOUND = 120;
    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_REASON = 500;
    /** Room for the last line, which says how many are not shown. */
    private static final int RESERVE = 60;

    /** Their sentences say what is wrong, but not in which column. */
    private static final Set<Problem.Kind> NAMELESS = Set.of(Problem.Kind.FORMULA_ERROR, Problem.Kind.TEXT_TOO_LONG);

    /** What was noticed, and may be just as the merchant wants it. */
    private static final Set<Problem.Kind> NOTES = Set.of(Problem.Kind.COLUMN_RENAMED);

    private final Texts texts;

    /** @param language "ru" or "en" */
    public ProblemTexts(String language) {
        this.texts = Texts.in(language);
    }

    /** One problem as one sentence. */
    public String sentence(Problem problem) {
        return texts.say(
                "problem." + problem.kind(),
                problem.place(),
                Texts.cut(problem.found().strip(), LONGEST_FOUND));
    }

    /**
     * What is wrong with one row, for a cell in that row: short, on one line, and never something that a sheet would
     * compute. Empty when nothing is.
     *
     * @param problems with the header of their column for a place
     */
    public String inRow(List<Problem> problems) {
        String all = problems.stream().map(this::inRow).distinct().collect(Collectors.joining(" "));
        return Texts.cut(all, LONGEST_CELL);
    }

    /** Most sentences name their column by themselves. */
    private String inRow(Problem problem) {
        String sentence = sentence(problem);
        String place = problem.place() + ": ";
        if (NAMELESS.contains(problem.kind()) || !sentence.startsWith(place)) {
            return sentence;
        }
        String rest = sentence.substring(place.length());
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    /**
     * As many as go into one message, and how many there are besides; a good word when there is none, or nothing but what
     * was noticed.
     */
    public String digest(List<Problem> problems) {
        if (problems.isEmpty()) {
            return texts.say("problems.none");
        }
        List<String> lines = new ArrayList<>();
        long mistakes = problems.stream()
                .filter(problem -> !NOTES.contains(problem.kind()))
                .count();
        lines.add(mistakes == 0 ? texts.say("problems.notes") : texts.count("problems", mistakes));
        int length = lines.get(0).length();
        for (Problem problem : problems) {
            String line = "• " + sentence(problem);
            if (length + line.length() + 1 > Markup.LONGEST_MESSAGE - RESERVE) {
                lines.add(texts.count("problems.more", problems.size() - lines.size() + 1));
                break;
            }
            lines.add(line);
            length += line.length() + 1;
        }
        return String.join("\n", lines);
    }

    /** The sheet as a whole cannot be reached. */
    public String unreachable(Problem why) {
        return texts.say("sheet.unreachable", sentence(why));
    }

    /** @param why in Google's words */
    public String setAside(String why) {
        return texts.say("sheet.set.aside", Texts.cut(why, LONGEST_REASON));
    }

    /** It can be reached again. */
    public String reachable() {
        return texts.say("sheet.reachable");
    }
}
