package shop.prilavok.db;

import java.time.Instant;
import java.util.List;
import shop.prilavok.order.StateChange;

/** Table {@code state_change}. Nothing here changes or deletes a row. */
final class StateChangeTable {
    private static final String NEXT =
            "(select coalesce(max(version), 0) + 1 from state_change where subject = :subject)";

    private final Units units;

    StateChangeTable(Units units) {
        this.units = units;
    }

    /** A change of which the version is known. Throws when the subject has that version already. */
    void add(String subject, StateChange change) {
        insert(":version", subject, change.state(), change.at(), change.by())
                .bind("version", change.version())
                .execute();
    }

    /** A change of something that counts no versions of its own. Whoever calls has the subject's row changed, and so locked. */
    void addNext(String subject, String state, Instant at, String by) {
        insert(NEXT, subject, state, at, by).execute();
    }

    private Command insert(String version, String subject, String state, Instant at, String by) {
        return units.writing()
                .sql("insert into state_change (subject, version, state, changed_at, changed_by) values (:subject, "
                        + version + ", :state, :at, :by)")
                .bind("subject", subject)
                .bind("state", state)
                .bind("at", at)
                .bind("by", by);
    }

    /** All changes of one subject, the first first. */
    List<StateChange> of(String subject) {
        return units.reading(link -> link.sql("select * from state_change where subject = :subject order by version")
                .bind("subject", subject)
                .list(row -> new StateChange(
                        row.getInt("version"),
                        row.getString("state"),
                        Columns.instant(row, "changed_at"),
                        row.getString("changed_by"))));
    }
}
