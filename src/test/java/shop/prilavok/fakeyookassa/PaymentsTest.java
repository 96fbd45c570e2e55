package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.fakeyookassa.Till.Answer;

class PaymentsTest {
    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void new_payment_waits_for_the_buyer_at_its_own_page() throws Exception {
        Answer created = till.create(Till.LAMP);

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.id()).hasSize(36);
        assertThat(created.at("/status")).isEqualTo("pending");
        assertThat(created.at("/amount/value")).isEqualTo("1490.00");
        assertThat(created.at("/confirmation/confirmation_url"))
                .isEqualTo(till.uri("/pay/" + created.id()).toString());
        assertThat(created.at("/metadata/order_id")).isEqualTo("72");
        assertThat(created.at("/recipient/account_id")).isEqualTo("100500");
        assertThat(created.json().path("test").asBoolean()).isTrue();
        assertThat(created.json().path("paid").asBoolean()).isFalse();
    }

    @Test
    void payment_page_address_is_the_configured_one_if_there_is_one() throws Exception {
        try (Till abroad = new Till(YooKassaAccount.of("100500", "test_secret").withPagesAt("https://pay.example"))) {
            Answer created = abroad.create(Till.LAMP);
            assertThat(created.at("/confirmation/confirmation_url"))
                    .isEqualTo("https://pay.example/pay/" + created.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"CARD,bank_card,1439.10", "SBP,sbp,1477.28"})
    void paid_payment_succeeds_at_once_when_capture_was_asked_for(PayMethod method, String code, String income)
            throws Exception {
        Answer paid = till.paid(Till.LAMP, method);

        assertThat(paid.at("/status")).isEqualTo("succeeded");
        assertThat(paid.at("/payment_method/type")).isEqualTo(code);
        assertThat(paid.at("/captured_at")).isEqualTo("2026-11-21T09:00:00.000Z");
        assertThat(paid.at("/income_amount/value")).isEqualTo(income);
        assertThat(paid.at("/refunded_amount/value")).isEqualTo("0.00");
        assertThat(paid.json().path("refundable").asBoolean()).isTrue();
        assertThat(till.yooKassa.captured()).isEqualTo(149_000);
    }

    @Test
    void card_money_is_held_for_seven_days_when_capture_was_not_asked_for() throws Exception {
        Answer held = till.paid(Till.HELD_LAMP, PayMethod.CARD);

        assertThat(held.at("/status")).isEqualTo("waiting_for_capture");
        assertThat(held.at("/expires_at")).isEqualTo("2026-11-28T09:00:00.000Z");
        assertThat(held.json().path("paid").asBoolean()).isTrue();
        assertThat(till.yooKassa.captured()).isZero();

        till.later(Duration.ofDays(7).minusMillis(1));
        assertThat(till.get("/payments/" + held.id()).at("/status")).isEqualTo("waiting_for_capture");
        till.later(Duration.ofMillis(1));
        Answer late = till.get("/payments/" + held.id());
        assertThat(late.at("/status")).isEqualTo("canceled");
        assertThat(late.at("/cancellation_details/reason")).isEqualTo("expired_on_capture");
    }

    @Test
    void hold_is_captured_whole_or_in_part_and_only_once() throws Exception {
        String whole = till.paid(Till.HELD_LAMP, PayMethod.CARD).id();
        Answer captured = till.post("/payments/" + whole + "/capture", "{}");
        assertThat(captured.at("/status")).isEqualTo("succeeded");
        assertThat(captured.at("/amount/value")).isEqualTo("1490.00");
        assertThat(till.post("/payments/" + whole + "/capture", "{}").status()).isEqualTo(400);

        String part = till.paid(Till.HELD_LAMP, PayMethod.CARD).id();
        String tooMuch = "{\"amount\":{\"value\":\"1490.01\",\"currency\":\"RUB\"}}";
        assertThat(till.post("/payments/" + part + "/capture", tooMuch).status())
                .isEqualTo(400);
        String less = "{\"amount\":{\"value\":\"990.00\",\"currency\":\"RUB\"}}";
        assertThat(till.post("/payments/" + part + "/capture", less).at("/amount/value"))
                .isEqualTo("990.00");
        assertThat(till.yooKassa.captured()).isEqualTo(149_000 + 99_000);
    }

    @Test
    void hold_can_be_canceled_by_the_shop() throws Exception {
        String id = till.paid(Till.HELD_LAMP, PayMethod.CARD).id();

        Answer canceled = till.post("/payments/" + id + "/cancel", "{}");

        assertThat(canceled.at("/status")).isEqualTo("canceled");
        assertThat(canceled.at("/cancellation_details/party")).isEqualTo("merchant");
        assertThat(canceled.at("/cancellation_details/reason")).isEqualTo("canceled_by_merchant");
    }

    @Test
    void unpaid_payment_cannot_be_canceled_or_captured() throws Exception {
        String id = till.create(Till.HELD_LAMP).id();

        Answer refused = till.post("/payments/" + id + "/cancel", "{}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("invalid_request");
        assertThat(till.post("/payments/" + id + "/capture", "{}").status()).isEqualTo(400);
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo("pending");
    }

    @Test
    void unpaid_payment_dies_after_an_hour() throws Exception {
        String id = till.create(Till.LAMP).id();

        till.later(Duration.ofHours(1).minusMillis(1));
        assertThat(till.get("/payments/" + id).at("/status")).isEqualTo("pending");
        till.later(Duration.ofMillis(1));

        Answer dead = till.get("/payments/" + id);
        assertThat(dead.at("/status")).isEqualTo("canceled");
        assertThat(dead.at("/cancellation_details/party")).isEqualTo("yoo_money");
        assertThat(dead.at("/cancellation_details/reason")).isEqualTo("expired_on_confirmation");
        assertThat(dead.json().has("confirmation")).isFalse();
    }

    @Test
    void declined_payment_names_the_reason() throws Exception {
        String id = till.create(Till.LAMP).id();

        till.yooKassa.decline(id, "insufficient_funds");

        Answer declined = till.get("/payments/" + id);
        assertThat(declined.at("/cancellation_details/party")).isEqualTo("payment_network");
        assertThat(declined.at("/cancellation_details/reason")).isEqualTo("insufficient_funds");
    }

    @Test
    void sbp_has_no_hold() throws Exception {
        String pinned = Till.LAMP.replace("\"metadata\"", "\"payment_method_data\":{\"type\":\"sbp\"},\"metadata\"");

        assertThat(till.create(pinned).status()).isEqualTo(200);
        assertThat(till.create(pinned.replace("\"capture\":true", "\"capture\":false"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1490\"", "\"1490.0\"", "\"1490.000\"", "\"1 490.00\"", "\"1490,00\"", "1490.00"})
    void sum_in_any_other_form_is_refused(String value) throws Exception {
        Answer refused = till.create(Till.LAMP.replace("\"1490.00\"", value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/parameter")).isEqualTo("amount.value");
        assertThat(refused.at("/description")).startsWith("Error in the payment/payout amount.");
    }

    @ParameterizedTest
    @CsvSource({"0.99,400", "1.00,200", "700000.00,200", "700000.01,400"})
    void sum_has_its_limits(String rubles, int status) throws Exception {
        assertThat(till.create(Till.LAMP.replace("1490.00", rubles)).status()).isEqualTo(status);
    }

    @Test
    void card_limit_is_half_of_that_of_sbp() throws Exception {
        String card =
                Till.LAMP.replace("\"metadata\"", "\"payment_method_data\":{\"type\":\"bank_card\"},\"metadata\"");

        assertThat(till.create(card.replace("1490.00", "350000.00")).status()).isEqualTo(200);
        assertThat(till.create(card.replace("1490.00", "350000.01")).status()).isEqualTo(400);
    }

    @Test
    void long_description_and_crowded_metadata_are_refused() throws Exception {
        String name = "Заказ № 72";
        assertThat(till.create(Till.LAMP.replace(name, "я".repeat(128))).status())
                .isEqualTo(200);
        Answer refused = till.create(Till.LAMP.replace(name, "я".repeat(129)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/parameter")).isEqualTo("description");

        assertThat(till.create(Till.LAMP.replace("order_id", "k".repeat(33))).status())
                .isEqualTo(400);
        assertThat(till.create(Till.LAMP.replace("\"72\"", "\"" + "v".repeat(513) + "\""))
                        .status())
                .isEqualTo(400);
        assertThat(till.create(Till.LAMP.replace("\"72\"", "72")).status()).isEqualTo(400);
        StringBuilder many = new StringBuilder("\"order_id\":\"72\"");
        for (int i = 0; i < 16; i++) {
            many.append(",\"k").append(i).append("\":\"\"");
        }
        assertThat(till.create(Till.LAMP.replace("\"order_id\":\"72\"", many)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/thanks", "t.me/prilavok_bot", "javascript:alert(1)", "javascript://t.me/%0aalert(1)", ""})
    void return_address_must_be_a_whole_web_address(String address) throws Exception {
        Answer refused = till.create(Till.LAMP.replace("https://t.me/prilavok_bot?start=pay_1", address));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/parameter")).isEqualTo("confirmation.return_url");
    }

    @Test
    void return_address_is_limited_in_length() throws Exception {
        String address = "https://t.me/" + "a".repeat(2048 - 13);
        String known = "https://t.me/prilavok_bot?start=pay_1";

        assertThat(till.create(Till.LAMP.replace(known, address)).status()).isEqualTo(200);
        assertThat(till.create(Till.LAMP.replace(known, address + "a")).status())
                .isEqualTo(400);
    }

    @Test
    void list_is_newest_first_in_pages_and_can_be_filtered() throws Exception {
        String first = till.paid(Till.LAMP, PayMethod.CARD).id();
        till.later(Duration.ofMinutes(1));
        String second = till.create(Till.LAMP).id();
        till.later(Duration.ofMinutes(1));
        String third = till.paid(Till.LAMP, PayMethod.SBP).id();

        Answer page = till.get("/payments?limit=2");
        assertThat(page.json().path("items")).hasSize(2);
        assertThat(page.at("/items/0/id")).isEqualTo(third);
        assertThat(page.at("/items/1/id")).isEqualTo(second);
        Answer rest = till.get("/payments?limit=2&cursor=" + page.at("/next_cursor"));
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(rest.at("/items/0/id")).isEqualTo(first);
        assertThat(rest.json().has("next_cursor")).isFalse();

        assertThat(till.get("/payments?status=pending").at("/items/0/id")).isEqualTo(second);
        assertThat(till.get("/payments?payment_method=sbp").at("/items/0/id")).isEqualTo(third);
        assertThat(till.get("/payments?created_at.gt=2026-11-21T09:01:00.000Z").at("/items/0/id"))
                .isEqualTo(third);
        assertThat(till.get("/payments?captured_at.lte=2026-11-21T09:01:00.000Z")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=many",
                "cursor=nowhere",
                "created_at.gte=yesterday",
                "created_at.gte=2026-11-21T09:00:00.1234Z"
            })
    void senseless_list_parameters_are_refused(String query) throws Exception {
        assertThat(till.get("/payments?" + query).status()).isEqualTo(400);
    }
}
