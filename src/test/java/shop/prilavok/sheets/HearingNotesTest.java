package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Problem;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.OrderId;

/** What the merchant keeps in the rows of customers, read over the wire. Columns: H tags, I remark. */
class HearingNotesTest {
    private static final String TAB = "Клиенты";
    private static final CustomerId ANNA = new CustomerId(7);
    private static final int MINUTE = 20; // so many steps

    private final SheetWorld world = new SheetWorld(1, SheetWorld.tea());
    private final BuyersWorld buyers = new BuyersWorld(world);
    private final OrderId order = buyers.buy(7, "Анна");

    @BeforeEach
    void a_customer_stands_in_the_sheet() {
        world.steps(MINUTE);
        world.lookAtCustomers();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void tags_and_remark_are_kept_within_one_look_and_the_cards_of_open_orders_are_drawn_anew() {
        world.merchant().type(TAB, "H2", "опт,  постоянный");
        world.merchant().type(TAB, "I2", "звонить\nвечером");
        world.lookAtCustomers();

        assertThat(note()).isEqualTo(new CustomerNote(List.of("опт", "постоянный"), "звонить вечером"));
        assertThat(world.announcements.noted()).containsExactly(order);
        world.lookAtCustomers();
        assertThat(world.announcements.noted()).hasSize(1);

        world.merchant().type(TAB, "H2", "");
        world.merchant().type(TAB, "I2", "");
        world.lookAtCustomers();
        assertThat(note()).isEqualTo(CustomerNote.NONE);
    }

    @Test
    void after_a_restart_nothing_is_taken_for_new() {
        world.merchant().type(TAB, "H2", "опт");
        world.lookAtCustomers();
        world.restart();
        world.lookAtCustomers();

        assertThat(world.announcements.noted()).hasSize(1);
    }

    @Test
    void a_note_belongs_to_the_customer_whose_number_stands_in_its_row() {
        buyers.buy(8, "Борис");
        world.steps(MINUTE);
        world.merchant().type(TAB, "H3", "опт");
        world.merchant().sortBy(TAB, "A", true);
        world.merchant().moveColumn(TAB, "H", "A");
        world.lookAtCustomers();

        assertThat(world.notes.all()).containsOnlyKeys(new CustomerId(8));
    }

    @Test
    void what_is_too_long_is_told_and_kept_in_part() {
        world.merchant().type(TAB, "H2", "опт, " + "я".repeat(CustomerNote.MAX_TAGS));
        world.merchant().type(TAB, "I2", "ё".repeat(CustomerNote.MAX_REMARK + 1));
        List<Problem> problems = world.lookAtCustomers();

        assertThat(problems)
                .extracting(problem -> problem.kind() + " " + problem.place())
                .containsExactly("TEXT_TOO_LONG Клиенты!H2", "TEXT_TOO_LONG Клиенты!I2");
        assertThat(note().tags()).containsExactly("опт");
        assertThat(note().remark()).hasSize(CustomerNote.MAX_REMARK).endsWith("ё…");
    }

    @Test
    void a_formula_that_failed_and_a_row_or_a_column_that_is_gone_change_nothing() {
        world.merchant().type(TAB, "H2", "опт");
        world.merchant().type(TAB, "I2", "звонить");
        world.lookAtCustomers();
        CustomerNote before = note();

        world.merchant().type(TAB, "I2", "=1/0");
        assertThat(world.lookAtCustomers()).extracting(Problem::kind).containsExactly(Problem.Kind.FORMULA_ERROR);
        assertThat(note()).isEqualTo(before);
        world.merchant().deleteColumns(TAB, "I", 1);
        world.lookAtCustomers();
        assertThat(note()).isEqualTo(before);
        world.merchant().deleteRows(TAB, 2, 1);
        world.lookAtCustomers();
        assertThat(note()).isEqualTo(before);
        world.merchant().deleteTab(TAB);
        world.lookAtCustomers();
        assertThat(note()).isEqualTo(before);
    }

    @Test
    void columns_that_were_deleted_come_back_with_the_next_order_and_with_all_that_stood_there() {
        buyers.buy(8, "Борис");
        world.steps(MINUTE);
        world.merchant().type(TAB, "H2", "опт, постоянный");
        world.merchant().type(TAB, "I3", "звонить");
        world.lookAtCustomers();
        world.merchant().deleteColumns(TAB, "H", 2);
        world.lookAtCustomers();

        buyers.buy(9, "Вера");
        world.steps(MINUTE);
        world.restart();
        world.lookAtCustomers();
        assertThat(note().tags()).containsExactly("опт", "постоянный");
        assertThat(world.notes.of(new CustomerId(8)).remark()).isEqualTo("звонить");
        assertThat(world.column(TAB, "H")).containsExactly("опт, постоянный");
        assertThat(world.column(TAB, "I")).containsExactly("", "звонить");
        assertThat(world.column(TAB, "A")).containsExactly("7", "8", "9");
    }

    @Test
    void nothing_is_kept_about_a_number_that_never_ordered() {
        world.merchant().type(TAB, "A3", "99");
        world.merchant().type(TAB, "H3", "опт");
        world.lookAtCustomers();
        assertThat(world.notes.all()).isEmpty();

        buyers.place(99, "Вера");
        world.lookAtCustomers();
        assertThat(world.notes.all()).containsOnlyKeys(new CustomerId(99));
    }

    private CustomerNote note() {
        return world.notes.of(ANNA);
    }
}
