package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Parcel;

class CustomersMigrationTest {
    @Test
    void who_ordered_before_there_was_a_tab_of_customers_gets_a_row_there() throws Exception {
        JdbcDataSource books = new JdbcDataSource();
        books.setURL("jdbc:h2:mem:before-the-customers;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(books).target("43").load().migrate();
        try (Link link = new Link(books.getConnection())) {
            for (int order = 1001; order <= 1003; order++) {
                link.execute(
                        "insert into orders (id, token, customer, language, contact_name, contact_phone, delivery_fee,"
                                + " placed_at, state, sold, version, since, changed_by) values (" + order + ", 't"
                                + order + "', "
                                + (order == 1003 ? 78 : 77)
                                + ", 'ru', 'Анна', '+79161234567', 0, '2026-11-02T04:00:00Z',"
                                + " 'Expired', false, 2, '2026-11-02T05:00:00Z', 'shop')");
            }
        }

        Database.prepare(books);

        try (Database db = Database.over(books, Clock.systemUTC(), news -> {})) {
            assertThat(db.outbox().claim(Lane.SHEET, 10, Clock.systemUTC().instant(), Duration.ofMinutes(1)))
                    .extracting(Parcel::topic, Parcel::kind, Parcel::key, Parcel::payload)
                    .containsExactlyInAnyOrder(
                            tuple("customers", "customer", "customer:77:first", "{\"customer\":77}"),
                            tuple("customers", "customer", "customer:78:first", "{\"customer\":78}"));
        }
    }
}
