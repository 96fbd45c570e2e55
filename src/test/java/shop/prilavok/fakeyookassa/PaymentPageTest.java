package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentPageTest {
    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void page_shows_what_is_paid_and_how() throws Exception {
        String page = open(till.create(Till.LAMP).id());

        assertThat(page)
                .contains("Заказ № 72", "1\u00a0490\u00a0₽", "Оплатить картой", "Оплатить по СБП")
                .contains("деньги не настоящие", "до 13:00 мск");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB,en;q=0.9,ru;q=0.8", "de"})
    void browser_that_does_not_put_russian_first_is_answered_in_english(String languages) throws Exception {
        String lamp = Till.LAMP.replace("1490.00", "1490.50").replace("Заказ № 72", "Order 72");
        String id = till.create(lamp).id();

        assertThat(open(id, "Accept-Language", languages))
                .contains("lang=\"en\"", "Pay by card", "Pay by SBP", "Bank declines", "Let the link expire")
                .contains("₽1,490.50", "no real money", "until 13:00 Moscow time")
                .doesNotContainPattern("[а-яё]");
        till.page("POST", "/pay/" + id + "/decline");
        assertThat(open(id, "Accept-Language", languages))
                .contains("Nothing was charged", "Back to the shop")
                .doesNotContainPattern("[а-яё]");
        assertThat(till.page("GET", "/pay/nothing", "Accept-Language", languages)
                        .body())
                .contains("There is no such bill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "ru-RU,ru;q=0.9,en;q=0.8", "RU-ru"})
    void browser_that_puts_russian_first_is_answered_in_russian(String languages) throws Exception {
        String id = till.create(Till.LAMP.replace("1490.00", "1490.50")).id();

        assertThat(open(id, "Accept-Language", languages))
                .contains("lang=\"ru\"", "Оплатить картой", "1\u00a0490,50\u00a0₽");
    }

    @Test
    void page_speaks_the_buyer_s_language_whatever_the_browser_reads() throws Exception {
        String id = till.create(Till.LAMP.replace("\"redirect\"", "\"redirect\",\"locale\":\"en_US\""))
                .id();

        assertThat(open(id, "Accept-Language", "ru")).contains("lang=\"en\"", "Pay by card");
        assertThat(till.create(Till.LAMP.replace("\"redirect\"", "\"redirect\",\"locale\":\"en\""))
                        .at("/parameter"))
                .isEqualTo("confirmation.locale");
    }

    @ParameterizedTest
    @CsvSource({
        "card,succeeded,Оплачено",
        "sbp,succeeded,Оплачено",
        "decline,canceled,На карте не хватило денег",
        "expire,canceled,Время на оплату вышло"
    })
    void each_button_leads_to_its_end_and_back_to_the_shop(String button, String status, String words)
            throws Exception {
        String id = till.create(Till.LAMP).id();

        HttpResponse<String> pressed = till.page("POST", "/pay/" + id + "/" + button);

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.headers().firstValue("Location")).hasValue("/pay/" + id);
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo(status);
        assertThat(open(id))
                .contains(words, "href=\"https://t.me/prilavok_bot?start=pay_1\"")
                .doesNotContain("<form");
    }

    @Test
    void sbp_is_not_offered_where_the_money_has_to_be_held() throws Exception {
        String id = till.create(Till.HELD_LAMP).id();
        assertThat(open(id)).contains("Оплатить картой").doesNotContain("СБП");

        till.page("POST", "/pay/" + id + "/sbp");
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo("pending");

        till.page("POST", "/pay/" + id + "/card");
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo("waiting_for_capture");
    }

    @Test
    void payment_is_charged_once_however_often_the_button_is_pressed() throws Exception {
        String id = till.create(Till.LAMP).id();

        for (int i = 0; i < 3; i++) {
            assertThat(till.page("POST", "/pay/" + id + "/card").statusCode()).isEqualTo(303);
        }

        assertThat(till.yooKassa.captured()).isEqualTo(149_000);
    }

    @Test
    void page_left_open_for_an_hour_no_longer_pays() throws Exception {
        String id = till.create(Till.LAMP).id();
        till.later(Duration.ofHours(1));

        till.page("POST", "/pay/" + id + "/card");

        assertThat(open(id)).contains("Время на оплату вышло");
        assertThat(till.yooKassa.captured()).isZero();
    }

    @Test
    void description_is_shown_as_text_whatever_is_in_it() throws Exception {
        String page = open(till.create(Till.LAMP.replace("Заказ № 72", "<script>alert(1)</script>{title}"))
                .id());

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void looking_changes_nothing_and_unknown_pages_are_not_found() throws Exception {
        String id = till.create(Till.LAMP).id();

        assertThat(till.page("GET", "/pay/" + id + "/card").statusCode()).isEqualTo(405);
        assertThat(till.page("POST", "/pay/" + id).statusCode()).isEqualTo(405);
        assertThat(till.page("GET", "/pay/nothing").statusCode()).isEqualTo(404);
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo("pending");
    }

    private String open(String id, String... headers) throws Exception {
        HttpResponse<String> page = till.page("GET", "/pay/" + id, headers);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
