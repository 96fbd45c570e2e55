package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.StateChange;

class AuditMigrationTest {
    @Test
    void of_an_order_from_before_the_audit_its_last_step_is_known() throws Exception {
        JdbcDataSource books = new JdbcDataSource();
        books.setURL("jdbc:h2:mem:before-the-audit;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(books).target("32").load().migrate();
        try (Link link = new Link(books.getConnection())) {
            link.execute("""
                    insert into orders (id, token, customer, language, contact_name, contact_phone, delivery_fee,
                        placed_at, state, sold, version, since, changed_by)
                    values (1001, 'one', 77, 'ru', 'Анна', '+79161234567', 0,
                        '2026-11-02T04:00:00Z', 'Accepted', true, 3, '2026-11-02T05:00:00Z', 'Оля')
                    """);
        }

        Database.prepare(books);

        try (Database db = Database.over(books, Clock.systemUTC(), news -> {})) {
            assertThat(db.orders().history(new OrderId(1001)))
                    .containsExactly(new StateChange(3, "Accepted", Instant.parse("2026-11-02T05:00:00Z"), "Оля"));
        }
    }
}
