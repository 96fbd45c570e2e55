package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Problem;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.order.TermsReading;

class RefreshingTextsTest {
    private static final Problem WRONG = new Problem(Problem.Kind.TEXT_BRACES, "Тексты!C2", "{");

    private final List<List<OwnText>> kept = new ArrayList<>(List.of(List.of()));
    private final TextsStore store = new TextsStore() {
        @Override
        public List<OwnText> load() {
            return kept.get(kept.size() - 1);
        }

        @Override
        public void replace(List<OwnText> texts) {
            kept.add(texts);
        }
    };
    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private CustomerTexts texts = new CustomerTexts();
    private RefreshingTexts refreshing = new RefreshingTexts(unit, store, texts);

    private static TermsReading.Row<OwnText> good(String key, String words) {
        return new TermsReading.Good<>(key, new OwnText(key, "ru", words), List.of());
    }

    @SafeVarargs
    private List<Problem> read(TermsReading.Row<OwnText>... rows) {
        return refreshing.refresh(new TermsReading.Rows<>("Тексты", Arrays.asList(rows)));
    }

    private void restart() {
        texts = new CustomerTexts();
        refreshing = new RefreshingTexts(unit, store, texts);
    }

    @Test
    void good_words_are_said_at_once_and_after_a_restart() {
        assertThat(read(good("cart.title", "Ваша корзина"))).isEmpty();
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Ваша корзина");
        restart();
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Ваша корзина");
        assertThat(texts.in("en").say("cart.title")).isEqualTo("Cart");
    }

    @Test
    void an_unchanged_tab_is_kept_once() {
        read(good("cart.title", "Ваша корзина"));
        read(good("cart.title", "Ваша корзина"));
        assertThat(kept).hasSize(2);
    }

    @Test
    void words_with_a_mistake_leave_the_last_good_ones() {
        read(good("cart.title", "Ваша корзина"));
        assertThat(read(new TermsReading.Bad<>("cart.title", List.of(WRONG)))).containsExactly(WRONG);
        restart();
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Ваша корзина");
    }

    @Test
    void an_emptied_cell_brings_the_usual_text_back_at_once() {
        read(good("cart.title", "Ваша корзина"));
        read(new TermsReading.Off<>("cart.title"));
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Корзина");
    }

    @Test
    void a_tab_that_stays_missing_brings_the_usual_texts_back() {
        read(good("cart.title", "Ваша корзина"));
        refreshing.refresh(new TermsReading.Missing<>());
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Ваша корзина");
        refreshing.refresh(new TermsReading.Missing<>());
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Корзина");
    }

    @Test
    void what_another_version_of_the_shop_kept_is_said_only_if_this_one_can() {
        kept.add(List.of(
                new OwnText("cart.title", "ru", "Корзина {0}"),
                new OwnText("no.such.text", "ru", "Что-то"),
                new OwnText("cart.empty", "ru", "Тут пока ничего")));
        restart();
        assertThat(texts.in("ru").say("cart.title")).isEqualTo("Корзина");
        assertThat(texts.in("ru").say("cart.empty")).isEqualTo("Тут пока ничего");
    }
}
