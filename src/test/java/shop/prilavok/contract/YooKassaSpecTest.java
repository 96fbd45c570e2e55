package shop.prilavok.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge is only worth something if it condemns. */
class YooKassaSpecTest {
    private static final String PAYMENT = """
            {"id":"2419a771-000f-5000-9000-1edaf29243f2","status":"pending","paid":false,"refundable":false,\
            "amount":{"value":"100.00","currency":"RUB"},"created_at":"2026-11-21T09:00:00.000Z","test":true,\
            "payment_method":{"type":"sbp","id":"1","saved":false,"status":"inactive"},\
            "recipient":{"account_id":"100500","gateway_id":"100700"},"metadata":{"order_id":"37"}}""";
    private YooKassaSpec spec;

    @BeforeEach
    void find() {
        assumeTrue(YooKassaSpec.find().map(found -> spec = found).isPresent(), "no specification at hand");
    }

    @Test
    void good_answer_passes() {
        assertThatCode(() -> spec.checkAnswer("GET", "/payments/1", 200, PAYMENT))
                .doesNotThrowAnyException();
    }

    @Test
    void bad_answers_are_condemned() {
        condemned(PAYMENT.replace("\"pending\"", "\"paid\""));
        condemned(PAYMENT.replace("\"100.00\"", "100.00"));
        condemned(PAYMENT.replace("\"paid\":false,", ""));
        condemned(PAYMENT.replace("\"refundable\"", "\"refundabel\""));
        condemned(PAYMENT.replace("\"sbp\"", "\"cheque\""));
        condemned(PAYMENT.replace("\"37\"", "37"));
    }

    @Test
    void bad_requests_are_condemned() {
        assertThatThrownBy(() -> spec.checkRequest("POST", "/payments", "{\"capture\":true}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> spec.checkRequest("POST", "/payments/1/cancel", "{\"amount\":{}}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> spec.checkRequest("POST", "/payments/1/void", "{}"))
                .isInstanceOf(AssertionError.class);
    }

    private void condemned(String answer) {
        assertThatThrownBy(() -> spec.checkAnswer("GET", "/payments/1", 200, answer))
                .isInstanceOf(AssertionError.class);
    }
}
