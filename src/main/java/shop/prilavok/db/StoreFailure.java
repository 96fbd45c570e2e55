package shop.prilavok.db;

import java.sql.SQLException;

/** The database refused, or could not be asked. Says nothing of what stands in the rows: they hold names and addresses. */
final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String what, SQLException cause) {
        super(what + " (" + cause.getSQLState() + "/" + cause.getErrorCode() + ")", quotesRows(cause) ? null : cause);
    }

    static StoreFailure of(NamedSql statement, SQLException cause) {
        return new StoreFailure(
                "The database does not take: " + statement.text().strip(), cause);
    }

    /** Data that is out of range or breaks a constraint: the message of either database shows the values. */
    private static boolean quotesRows(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
