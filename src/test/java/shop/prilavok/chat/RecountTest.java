package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.catalog.StockNews.Recount;
import shop.prilavok.order.Announcements.Alert;

class RecountTest {
    private static final Sku SENCHA = new Sku("TEA-1");

    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");
    private final Instant at = Instant.ofEpochMilli(shop.clock.millis());

    @BeforeEach
    void fifty_teas_were_counted_where_five_are() {
        shop.sell("TEA-1", "Сенча", 500, 5);
        shop.unit.perform(List.of(SENCHA), () -> {
            shop.stock.book(new StockMovement(
                    StockMovement.recountKey(SENCHA, at), SENCHA, 45, StockMovement.Kind.RECOUNT, at));
            shop.announcements.alert(
                    "recounted:" + at.toEpochMilli(),
                    new Alert.Recounted(at, List.of(new Recount("Сенча", 50, 45, 50))));
        });
        shop.settle();
    }

    private Stock stock() {
        return shop.stock.stock(SENCHA).orElseThrow();
    }

    @Test
    void the_admins_see_what_was_counted_and_take_it_back_with_one_press() {
        assertThat(olga.all()).contains("• Сенча: было 5, стало 50");
        olga.press("Отменить пересчёт");

        assertThat(stock()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(olga.all()).contains("Пересчёт отменён (Ольга)").contains("• Сенча: было 50, стало 5");
        assertThat(shop.journal.rows()).extracting(row -> row.change()).containsExactly(-45);
    }

    @Test
    void a_second_press_is_told_that_there_is_nothing_to_take_back() {
        olga.press("Отменить пересчёт");
        olga.press("Отменить пересчёт");

        assertThat(stock()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(olga.toast()).contains("Отменять нечего");
    }

    @Test
    void nobody_but_an_admin_takes_it_back() {
        Guest stranger = shop.admin(99, "Гость"); // sits in the group, and is not on the list
        stranger.press("Отменить пересчёт");
        assertThat(stock()).isEqualTo(new Stock.Counted(50, 0));
    }

    @Test
    void sales_that_the_merchant_had_not_seen_are_explained() {
        assertThat(words().recounted(List.of(new Recount("Сенча", 13, 1, 12))))
                .contains("было 11, стало 12")
                .contains("Вписано 13");
    }

    @Test
    void of_hundreds_of_counts_the_first_twenty_are_told_by_name() {
        List<Recount> many = IntStream.range(0, 300)
                .mapToObj(number -> new Recount("Товар " + number, 2, 1, 2))
                .toList();
        assertThat(words().recounted(many)).hasLineCount(22).endsWith("…и ещё 280");
    }

    @Test
    void a_reconciliation_says_what_happened_and_what_to_do() {
        assertThat(words().reconciled(List.of(new Correction("Сенча", 3, 10))))
                .contains("«сверка»")
                .contains("• Сенча: было 7, стало 10")
                .contains("История версий");
    }

    private static StockWords words() {
        return new StockWords(Texts.in("ru"));
    }
}
