package shop.prilavok.sheets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of an item, out of one cell with any number of links.
 *
 * @param links direct ones, at most {@value #MOST}
 * @param wrong pieces of the cell that are no links
 */
record PhotoLinks(List<String> links, List<String> wrong) {
    /** What fits in one album of a messenger. */
    static final int MOST = 10;

    // A comma may stand inside a link, so it parts links only where the next one begins.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z};]+|,(?=[\\s\\p{Z}]|https?:)|,$");
    private static final Pattern IN_FORMULA = Pattern.compile("https?://[^\"\\s]+");
    private static final Pattern DRIVE = Pattern.compile(
            "https://drive\\.google\\.com/(?:file/d/|(?:open|uc|thumbnail)\\?(?:.*&)?id=)([\\w-]{10,}).*");

    static PhotoLinks of(Cell cell) {
        List<String> links = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        if (!cell.formula().isEmpty() && !(cell.content() instanceof Cell.Text text && isLink(text.text()))) {
            Matcher found = IN_FORMULA.matcher(cell.formula()); // =IMAGE("…") has no text of its own
            while (found.find()) {
                links.add(direct(found.group()));
            }
        } else if (!cell.isBlank()) {
            for (String piece : BETWEEN.split(raw(cell), -1)) {
                if (isLink(piece)) {
                    links.add(direct(piece));
                } else if (!piece.isEmpty()) {
                    wrong.add(piece);
                }
            }
        }
        return new PhotoLinks(links.stream().distinct().limit(MOST).toList(), wrong);
    }

    private static String raw(Cell cell) {
        return cell.content() instanceof Cell.Text text ? text.text() : cell.text();
    }

    private static boolean isLink(String text) {
        try {
            URI uri = new URI(text.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A link that people share from Google Drive opens a web page; the picture itself is elsewhere. */
    private static String direct(String link) {
        Matcher shared = DRIVE.matcher(link);
        return shared.matches() ? "https://drive.google.com/uc?export=download&id=" + shared.group(1) : link;
    }
}
