package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakesheets.SheetsFault;

/** A journal of more than 1,100 rows, of which the newest 400 are to stay. */
class JournalArchiveTest {
    private static final String ARCHIVE = "Журнал до 21.11.2026";

    private final SheetWorld world = new SheetWorld(3, SheetWorld.tea());
    private int orders;

    @BeforeEach
    void the_stock_is_the_sum_of_the_journal() {
        world.limits = new JournalArchive.Limits(1_100, 400);
        world.restart();
        world.journal.restoreFormula(new Sku("TEA-1"), 10);
        world.journal.restoreFormula(new Sku("123"), 5);
        sell(700, "TEA-1");
        sell(380, "123");
        world.steps(12);
        world.pass(Duration.ofMinutes(2));
        assertThat(world.keysInTheJournal()).hasSize(1_080);
        assertThat(stock()).containsExactly("-700", "-380");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void sell(int times, String sku) {
        for (int i = 0; i < times; i++) {
            world.sell(Integer.toString(++orders), sku, 1);
            world.pass(Duration.ofSeconds(1));
        }
    }

    /** One hundred more; it is noticed when the next row comes. */
    private void tooMany() {
        sell(100, "TEA-1");
        world.steps(3);
        world.pass(Duration.ofMinutes(2));
    }

    private List<String> stock() {
        return world.column("Товары", "E");
    }

    private List<String> archived() {
        return world.column(ARCHIVE, "I");
    }

    private static List<String> sales(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(order -> "sale:" + order + ":" + (order > 700 && order <= 1_080 ? "123" : "TEA-1"))
                .toList();
    }

    /** Keys of the journal without the openings, which are not facts of their own. */
    private List<String> kept() {
        return world.keysInTheJournal().stream()
                .filter(key -> !key.startsWith("archive:"))
                .toList();
    }

    @Test
    void the_oldest_rows_move_into_a_tab_of_their_own_and_no_stock_changes() {
        tooMany();
        assertThat(world.merchant().tabs()).doesNotContain(ARCHIVE);
        sell(1, "TEA-1");
        world.steps(4);

        assertThat(archived()).isEqualTo(sales(1, 780));
        assertThat(kept()).isEqualTo(sales(781, 1_181));
        assertThat(stock()).containsExactly("-801", "-380");
        assertThat(world.column("Журнал", "E")).contains("начальный остаток");
        assertThat(world.cell("Товары", "E2").isFormula()).isTrue();

        sell(2, "123");
        world.steps(2);
        assertThat(stock()).as("it goes on").containsExactly("-801", "-382");
        assertThat(world.merchant().tabs()).hasSize(3);
    }

    static List<SheetsFault> unclear() {
        return List.of(
                new SheetsFault.AppliedThenHungUp(),
                new SheetsFault.AppliedThenUnavailable(),
                new SheetsFault.AppliedLater(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whatever_happens_to_the_answer_every_row_is_in_one_place_only(SheetsFault fault) {
        tooMany();
        sell(1, "TEA-1");
        world.faults().next(1, fault, path -> path.endsWith(":batchUpdate"));
        world.steps(2);
        world.faults().landDelayed();
        world.restart();
        world.steps(60);

        List<String> all = new ArrayList<>(archived());
        all.addAll(kept());
        assertThat(all).containsExactlyInAnyOrderElementsOf(sales(1, 1_181));
        assertThat(stock()).containsExactly("-801", "-380");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void rows_that_the_merchant_had_sorted_and_mixed_with_his_own_move_by_their_age() {
        world.merchant().sortBy("Журнал", "C", true);
        world.merchant().type("Журнал", "A1000", "когда-то");
        tooMany();
        sell(1, "TEA-1");
        world.steps(4);

        List<String> all = new ArrayList<>(archived());
        all.addAll(kept());
        assertThat(all).containsExactlyInAnyOrderElementsOf(sales(1, 1_181));
        assertThat(stock()).containsExactly("-801", "-380");
    }

    @Test
    void a_journal_that_was_renamed_is_archived_too() {
        world.merchant().renameTab("Журнал", "История");
        tooMany();
        sell(1, "TEA-1");
        world.steps(4);

        assertThat(archived()).isEqualTo(sales(1, 780));
        assertThat(stock()).containsExactly("-801", "-380");
    }

    @Test
    void a_second_archive_of_the_same_day_gets_a_name_of_its_own() {
        world.merchant().addTab(ARCHIVE);
        tooMany();
        sell(1, "TEA-1");
        world.steps(4);

        assertThat(world.merchant().tabs()).contains(ARCHIVE + " (2)");
        assertThat(stock()).containsExactly("-801", "-380");
    }
}
