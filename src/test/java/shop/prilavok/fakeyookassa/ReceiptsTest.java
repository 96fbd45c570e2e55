package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.fakeyookassa.Till.Answer;

class ReceiptsTest {
    private static final String RECEIPT = """
            {"customer":{"email":"anna@example.com"},"items":[{"description":"Лампа","quantity":2,\
            "amount":{"value":"745.00","currency":"RUB"},"vat_code":1,"measure":"piece",\
            "payment_subject":"commodity","payment_mode":"full_payment"}]}""";
    private final Till till =
            new Till(YooKassaAccount.of("100500", "test_secret").with(Fiscalization.YOOKASSA));

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void shop_with_receipts_cannot_sell_without_one() throws Exception {
        Answer refused = till.create(Till.LAMP);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/description")).isEqualTo("Receipt is missing or illegal");

        assertThat(sold(RECEIPT).at("/receipt_registration")).isEqualTo("pending");
    }

    @Test
    void receipt_must_add_up_to_the_payment() throws Exception {
        assertThat(sold(RECEIPT.replace("745.00", "745.01")).at("/parameter")).isEqualTo("receipt.items");
        assertThat(sold(RECEIPT.replace("\"quantity\":2", "\"quantity\":1")).status())
                .isEqualTo(400);
    }

    @Test
    void receipt_names_contact_subject_and_mode() throws Exception {
        assertThat(sold(RECEIPT.replace("\"email\":\"anna@example.com\"", "")).at("/parameter"))
                .isEqualTo("receipt.customer");
        assertThat(sold(RECEIPT.replace("\"payment_subject\":\"commodity\",", ""))
                        .at("/parameter"))
                .isEqualTo("receipt.items.payment_subject");
        assertThat(sold(RECEIPT.replace("\"vat_code\":1", "\"vat_code\":13")).at("/parameter"))
                .isEqualTo("receipt.items.vat_code");
    }

    @Test
    void codes_of_a_receipt_are_the_specification_s_own_words() throws Exception {
        for (String wrong :
                List.of("\"payment_subject\":\"goods\"", "\"payment_mode\":\"paid\"", "\"measure\":\"box\"")) {
            String name = wrong.substring(1, wrong.indexOf('"', 1));
            assertThat(sold(RECEIPT.replaceAll("\"" + name + "\":\"\\w+\"", wrong))
                            .at("/parameter"))
                    .isEqualTo("receipt.items." + name);
        }
        assertThat(sold(RECEIPT.replace(",\"measure\":\"piece\"", "")).at("/parameter"))
                .isEqualTo("receipt.items.measure");
        assertThat(sold(RECEIPT.replace("\"items\"", "\"tax_system_code\":7,\"items\""))
                        .at("/parameter"))
                .isEqualTo("receipt.tax_system_code");
    }

    @Test
    void yookassa_s_own_receipts_go_by_e_mail_and_have_at_most_eighty_rows() throws Exception {
        String row = RECEIPT.substring(RECEIPT.indexOf('[') + 1, RECEIPT.lastIndexOf(']'))
                .replace("\"quantity\":2", "\"quantity\":1")
                .replace("745.00", "10.00");
        String many = RECEIPT.replaceAll("\\[.*]", "[" + String.join(",", Collections.nCopies(81, row)) + "]");
        String lamps =
                Till.LAMP.replace("1490.00", "810.00").replace("\"metadata\"", "\"receipt\":" + many + ",\"metadata\"");
        String byPhone = Till.LAMP.replace(
                "\"metadata\"",
                "\"receipt\":" + RECEIPT.replace("\"email\":\"anna@example.com\"", "\"phone\":\"79000000000\"")
                        + ",\"metadata\"");
        assertThat(till.create(lamps).at("/parameter")).isEqualTo("receipt.items");
        assertThat(till.create(byPhone).at("/parameter")).isEqualTo("receipt.customer");

        try (Till register =
                new Till(YooKassaAccount.of("100500", "test_secret").with(Fiscalization.REGISTER))) {
            assertThat(register.create(lamps).status()).isEqualTo(200);
            assertThat(register.create(byPhone).status()).isEqualTo(200);
            assertThat(register.create(byPhone.replace("79000000000", "+7 (900) 000"))
                            .at("/parameter"))
                    .isEqualTo("receipt.customer.phone");
        }
    }

    @Test
    void part_of_a_payment_goes_back_with_a_receipt_and_the_whole_without() throws Exception {
        String payment = sold(RECEIPT).id();
        till.yooKassa.pay(payment, PayMethod.CARD);
        String one = ",\"receipt\":" + RECEIPT.replace("\"quantity\":2", "\"quantity\":1") + "}";

        assertThat(till.refund(payment, "745.00").at("/parameter")).isEqualTo("receipt");
        String whole = "{\"payment_id\":\"" + payment + "\",\"amount\":{\"value\":\"1490.00\",\"currency\":\"RUB\"}";
        assertThat(till.post("/refunds", whole + ",\"receipt\":" + RECEIPT + "}")
                        .at("/parameter"))
                .isEqualTo("receipt");

        assertThat(till.post("/refunds", whole.replace("1490.00", "745.00") + one)
                        .at("/receipt_registration"))
                .isEqualTo("succeeded");
        assertThat(till.refund(payment, "745.00").at("/parameter"))
                .as("the rest is a part, too")
                .isEqualTo("receipt");
    }

    @Test
    void receipt_of_money_that_went_back_is_told_with_the_refund() throws Exception {
        String payment = sold(RECEIPT).id();
        till.yooKassa.pay(payment, PayMethod.CARD);
        till.yooKassa.faults().refundsWait(true);

        String refund = till.refund(payment, "1490.00").id();
        assertThat(till.get("/refunds/" + refund).at("/receipt_registration")).isEqualTo("pending");

        till.yooKassa.finishRefund(refund, FakeRefund.Status.SUCCEEDED);
        assertThat(till.get("/refunds/" + refund).at("/receipt_registration")).isEqualTo("succeeded");
    }

    @Test
    void tax_office_may_get_no_receipt_of_a_payment_or_a_refund() throws Exception {
        till.yooKassa.faults().failReceipts(2);
        String payment = sold(RECEIPT).id();
        till.yooKassa.pay(payment, PayMethod.CARD);

        assertThat(till.get("/payments/" + payment).at("/receipt_registration")).isEqualTo("canceled");
        Answer refund = till.refund(payment, "1490.00");
        assertThat(refund.at("/status")).isEqualTo("succeeded");
        assertThat(refund.at("/receipt_registration")).isEqualTo("canceled");
    }

    @Test
    void second_receipt_is_kept_and_listed() throws Exception {
        String payment = sold(RECEIPT).id();
        till.yooKassa.pay(payment, PayMethod.CARD);
        String settled =
                RECEIPT.substring(0, RECEIPT.length() - 1) + ",\"type\":\"payment\",\"payment_id\":\"" + payment
                        + "\",\"send\":true,\"settlements\":[{\"type\":\"prepayment\",\"amount\":"
                        + "{\"value\":\"1490.00\",\"currency\":\"RUB\"}}]}";

        String id = till.post("/receipts", settled).id();

        assertThat(id).hasSize(39);
        assertThat(till.get("/receipts/" + id).at("/payment_id")).isEqualTo(payment);
        assertThat(till.get("/receipts?payment_id=" + payment).json().path("items"))
                .hasSize(1);
    }

    private Answer sold(String receipt) throws Exception {
        return till.create(Till.LAMP.replace("\"metadata\"", "\"receipt\":" + receipt + ",\"metadata\""));
    }
}
