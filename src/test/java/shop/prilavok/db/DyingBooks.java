package shop.prilavok.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** Books that are changed by so many statements, and by none after them: as if the process had been killed then. */
final class DyingBooks {
    private final DataSource source;
    private int left;

    DyingBooks(String url, int left) {
        JdbcDataSource real = new JdbcDataSource();
        real.setURL(url);
        real.setUser("sa");
        source = proxy(DataSource.class, real);
        this.left = left;
    }

    DataSource source() {
        return source;
    }

    boolean isDead() {
        return left < 0;
    }

    private <T> T proxy(Class<T> kind, T real) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, values) -> called(method, real, values)));
    }

    private @Nullable Object called(Method method, Object real, Object @Nullable [] values) throws Throwable {
        if (method.getName().equals("execute") && --left < 0) {
            throw new SQLException("Killed");
        }
        try {
            Object result = method.invoke(real, values);
            return switch (method.getName()) {
                case "getConnection" -> proxy(Connection.class, (Connection) result);
                case "createStatement" -> proxy(Statement.class, (Statement) result);
                default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
