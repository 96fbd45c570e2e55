package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.fakeyookassa.Till.Answer;

class RefundsTest {
    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void refunds_never_exceed_what_was_paid() throws Exception {
        String id = till.paid(Till.LAMP, PayMethod.CARD).id();

        Answer part = till.refund(id, "1000.00");
        assertThat(part.at("/status")).isEqualTo("succeeded");
        assertThat(part.json().has("receipt_registration")).isFalse();
        assertThat(till.get("/payments/" + id).at("/refunded_amount/value")).isEqualTo("1000.00");
        assertThat(till.refund(id, "490.01").status()).isEqualTo(400);
        assertThat(till.refund(id, "490.00").status()).isEqualTo(200);

        Answer payment = till.get("/payments/" + id);
        assertThat(payment.at("/status")).isEqualTo("succeeded");
        assertThat(payment.json().path("refundable").asBoolean()).isFalse();
        assertThat(till.refund(id, "1.00").status()).isEqualTo(400);
        assertThat(till.yooKassa.refunded()).isEqualTo(149_000);
    }

    @Test
    void refund_leaves_nothing_or_at_least_a_ruble() throws Exception {
        String id = till.paid(Till.LAMP, PayMethod.CARD).id();

        assertThat(till.refund(id, "0.99").status()).isEqualTo(400);
        assertThat(till.refund(id, "1489.01").status()).isEqualTo(400);
        assertThat(till.refund(id, "1489.00").status()).isEqualTo(200);
    }

    @Test
    void only_a_succeeded_payment_is_refunded() throws Exception {
        assertThat(till.refund(till.create(Till.LAMP).id(), "1490.00").at("/parameter"))
                .isEqualTo("payment_id");
        assertThat(till.refund(till.paid(Till.HELD_LAMP, PayMethod.CARD).id(), "1490.00")
                        .status())
                .isEqualTo(400);
        assertThat(till.refund("2419a771-000f-5000-9000-1edaf29243f2", "1490.00")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void waiting_refund_counts_until_it_is_canceled() throws Exception {
        String id = till.paid(Till.LAMP, PayMethod.SBP).id();
        till.yooKassa.faults().refundsWait(true);
        String refund = till.refund(id, "1490.00").id();
        assertThat(till.get("/refunds/" + refund).at("/status")).isEqualTo("pending");
        assertThat(till.get("/payments/" + id).at("/refunded_amount/value")).isEqualTo("0.00");
        assertThat(till.refund(id, "1490.00").status()).isEqualTo(400);

        till.yooKassa.finishRefund(refund, FakeRefund.Status.CANCELED);

        assertThat(till.get("/refunds/" + refund).at("/cancellation_details/reason"))
                .isEqualTo("insufficient_funds");
        assertThat(till.refund(id, "1490.00").status()).isEqualTo(200);
    }

    @Test
    void refunds_are_listed_by_payment() throws Exception {
        String one = till.paid(Till.LAMP, PayMethod.CARD).id();
        String two = till.paid(Till.LAMP, PayMethod.CARD).id();
        till.refund(one, "10.00");
        String wanted = till.refund(two, "20.00").id();

        Answer list = till.get("/refunds?payment_id=" + two + "&status=succeeded");

        assertThat(list.json().path("items")).hasSize(1);
        assertThat(list.at("/items/0/id")).isEqualTo(wanted);
    }
}
