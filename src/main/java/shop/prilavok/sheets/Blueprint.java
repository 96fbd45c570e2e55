package shop.prilavok.sheets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tabs are there, and where every planned column stands or will stand. Immutable. */
final class Blueprint {
    private final boolean inEnglish;
    private final Map<TabPlan, FoundTab> found = new EnumMap<>(TabPlan.class);
    private final Map<TabPlan, Headers> headers = new EnumMap<>(TabPlan.class);

    /** @param inEnglish the language of what is added */
    Blueprint(List<FoundTab> tabs, boolean inEnglish) {
        this.inEnglish = inEnglish;
        for (TabPlan plan : TabPlan.values()) {
            find(plan, tabs).ifPresent(tab -> found.put(plan, tab));
            headers.put(
                    plan, found(plan).map(tab -> tab.headers(plan.headers())).orElse(Headers.none()));
        }
    }

    private static Optional<FoundTab> find(TabPlan plan, List<FoundTab> tabs) {
        return tabs.stream()
                .filter(tab -> tab.sheetId() == plan.sheetId())
                .findFirst()
                .or(() -> tabs.stream().filter(tab -> plan.isNamed(tab.title())).findFirst());
    }

    boolean inEnglish() {
        return inEnglish;
    }

    Optional<FoundTab> found(TabPlan plan) {
        return Optional.ofNullable(found.get(plan));
    }

    int sheetId(TabPlan plan) {
        return found(plan).map(FoundTab::sheetId).orElse(plan.sheetId());
    }

    String title(TabPlan plan) {
        return found(plan).map(FoundTab::title).orElse(plan.title(inEnglish));
    }

    /** Columns that have to be added, right of all others. */
    List<Column> missing(TabPlan plan) {
        return headers(plan).missing(plan.headers());
    }

    /** The first position right of all headers that stand there now. */
    int width(TabPlan plan) {
        return headers(plan).width();
    }

    int position(TabPlan plan, Column column) {
        return headers(plan)
                .position(column)
                .orElseGet(() -> width(plan) + missing(plan).indexOf(column));
    }

    /** A column's letters, such as {@code $C}. */
    String letters(TabPlan plan, Column column) {
        return "$" + A1.letters(position(plan, column));
    }

    /** A whole column as formulas want it, such as {@code 'Журнал'!$C:$C}. */
    String whole(TabPlan plan, Column column) {
        return A1.quoted(title(plan)) + "!" + letters(plan, column) + ":" + letters(plan, column);
    }

    private Headers headers(TabPlan plan) {
        return headers.getOrDefault(plan, Headers.none());
    }
}
