package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.CustomerNotes;

/** Table {@code customer_note}. */
final class CustomerNoteTable implements CustomerNotes {
    private final Units units;

    CustomerNoteTable(Units units) {
        this.units = units;
    }

    @Override
    public CustomerNote of(CustomerId customer) {
        return units.reading(link -> link.sql("select * from customer_note where customer = :customer")
                        .bind("customer", customer.value())
                        .first(row -> note(row)))
                .orElse(CustomerNote.NONE);
    }

    @Override
    public Map<CustomerId, CustomerNote> all() {
        return units.reading(link -> {
            Map<CustomerId, CustomerNote> all = new LinkedHashMap<>();
            link.sql("select * from customer_note where tags <> '' or remark <> '' order by customer")
                    .list(row -> all.put(new CustomerId(row.getLong("customer")), note(row)));
            return all;
        });
    }

    @Override
    public void save(CustomerId customer, CustomerNote note) {
        units.writing()
                .sql("""
                        merge into customer_note n using (values (cast(:customer as bigint))) k (customer)
                            on n.customer = k.customer
                        when matched then update set tags = :tags, remark = :remark
                        when not matched then insert (customer, tags, remark) values (:customer, :tags, :remark)
                        """)
                .bind("customer", customer.value())
                .bind("tags", note.joined())
                .bind("remark", note.remark())
                .execute();
    }

    private static CustomerNote note(ResultSet row) throws SQLException {
        return new CustomerNote(CustomerNote.tags(row.getString("tags")), row.getString("remark"));
    }
}
