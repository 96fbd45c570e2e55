package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.order.OrderId;

class BotPageTest {
    private static final OrderId ORDER = new OrderId(1042);

    private final FakeClock clock = new FakeClock();
    private String name = "";
    private final BotPage page = new BotPage(this::publish, () -> name, clock);
    private boolean answers;
    private int attempts;

    private boolean publish() {
        attempts++;
        name = answers ? "teply_dom_bot" : "";
        return answers;
    }

    @Test
    void while_telegram_does_not_answer_it_is_asked_again_soon_and_then_less_and_less_often() {
        for (int seconds : new int[] {3, 6, 12, 24, 48, 96, 120, 120}) {
            page.step();
            assertThat(page.nextAt()).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
        }
        answers = true;
        page.step();

        assertThat(attempts).isEqualTo(9);
        assertThat(page.nextAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void before_its_moment_nothing_is_asked() {
        page.step();
        clock.advance(Duration.ofSeconds(2));
        page.step();

        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void a_buyer_comes_back_to_his_order_and_while_the_bot_has_no_name_yet_to_telegram() {
        assertThat(page.returnUrl(ORDER)).isEqualTo("https://t.me/");

        answers = true;
        page.step();

        assertThat(page.returnUrl(ORDER)).isEqualTo("https://t.me/teply_dom_bot?start=paid_1042");
    }
}
