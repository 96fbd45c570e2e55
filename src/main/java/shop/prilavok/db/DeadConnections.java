package shop.prilavok.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** Tells the pool which of H2's errors are the end of a connection: it would lend the same one again and again. */
final class DeadConnections implements SQLExceptionOverride {
    private static final int CLOSED = 90098;
    private static final int CLOSED_BY_SHUTDOWN = 90121;

    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return Set.of(CLOSED, CLOSED_BY_SHUTDOWN).contains(error.getErrorCode())
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
