package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.http.LocalServer;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.PaymentsWanted;
import shop.prilavok.payment.RefundsWanted;

class AskingForListsTest {
    private static final Instant FROM = Instant.parse("2026-11-21T09:00:00.123456789Z");
    private static final Instant TO = Instant.parse("2026-11-21T10:00:00.123456789Z");

    @Test
    void times_are_told_in_milliseconds_and_both_ends_still_belong_to_the_list() {
        assertThat(Queries.of(new PaymentsWanted.Captured(FROM, TO)))
                .isEqualTo(Map.of(
                        "captured_at.gte", "2026-11-21T09:00:00.123Z",
                        "captured_at.lte", "2026-11-21T10:00:00.124Z"));
        Instant whole = Instant.parse("2026-11-21T10:00:00.123Z");
        assertThat(Queries.of(new RefundsWanted.Made(whole, whole)))
                .isEqualTo(Map.of("created_at.gte", whole.toString(), "created_at.lte", whole.toString()));
    }

    @Test
    void a_list_that_is_refused_is_logged_once_until_one_is_had_again() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(YooKassaGateway.class);
        logger.addAppender(log);
        InstantSource clock = () -> TO;
        try (FakeYooKassa yooKassa =
                        new FakeYooKassa(YooKassaAccount.of("100500", "test_secret"), clock, new Random(7));
                LocalServer server = new LocalServer("127.0.0.1", 0, 8, 1 << 16, yooKassa).start()) {
            YooKassaGateway gateway = new YooKassaGateway(
                    new YooKassaOptions(
                            URI.create("http://127.0.0.1:" + server.port() + "/v3"),
                            "100500",
                            "test_secret",
                            false,
                            "shop-1",
                            Optional.empty(),
                            order -> "https://t.me/bot"),
                    Optional.empty());
            PaymentsWanted lately = new PaymentsWanted.Made(FROM, TO);
            for (int i = 0; i < 3; i++) {
                assertThat(gateway.payments(lately, Optional.of("nowhere"))).isInstanceOf(GatewayAnswer.Refused.class);
                assertThat(gateway.refunds(new RefundsWanted.Made(FROM, TO), Optional.empty()))
                        .isInstanceOf(GatewayAnswer.Known.class);
            }
            assertThat(log.list).hasSize(1);
            assertThat(log.list.get(0).getFormattedMessage()).contains("payments", "invalid_request");

            assertThat(gateway.payments(lately, Optional.empty())).isInstanceOf(GatewayAnswer.Known.class);
            gateway.payments(lately, Optional.of("nowhere"));
            assertThat(log.list).hasSize(2);
        } finally {
            logger.detachAppender(log);
        }
    }
}
