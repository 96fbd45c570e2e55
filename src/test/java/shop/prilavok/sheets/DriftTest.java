package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.outbox.Lane;

/** Whatever the owner of a spreadsheet does to it, the shop goes on, tells him once, and the sheet comes right again. */
class DriftTest extends BackOffice {
    DriftTest() {
        super(new SheetWorld(7, THREE_PRODUCTS));
    }

    @BeforeEach
    void the_shop_sells_from_three_rows() {
        polls(4);
        assertThat(stock()).containsExactly("10", "5", "3");
    }

    private Merchant merchant() {
        return world.merchant();
    }

    private List<String> stock() {
        return world.column("Товары", "E");
    }

    private int onHand() {
        return database.stock().stock(TEA).map(Stock::onHand).orElseThrow();
    }

    /** What the admins were told of the sheet last, all clear included. */
    private List<Problem.Kind> lastTold() {
        return told.isEmpty()
                ? List.of()
                : told.get(told.size() - 1).stream().map(Problem::kind).toList();
    }

    @Test
    void rows_that_are_sorted_and_inserted_keep_their_stock() {
        merchant().sortBy("Товары", "C", true);
        merchant().insertRows("Товары", 2, 2);
        sell(4);
        polls(4);

        assertThat(stock()).containsExactlyInAnyOrder("", "", "6", "5", "3");
        assertThat(news.corrections()).isEmpty();
        assertThat(told).allSatisfy(problems -> assertThat(problems).isEmpty());
    }

    @Test
    void a_deleted_journal_is_made_anew_and_holds_the_stock_that_the_books_have() {
        sell(4);
        polls(3);
        merchant().deleteTab("Журнал");
        sell(1);
        polls(12);

        assertThat(merchant().tabs()).contains("Журнал");
        assertThat(stock()).containsExactly("5", "5", "3");
        assertThat(world.cell("Товары", "E2").isFormula()).isTrue();
        assertThat(news.corrections())
                .containsExactlyInAnyOrder(
                        new Correction("Иван-чай", 6, 5),
                        new Correction("Чабрец", 5, 5),
                        new Correction("Пиала", 3, 3));
        assertThat(onHand()).isEqualTo(5);

        sell(2);
        polls(3);
        assertThat(stock()).containsExactly("3", "5", "3");
    }

    @Test
    void a_deleted_column_of_the_journal_comes_back_with_true_sums() {
        sell(4);
        polls(3);
        merchant().deleteColumns("Журнал", "F", 1);
        polls(12);

        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(news.corrections()).hasSize(3);
    }

    @Test
    void rows_cut_out_of_the_journal_are_made_good_and_told() {
        sell(4);
        polls(3);
        merchant().deleteRows("Журнал", 5, 1);
        assertThat(stock()).containsExactly("10", "5", "3");
        polls(6);

        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(world.column("Журнал", "E")).last().isEqualTo("сверка");
        assertThat(news.corrections()).containsExactly(new Correction("Иван-чай", -4, 6));
    }

    @Test
    void a_renamed_journal_and_renamed_products_go_on() {
        merchant().renameTab("Журнал", "История 2026");
        merchant().renameTab("Товары", "Прайс");
        sell(4);
        polls(4);

        assertThat(world.column("Прайс", "E")).containsExactly("6", "5", "3");
        assertThat(world.column("История 2026", "F")).last().isEqualTo("-4");
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void a_renamed_header_is_told_and_the_shop_sells_on_until_it_is_back() {
        merchant().type("Товары", "D1", "Сколько стоит");
        sell(4);
        polls(3);
        assertThat(lastTold()).containsExactly(Problem.Kind.COLUMN_MISSING);
        assertThat(catalog.current().item(TEA)).isPresent();

        merchant().type("Товары", "D1", "Цена");
        polls(3);
        assertThat(lastTold()).isEmpty();
        assertThat(stock()).containsExactly("6", "5", "3");
    }

    @Test
    void a_deleted_column_of_stock_is_told_and_comes_back_with_all_numbers() {
        merchant().deleteColumns("Товары", "E", 1);
        polls(3);
        assertThat(lastTold()).containsExactly(Problem.Kind.COLUMN_MISSING);
        sell(4);

        merchant().type("Товары", "E1", "Остаток");
        polls(6);
        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(database.stock().stock(TEA)).contains(new Stock.Counted(6, 0));
        assertThat(lastTold()).isEmpty();
    }

    @Test
    void stock_that_was_emptied_as_a_whole_comes_back() {
        merchant().clear("Товары", "E2:E4");
        polls(4);

        assertThat(told)
                .anySatisfy(problems ->
                        assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.STOCK_CLEARED));
        assertThat(stock()).containsExactly("10", "5", "3");
        assertThat(lastTold()).isEmpty();
    }

    @Test
    void that_holds_also_for_a_row_whose_price_makes_no_sense_meanwhile() {
        merchant().type("Товары", "D3", "дорого");
        merchant().clear("Товары", "E2:E4");
        polls(4);
        merchant().type("Товары", "D3", "120");
        polls(4);

        assertThat(stock()).containsExactly("10", "5", "3");
        assertThat(database.stock().stock(new Sku("TEA-2"))).contains(new Stock.Counted(5, 0));
    }

    @Test
    void while_the_products_are_locked_rows_go_on_and_the_formulas_follow_when_they_are_unlocked() {
        merchant().protect("Товары", "A1:Z100");
        merchant().type("Товары", "E2", "25");
        merchant().type("Товары", "E3", "7");
        polls(3);
        sell(4);
        polls(6);
        assertThat(world.column("Журнал", "F")).containsExactly("10", "5", "3", "15", "2", "-4");
        assertThat(stock()).as("his own numbers still stand there").containsExactly("25", "7", "3");
        assertThat(onHand()).isEqualTo(21);

        merchant().unprotect("Товары");
        world.pass(Duration.ofMinutes(10));
        polls(12);
        assertThat(stock()).containsExactly("21", "7", "3");
        assertThat(onHand()).isEqualTo(21);
        assertThat(database.outbox().backlog(Lane.SHEET).parked()).isZero();
    }

    @Test
    void a_locked_journal_takes_its_rows_when_it_is_unlocked() {
        merchant().protect("Журнал", "A1:Z100");
        sell(4);
        polls(4);
        assertThat(stock()).containsExactly("10", "5", "3");
        assertThat(onHand()).isEqualTo(6);

        merchant().unprotect("Журнал");
        world.pass(Duration.ofMinutes(10));
        polls(6);
        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void an_old_version_that_was_restored_gets_its_stock_from_the_books() {
        Merchant.Version yesterday = merchant().version();
        sell(4);
        polls(3);
        merchant().restore(yesterday);
        assertThat(stock()).containsExactly("10", "5", "3");
        polls(6);

        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(news.corrections()).containsExactly(new Correction("Иван-чай", -4, 6));
    }

    @Test
    void a_sheet_that_is_not_shared_any_more_catches_up_when_it_is_again() {
        world.spreadsheet.unshare(Keys.EMAIL);
        sell(4);
        polls(12);
        assertThat(polling.state())
                .isInstanceOfSatisfying(
                        PollingSheet.Failing.class,
                        failing -> assertThat(failing.why().kind()).isEqualTo(Problem.Kind.SHEET_NOT_SHARED));
        assertThat(stock()).containsExactly("10", "5", "3");

        world.spreadsheet.share(Keys.EMAIL);
        polls(12);
        assertThat(stock()).containsExactly("6", "5", "3");
        assertThat(world.column("Журнал", "F")).containsExactly("10", "5", "3", "-4");
    }
}
