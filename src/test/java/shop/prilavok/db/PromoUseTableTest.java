package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Preference;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.PromoUses.Use;
import shop.prilavok.order.Terms;

class PromoUseTableTest extends OnEachStore {
    private static final CustomerId OTHER = new CustomerId(78);
    private static final PromoCode TWICE = code("ДВАЖДЫ", 2, 1);
    private static final PromoCode FREELY = new PromoCode(
            "ВСЕМ",
            new PromoCode.Sum(Money.ofRoubles(100)),
            Money.ofRoubles(500),
            Optional.of(LocalDate.of(2026, 12, 31)),
            OptionalInt.empty(),
            OptionalInt.empty());
    private static final Terms TERMS = new Terms(
            List.of(
                    new DeliveryOption("Курьер", Money.ofRoubles(300), Optional.of(Money.ofRoubles(3000)), true, ""),
                    new DeliveryOption("Самовывоз", Money.ZERO, Optional.empty(), false, "Лесная, 5", true)),
            List.of(TWICE, FREELY),
            new Preferences(List.of(
                    new Chosen(Preference.SHOP_NAME, "Чай & «Кофе»"), new Chosen(Preference.LEAST_SUM, "50050"))));

    private static PromoCode code(String word, int limit, int perCustomer) {
        return new PromoCode(
                word,
                new PromoCode.Percent(750),
                Money.ZERO,
                Optional.empty(),
                OptionalInt.of(limit),
                OptionalInt.of(perCustomer));
    }

    @BeforeEach
    void the_codes_are_known() {
        unit.perform(() -> db.terms().replace(TERMS));
    }

    private Use take(PromoCode code, CustomerId customer, long order) {
        return unit.run(() -> db.promoUses().take(code, customer, new OrderId(order)));
    }

    private void giveBack(long order) {
        unit.perform(() -> db.promoUses().giveBack(new OrderId(order)));
    }

    private void settle(long order) {
        unit.perform(() -> db.promoUses().settle(new OrderId(order)));
    }

    private int tally(PromoCode code) {
        return unit.run(() -> link().sql("select uses from promo_tally where code = :code")
                .bind("code", code.code())
                .one(row -> row.getInt(1)));
    }

    @Test
    void terms_come_back_as_they_were_kept_and_the_next_ones_take_their_place() {
        assertThat(db.terms().load()).isEqualTo(TERMS);
        Terms next = new Terms(List.of(), List.of(FREELY));
        unit.perform(() -> db.terms().replace(next));
        assertThat(db.terms().load()).isEqualTo(next);
    }

    @Test
    void a_code_is_used_up_after_as_many_orders_as_it_is_good_for() {
        assertThat(take(TWICE, ANNA, 1)).isEqualTo(Use.POSSIBLE);
        assertThat(take(TWICE, OTHER, 2)).isEqualTo(Use.POSSIBLE);
        assertThat(take(TWICE, new CustomerId(79), 3)).isEqualTo(Use.USED_UP);
        assertThat(db.promoUses().look(TWICE, new CustomerId(79))).isEqualTo(Use.USED_UP);
        assertThat(tally(TWICE)).isEqualTo(2);
    }

    @Test
    void a_customer_has_a_code_only_as_often_as_one_customer_may() {
        take(TWICE, ANNA, 1);
        assertThat(db.promoUses().look(TWICE, ANNA)).isEqualTo(Use.USED_BY_CUSTOMER);
        assertThat(take(TWICE, ANNA, 2)).isEqualTo(Use.USED_BY_CUSTOMER);
        assertThat(db.promoUses().look(TWICE, OTHER)).isEqualTo(Use.POSSIBLE);
        assertThat(tally(TWICE)).isEqualTo(1);
    }

    @Test
    void a_code_without_limits_is_never_used_up() {
        for (int order = 1; order <= 5; order++) {
            assertThat(take(FREELY, ANNA, order)).isEqualTo(Use.POSSIBLE);
        }
    }

    @Test
    void a_use_that_was_given_back_can_be_had_again_and_is_given_back_once() {
        take(TWICE, ANNA, 1);
        take(TWICE, OTHER, 2);
        giveBack(1);
        giveBack(1);
        assertThat(tally(TWICE)).isEqualTo(1);
        assertThat(take(TWICE, ANNA, 3)).isEqualTo(Use.POSSIBLE);
    }

    @Test
    void the_use_of_a_paid_order_is_final() {
        take(TWICE, ANNA, 1);
        settle(1);
        settle(1);
        giveBack(1);
        assertThat(tally(TWICE)).isEqualTo(1);
        assertThat(take(TWICE, ANNA, 2)).isEqualTo(Use.USED_BY_CUSTOMER);
    }

    @Test
    void money_that_comes_after_all_counts_the_use_that_had_been_given_back() {
        take(TWICE, ANNA, 1);
        giveBack(1);
        settle(1);
        assertThat(tally(TWICE)).isEqualTo(1);
        assertThat(take(TWICE, ANNA, 2)).isEqualTo(Use.USED_BY_CUSTOMER);
    }

    @Test
    void an_order_without_a_code_gives_nothing_back() {
        giveBack(99);
        settle(99);
        assertThat(tally(TWICE)).isZero();
    }

    @Test
    void a_code_that_comes_back_into_the_sheet_goes_on_counting() {
        take(TWICE, ANNA, 1);
        unit.perform(() -> db.terms().replace(Terms.NONE));
        unit.perform(() -> db.terms().replace(TERMS));
        assertThat(tally(TWICE)).isEqualTo(1);
    }

    @Test
    void of_a_crowd_no_more_get_the_code_than_it_is_good_for() throws Exception {
        PromoCode scarce = code("ДВАЖДЫ", 3, 2);
        List<Use> uses = atOnce(24, number -> take(scarce, new CustomerId(100 + number), 100 + number));
        assertThat(Collections.frequency(uses, Use.POSSIBLE)).isEqualTo(3);
        assertThat(tally(scarce)).isEqualTo(3);
    }

    @Test
    void of_a_customers_orders_in_one_moment_no_more_get_the_code_than_he_may_have() throws Exception {
        PromoCode once = code("ДВАЖДЫ", 100, 1);
        List<Use> uses = atOnce(24, number -> take(once, ANNA, 100 + number));
        assertThat(Collections.frequency(uses, Use.POSSIBLE)).isEqualTo(1);
        assertThat(tally(once)).isEqualTo(1);
    }

    private interface Taking {
        Use by(int number);
    }

    private static List<Use> atOnce(int crowd, Taking taking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Use>> work = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                int number = i;
                work.add(() -> taking.by(number));
            }
            List<Use> uses = new ArrayList<>();
            for (Future<Use> one : threads.invokeAll(work)) {
                uses.add(one.get());
            }
            return uses;
        } finally {
            threads.shutdownNow();
        }
    }
}
