package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merchant's own words, as customers and admins meet them. */
class OwnTextsTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest anna = shop.guest(1, "ru");

    @BeforeEach
    void tea_is_on_the_shelf() {
        shop.sell("TEA", "Пуэр", 600, 9);
    }

    private void word(String... keysAndWords) {
        shop.texts.word(Arrays.stream(keysAndWords)
                .map(pair -> pair.split("=", 2))
                .map(pair -> new OwnText(pair[0], "ru", pair[1]))
                .toList());
    }

    @Test
    void a_screen_speaks_in_the_merchants_words_at_once_and_in_the_usual_ones_when_they_are_taken_back() {
        anna.say("/start");
        assertThat(anna.screen()).contains("Выбирайте в каталоге");
        word("home.text=Здравствуйте!\nУ нас <лучший> чай & кофе.", "home.catalog=🍵 Что у нас есть");
        anna.say("/start");
        assertThat(anna.screen())
                .contains("Здравствуйте!\nУ нас &lt;лучший&gt; чай &amp; кофе.")
                .doesNotContain("Выбирайте");
        assertThat(anna.press("Что у нас есть").screen()).contains("Что посмотрим?");
        word();
        assertThat(anna.say("/start").screen()).contains("Выбирайте в каталоге");
    }

    @Test
    void values_are_put_into_the_gaps_wherever_they_stand() {
        word("product.in.cart=на {1} уже выбрано ({0})");
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        assertThat(anna.screen()).contains("на 600 ₽ уже выбрано (1)");
    }

    @Test
    void answers_over_the_screen_and_notices_are_worded_too() {
        word("cart.added=Отличный выбор, теперь их {0}", "shop.closed=Уехали за чаем до понедельника.");
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        assertThat(anna.toast()).isEqualTo("Отличный выбор, теперь их 1");
    }

    @Test
    void news_of_an_order_are_told_in_the_merchants_words_and_the_admins_read_the_usual_ones() {
        word(
                "news.Paid.text=Ура! Уже пакуем.",
                "state.Paid=деньги у нас",
                "news.Paid.title=Заказ {0}: спасибо",
                "state.AwaitingPayment=ждём денежку");
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        assertThat(anna.screen()).contains("ждём денежку");
        shop.customersPay();
        assertThat(anna.all()).contains("Заказ 1001: спасибо").contains("Ура! Уже пакуем.");
        assertThat(anna.say("/orders").buttons()).anyMatch(label -> label.contains("деньги у нас"));
        assertThat(shop.admin(ShopOnFakes.ADMIN, "Оля").screen())
                .contains("оплачен")
                .doesNotContain("деньги у нас");
    }

    @Test
    void who_reads_another_language_reads_the_usual_text() {
        word("home.text=Только по-русски.");
        assertThat(shop.guest(2, "en").say("/start").screen()).contains("Pick things in the catalog");
        shop.texts.word(List.of(new OwnText("home.text", "en", "Only in English.")));
        assertThat(shop.guest(3, "en").say("/start").screen()).contains("Only in English.");
        assertThat(anna.say("/start").screen()).contains("Выбирайте в каталоге");
    }

    @Test
    void keys_below_the_text_field_work_in_the_merchants_words() {
        word("checkout.name.mine=Зовите меня {0}", "back=Вернуться", "checkout.phone.share=Вот мой номер");
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        anna.press("Открыть корзину").press("Оформить").press("Зовите меня Анна");
        assertThat(anna.last().contactLabel()).contains("Вот мой номер");
        anna.press("Вернуться");
        assertThat(anna.screen()).contains("Как вас зовут?");
    }
}
