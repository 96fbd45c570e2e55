package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;

/** What a product cost before, and what was put first or hidden, as customers see it. */
class OldPriceTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Item sencha = shop.sell("TEA-1", "Сенча", 500, 3);
    private final Item puer = shop.sell("TEA-2", "Пуэр", 700, 3);

    @Test
    void the_old_price_stands_struck_through_before_the_new_one() {
        offer(puer, Optional.of(Money.ofRoubles(900)), OptionalInt.empty(), true);
        Guest anna = shop.guest(42, "ru").say("/start").press("Каталог").press("Чай");

        anna.press("Пуэр");
        assertThat(anna.screen().replace('\u00a0', ' ')).contains("<s>900 ₽</s> <b>700 ₽</b>");
    }

    @Test
    void a_product_at_its_usual_price_shows_no_other() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");

        assertThat(anna.screen()).contains("500").doesNotContain("<s>");
    }

    @Test
    void what_was_put_first_is_listed_first() {
        offer(puer, Optional.empty(), OptionalInt.of(1), true);
        Guest anna = shop.guest(42, "ru").say("/start").press("Каталог").press("Чай");

        assertThat(anna.buttons().get(0)).startsWith("Пуэр");
        assertThat(anna.buttons().get(1)).startsWith("Сенча");
    }

    @Test
    void what_was_hidden_leaves_the_list_and_stays_in_the_cart_as_no_longer_sold() {
        Guest anna = shop.guest(42, "ru")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Сенча")
                .press("В корзину");
        offer(sencha, Optional.empty(), OptionalInt.empty(), false);

        assertThat(anna.press("Открыть корзину").screen())
                .contains("больше не продаётся")
                .doesNotContain("500");
        anna.say("/start").press("Каталог").press("Чай");
        assertThat(anna.buttons()).noneMatch(label -> label.startsWith("Сенча"));
    }

    private void offer(Item item, Optional<Money> oldPrice, OptionalInt rank, boolean shown) {
        shop.catalog.put(new Item(
                item.sku(),
                item.category(),
                item.name(),
                item.variant(),
                item.description(),
                item.price(),
                List.of(),
                shown,
                item.position(),
                oldPrice,
                rank,
                item.vat()));
    }
}
