package shop.prilavok.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes or no as people type it into a cell, or tick it. */
final class TypedAnswer {
    private static final Set<String> YES = Set.of("да", "yes", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "no", "0", "false", "ложь", "-");

    private TypedAnswer() {}

    /** Empty when it is neither. */
    static Optional<Boolean> read(Cell cell) {
        String answer = cell.text().toLowerCase(Locale.ROOT);
        return YES.contains(answer) || NO.contains(answer) ? Optional.of(YES.contains(answer)) : Optional.empty();
    }
}
