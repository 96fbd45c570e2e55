package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Problem.Kind;

class WordedTextTest {
    /** What admins read, and the log. */
    private static final Pattern OF_ADMINS =
            Pattern.compile("(by|card|refund|admin|group|alert|payments|refunds|problems|problem|sheet)\\..*");

    /** Nouns that change with a number: a merchant would have to write all forms of them. */
    private static final Pattern FORMS = Pattern.compile(".*\\.(one|few|many)");

    /** Patterns, names of languages, gaps with signs between them, and an answer for those who set the shop up. */
    private static final Set<String> NOT_WORDED = Set.of(
            "time.pattern",
            "day.pattern",
            "language.name",
            "language.title",
            "your.id",
            "product.label",
            "cart.line",
            "delivery.offer",
            "delivery.where",
            "delivery.where.fee",
            "delivery.fee",
            "order.line",
            "orders.label");

    private static WordedText text(String key) {
        return WordedText.find(key).orElseThrow();
    }

    @Test
    void everything_that_customers_read_can_be_worded_and_nothing_else() throws IOException {
        Properties bundle = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("texts_ru.properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(file);
        }
        List<String> wanted = bundle.stringPropertyNames().stream()
                .filter(key -> !OF_ADMINS.matcher(key).matches())
                .filter(key -> !FORMS.matcher(key).matches())
                .filter(key -> !NOT_WORDED.contains(key))
                .toList();
        assertThat(WordedText.all())
                .extracting(WordedText::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_usual_text_could_have_been_written_by_a_merchant(String language) {
        for (WordedText text : WordedText.all()) {
            assertThat(text.objection(language, text.usual(language)))
                    .as(text.key())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cart.title, Ваша корзина, ,",
        "product.in.cart, '{1} за {0}, и это ваше', ,",
        "product.in.cart, '{0} и ещё раз {0} на {1}', ,",
        "product.in.cart, 'В корзине: {0}', TEXT_GAP_MISSING, {1}",
        "product.in.cart, 'В корзине', TEXT_GAP_MISSING, '{0}, {1}'",
        "product.in.cart, '{0} на {1} и {2}', TEXT_GAP_UNKNOWN, {2}",
        "cart.title, Корзина {0}, TEXT_GAP_UNKNOWN, {0}",
        "cart.title, Корзина {, TEXT_BRACES, Корзина {",
        "cart.title, Корзина {имя}, TEXT_BRACES, Корзина {имя}",
        "product.in.cart, '{ 0 } на {1}', TEXT_BRACES, '{ 0 } на {1}'",
        "product.in.cart, '{{0}} на {1}', TEXT_BRACES, '{{0}} на {1}'",
        "product.in.cart, '{10} на {1}', TEXT_BRACES, '{10} на {1}'",
        "back, 'Кнопка, на которой слишком много всего написано', TEXT_OVER_LIMIT, 40"
    })
    void words_that_cannot_be_said_are_objected_to(String key, String words, Kind kind, String found) {
        assertThat(text(key).objection("ru", words))
                .isEqualTo(kind == null ? Optional.empty() : Optional.of(new WordedText.Objection(kind, found)));
    }

    @Test
    void quotes_apostrophes_backslashes_and_dollars_mean_nothing_special() {
        String odd = "It's \"$1\" \\0 '{0}' за %s {1} <b>";
        assertThat(text("product.in.cart").objection("ru", odd)).isEmpty();
        CustomerTexts texts = new CustomerTexts();
        texts.word(List.of(new OwnText("product.in.cart", "ru", odd)));
        assertThat(texts.in("ru").say("product.in.cart", 2, "$5")).isEqualTo("It's \"$1\" \\0 '2' за %s $5 <b>");
    }

    @ParameterizedTest
    @CsvSource({"BUTTON, 40", "SHORT, 40", "TITLE, 80", "SENTENCE, 200", "LONG, 700"})
    void a_text_may_be_exactly_as_long_as_there_is_room(WordedText.Kind kind, int longest) {
        WordedText text = WordedText.all().stream()
                .filter(one -> one.kind() == kind && !one.usual("ru").contains("{"))
                .findFirst()
                .orElseThrow();
        assertThat(text.objection("ru", "а".repeat(longest))).isEmpty();
        assertThat(text.objection("ru", "а".repeat(longest + 1)))
                .contains(new WordedText.Objection(Kind.TEXT_OVER_LIMIT, String.valueOf(longest)));
    }
}
