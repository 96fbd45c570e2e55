package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;

class CustomerNoteTableTest extends OnEachStore {
    private static final CustomerId OLGA = new CustomerId(78);

    @Test
    void of_each_customer_the_last_note_is_kept() {
        CustomerNote first = new CustomerNote(List.of("опт"), "");
        CustomerNote longest =
                new CustomerNote(List.of("я".repeat(CustomerNote.MAX_TAGS)), "ё".repeat(CustomerNote.MAX_REMARK));
        CustomerNote last = new CustomerNote(List.of("опт", "постоянный"), "=1+1, 'кавычки'");

        unit.perform(() -> db.customerNotes().save(ANNA, first));
        unit.perform(() -> db.customerNotes().save(OLGA, longest));
        unit.perform(() -> db.customerNotes().save(ANNA, last));

        assertThat(db.customerNotes().of(ANNA)).isEqualTo(last);
        assertThat(db.customerNotes().all()).isEqualTo(Map.of(ANNA, last, OLGA, longest));
    }

    @Test
    void a_note_that_was_emptied_is_none() {
        unit.perform(() -> db.customerNotes().save(ANNA, new CustomerNote(List.of("опт"), "")));
        unit.perform(() -> db.customerNotes().save(ANNA, CustomerNote.NONE));

        assertThat(db.customerNotes().of(ANNA)).isEqualTo(CustomerNote.NONE);
        assertThat(db.customerNotes().of(OLGA)).isEqualTo(CustomerNote.NONE);
        assertThat(db.customerNotes().all()).isEmpty();
    }
}
