package shop.prilavok.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

/**
 * Whether the next look asks for {@link ColumnTag}s, too: only when a header that was there is there no more, and as long as a
 * column is known by nothing else; they are a quarter of a small sheet's answer. Not thread-safe.
 */
final class AskingForTags {
    private record Absent(TabPlan tab, Column column) {}

    private Set<Absent> inVain = Set.of();
    private boolean asking;

    boolean isAsking() {
        return asking;
    }

    /** Was this look enough to know each column that can be known? If it was not, the next one asks. */
    boolean fit(SheetView view) {
        Set<Absent> absent = new HashSet<>();
        boolean someRenamed = false;
        for (SheetView.Table table : view.tables()) {
            Headers headers = table.headers();
            headers.missing(table.plan().headers()).forEach(column -> absent.add(new Absent(table.plan(), column)));
            someRenamed |= !headers.renamed().isEmpty();
        }
        if (asking) {
            inVain = absent;
            asking = someRenamed;
            return true;
        }
        asking = !inVain.containsAll(absent);
        absent.retainAll(inVain); // one that came back is asked for when it goes again
        inVain = absent;
        return !asking;
    }

    /** What to tell of columns that are known by their tags alone. */
    static List<Problem> renamed(SheetView view) {
        return view.tables().stream()
                .flatMap(table -> table.headers().renamed().entrySet().stream()
                        .map(renamed -> new Problem(
                                Kind.COLUMN_RENAMED,
                                table.tab().place(0, renamed.getValue()),
                                renamed.getKey().header(view.inEnglish()))))
                .toList();
    }
}
