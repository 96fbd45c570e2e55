package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LinkTest {
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A connection whose server went away. */
    private final Connection broken = (Connection) Proxy.newProxyInstance(
            Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                switch (method.getName()) {
                    case "close":
                        closed.set(true);
                        return null;
                    case "isClosed", "isWrapperFor":
                        return false;
                    default:
                        throw new SQLException("The server is gone", "08006");
                }
            });

    @Test
    void a_connection_on_which_nothing_can_begin_goes_back_to_the_pool() {
        assertThatThrownBy(() -> new Link(broken).begin()).hasMessage("The database did not begin (08006/0)");
        assertThat(closed).isTrue();
    }
}
