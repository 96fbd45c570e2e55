package shop.prilavok.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of one connection, kept ready from run to run: to prepare them takes longer than to run them. */
final class Statements {
    private record Lent(String sql, PreparedStatement statement) {}

    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> ready = new HashMap<>();
    private final List<Lent> lent = new ArrayList<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = queue(sql).poll();
        PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
        lent.add(new Lent(sql, statement));
        return statement;
    }

    private Deque<PreparedStatement> queue(String sql) {
        return ready.computeIfAbsent(sql, text -> new ArrayDeque<>());
    }

    /** All that were taken are ready again, but for those that were closed. */
    void giveBack() throws SQLException {
        for (Lent one : lent) {
            if (!one.statement().isClosed()) {
                one.statement().clearParameters();
                queue(one.sql()).push(one.statement());
            }
        }
        lent.clear();
    }
}
