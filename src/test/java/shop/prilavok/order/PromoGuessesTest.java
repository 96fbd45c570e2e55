package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeUnitOfWork;

class PromoGuessesTest {
    private static final CustomerId ANNA = new CustomerId(1);
    private static final CustomerId BORIS = new CustomerId(2);
    private static final Money GOODS = Money.ofRoubles(1000);
    private static final PromoCode SPRING = new PromoCode(
            "ВЕСНА",
            new PromoCode.Percent(1_000),
            Money.ZERO,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Pricing pricing = new FakePromoUses(new FakeUnitOfWork()).pricing(Money.ZERO, clock, SPRING);

    private Pricing.Answer tries(CustomerId customer, String code) {
        return pricing.tryPromo(code, customer, GOODS);
    }

    private void guesses(CustomerId customer, int times, Duration every) {
        for (int i = 0; i < times; i++) {
            assertThat(tries(customer, "КОД-" + i)).isEqualTo(refused(Pricing.Why.UNKNOWN));
            now = now.plus(every);
        }
    }

    private static Pricing.Answer refused(Pricing.Why why) {
        return new Pricing.Refused(why, Money.ZERO);
    }

    @Test
    void after_ten_codes_that_do_not_exist_even_a_good_one_has_to_wait_an_hour() {
        guesses(ANNA, 10, Duration.ofMinutes(1));
        assertThat(tries(ANNA, "ВЕСНА")).isEqualTo(refused(Pricing.Why.GUESSING));
        now = now.plus(Duration.ofMinutes(49));
        assertThat(tries(ANNA, "ВЕСНА")).isEqualTo(refused(Pricing.Why.GUESSING));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tries(ANNA, "ВЕСНА")).isInstanceOf(Pricing.Granted.class);
    }

    @Test
    void one_customers_guesses_are_not_anothers() {
        guesses(ANNA, 10, Duration.ZERO);
        assertThat(tries(BORIS, "ВЕСНА")).isInstanceOf(Pricing.Granted.class);
    }

    @Test
    void codes_that_exist_are_no_guesses_however_often_they_are_typed() {
        guesses(ANNA, 9, Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            assertThat(tries(ANNA, "весна")).isInstanceOf(Pricing.Granted.class);
        }
    }

    @Test
    void a_code_that_an_order_has_already_is_looked_up_whatever_was_typed_since() {
        guesses(ANNA, 10, Duration.ZERO);
        assertThat(pricing.promo("ВЕСНА", ANNA, GOODS)).isInstanceOf(Pricing.Granted.class);
    }

    @Test
    void waiting_for_an_hour_is_not_made_longer_by_a_clock_that_is_put_back() {
        guesses(ANNA, 10, Duration.ofSeconds(1));
        now = now.minus(Duration.ofDays(1));
        assertThat(tries(ANNA, "ВЕСНА")).isInstanceOf(Pricing.Granted.class);
    }
}
