package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import shop.prilavok.catalog.Problem;

/** Explains to the merchant what to mend about his sheet: where, what, and how. Thread-safe. */
public final class ProblemTexts {
    /** The log speaks English, whatever the admins do. */
    public static final ProblemTexts LOG = new ProblemTexts(Texts.ENGLISH);

    private static final int LONGEST_FOUND = 120;
    private static final int LONGEST_MESSAGE = 4096;
    /** Room for the last line, which says how many are not shown. */
    private static final int RESERVE = 60;

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

    /** As many as go into one message, and how many there are besides; a good word when there is none. */
    public String digest(List<Problem> problems) {
        if (problems.isEmpty()) {
            return texts.say("problems.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.count("problems", problems.size()));
        int length = lines.get(0).length();
        for (Problem problem : problems) {
            String line = "• " + sentence(problem);
            if (length + line.length() + 1 > LONGEST_MESSAGE - RESERVE) {
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

    /** It can be reached again. */
    public String reachable() {
        return texts.say("sheet.reachable");
    }
}
