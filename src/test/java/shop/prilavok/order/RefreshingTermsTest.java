package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.fakes.FakeUnitOfWork;

class RefreshingTermsTest {
    private static final Problem WRONG = new Problem(Problem.Kind.SUM_NOT_UNDERSTOOD, "Доставка!B2", "дорого");
    private static final DeliveryOption COURIER = option("Курьер", 300);
    private static final DeliveryOption POST = option("Почта", 350);

    private final List<Terms> kept = new ArrayList<>(List.of(Terms.NONE));
    private final TermsStore store = new TermsStore() {
        @Override
        public Terms load() {
            return kept.get(kept.size() - 1);
        }

        @Override
        public void replace(Terms terms) {
            kept.add(terms);
        }
    };
    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private RefreshingTerms terms = new RefreshingTerms(unit, store);

    private static DeliveryOption option(String name, long roubles) {
        return new DeliveryOption(name, Money.ofRoubles(roubles), Optional.empty(), true, "");
    }

    private static TermsReading.Row<DeliveryOption> good(DeliveryOption option) {
        return new TermsReading.Good<>(option.name(), option, List.of());
    }

    @SafeVarargs
    private List<Problem> read(TermsReading.Row<DeliveryOption>... rows) {
        return read(new TermsReading.Rows<>("Доставка", Arrays.asList(rows)));
    }

    private List<Problem> read(TermsReading<DeliveryOption> reading) {
        return terms.refresh(reading, new TermsReading.Missing<>(), new TermsReading.Missing<>());
    }

    @Test
    void good_rows_are_in_force_at_once_and_kept_across_a_restart() {
        assertThat(read(good(COURIER), good(POST))).isEmpty();
        assertThat(terms.current().deliveries()).containsExactly(COURIER, POST);
        terms = new RefreshingTerms(unit, store);
        assertThat(terms.current().deliveries()).containsExactly(COURIER, POST);
    }

    @Test
    void an_unchanged_tab_is_kept_once() {
        read(good(COURIER));
        read(good(COURIER));
        assertThat(kept).hasSize(2);
    }

    @Test
    void a_row_with_a_mistake_goes_on_as_it_was() {
        read(good(COURIER), good(POST));
        assertThat(read(new TermsReading.Bad<>("Курьер", List.of(WRONG)), good(option("Почта", 400))))
                .containsExactly(WRONG);
        assertThat(terms.current().deliveries()).containsExactly(COURIER, option("Почта", 400));
    }

    @Test
    void a_new_row_with_a_mistake_is_not_offered() {
        read(good(POST), new TermsReading.Bad<>("Курьер", List.of(WRONG)));
        assertThat(terms.current().deliveries()).containsExactly(POST);
    }

    @Test
    void a_row_that_is_switched_off_is_gone_at_once() {
        read(good(COURIER), good(POST));
        read(new TermsReading.Off<>("Курьер"), good(POST));
        assertThat(terms.current().deliveries()).containsExactly(POST);
        read(new TermsReading.Off<>("Курьер"), new TermsReading.Off<>("Почта"));
        assertThat(terms.current().deliveries()).isEmpty();
    }

    @Test
    void a_row_is_dropped_when_it_was_missing_twice() {
        read(good(COURIER), good(POST));
        read(good(POST));
        assertThat(terms.current().deliveries()).containsExactlyInAnyOrder(COURIER, POST);
        read(good(POST));
        assertThat(terms.current().deliveries()).containsExactly(POST);
    }

    @Test
    void a_tab_that_lost_all_rows_at_once_is_not_believed() {
        read(good(COURIER));
        for (int look = 0; look < 3; look++) {
            assertThat(read()).containsExactly(new Problem(Problem.Kind.TERMS_ROWS_GONE, "Доставка", ""));
            assertThat(terms.current().deliveries()).containsExactly(COURIER);
        }
    }

    @Test
    void a_tab_that_makes_no_sense_changes_nothing() {
        read(good(COURIER));
        assertThat(read(new TermsReading.Unusable<>(List.of(WRONG)))).containsExactly(WRONG);
        assertThat(terms.current().deliveries()).containsExactly(COURIER);
    }

    @Test
    void a_setting_that_was_mistyped_stays_as_it_was_and_one_that_was_emptied_is_as_usual_at_once() {
        set(new TermsReading.Good<>("OPEN", new Chosen(Preference.OPEN, Preferences.NO), List.of()));
        assertThat(terms.current().preferences().isOpen()).isFalse();
        assertThat(set(new TermsReading.Bad<>("OPEN", List.of(WRONG)))).containsExactly(WRONG);
        terms = new RefreshingTerms(unit, store);
        assertThat(terms.current().preferences().isOpen()).isFalse();
        assertThat(set(new TermsReading.Off<>("OPEN"))).isEmpty();
        assertThat(terms.current().preferences().isOpen()).isTrue();
    }

    private List<Problem> set(TermsReading.Row<Chosen> row) {
        return terms.refresh(
                new TermsReading.Missing<>(),
                new TermsReading.Missing<>(),
                new TermsReading.Rows<>("Настройки", List.of(row)));
    }

    @Test
    void a_tab_that_stays_missing_gives_way_to_the_usual_terms() {
        read(good(COURIER));
        read(new TermsReading.Missing<>());
        assertThat(terms.current().deliveries()).containsExactly(COURIER);
        read(new TermsReading.Missing<>());
        List<DeliveryOption> usual = List.of(DeliveryOption.usual(false, Money.ZERO));
        assertThat(terms.current().orUsual(usual).deliveries()).isEqualTo(usual);
    }
}
