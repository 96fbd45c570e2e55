package shop.prilavok.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has changed over one connection since its last commit, statement by statement: enough to do it once more. */
final class Redo {
    private final List<Statement> statements = new ArrayList<>();
    private int marked;

    /**
     * A statement that changed something.
     *
     * @param sql with names in the places of its values
     * @param values in the order of their places; arrays as {@link SqlArray}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Statement(String sql, @Nullable Object[] values) {}

    void add(String sql, @Nullable Object[] values) {
        statements.add(new Statement(sql, values));
    }

    /** Up to here it stands, whatever becomes of what follows. */
    void mark() {
        marked = statements.size();
    }

    /** What followed the mark was rolled back. */
    void backToMark() {
        statements.subList(marked, statements.size()).clear();
    }

    List<Statement> statements() {
        return statements;
    }

    void clear() {
        statements.clear();
        marked = 0;
    }
}
