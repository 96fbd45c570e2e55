package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.OrderState;

class TextsTest {
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("texts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Set<String> russian = new TreeSet<>(bundle("ru").stringPropertyNames());
        russian.removeIf(key -> key.endsWith(".few")); // English has no such form
        assertThat(bundle("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(russian);
    }

    @Test
    void every_gap_of_one_language_is_in_the_other() throws IOException {
        Properties russian = bundle("ru");
        Properties english = bundle("en");
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(russian.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(gaps(english.getProperty(key))).as(key).allMatch(gap -> gap.matches("\\{\\d}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void no_sentence_is_empty_and_every_plural_is_whole(String language) throws IOException {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            if (key.endsWith(".one")) {
                String stem = key.substring(0, key.length() - 4);
                assertThat(texts).containsKey(stem + ".many");
                assertThat(texts.containsKey(stem + ".few")).as(stem).isEqualTo(language.equals("ru"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_state_every_piece_of_news_and_every_problem_has_words(String language) throws IOException {
        Set<String> keys = bundle(language).stringPropertyNames();
        for (OrderState state : OrderState.values()) {
            assertThat(keys).contains("state." + state.word(), "meaning." + state.word());
        }
        for (Class<?> news : News.class.getPermittedSubclasses()) {
            assertThat(keys)
                    .contains("news." + news.getSimpleName() + ".title", "news." + news.getSimpleName() + ".text");
        }
        for (Problem.Kind kind : Problem.Kind.values()) {
            assertThat(keys).contains("problem." + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "150000, 1_500_₽, '₽1,500'",
        "150050, '1_500,50_₽', '₽1,500.50'",
        "5, '0,05_₽', ₽0.05",
        "0, 0_₽, ₽0",
        "-120, '−1,20_₽', −₽1.20",
        "123456789000, 1_234_567_890_₽, '₽1,234,567,890'"
    })
    void money_looks_as_people_write_it_and_does_not_break(long kopecks, String russian, String english) {
        assertThat(Texts.in("ru").money(new Money(kopecks))).isEqualTo(russian.replace('_', '\u00a0'));
        assertThat(Texts.in("en").money(new Money(kopecks))).isEqualTo(english);
    }

    @Test
    void time_is_that_of_the_shop() {
        Instant evening = Instant.parse("2026-12-31T21:30:00Z");
        assertThat(Texts.in("ru").time(evening, ZoneId.of("Europe/Moscow"))).isEqualTo("1 января 2027, 00:30");
        assertThat(Texts.in("en").time(evening, ZoneId.of("UTC"))).isEqualTo("Dec 31, 2026, 21:30");
    }

    @Test
    void what_is_put_into_a_sentence_is_never_taken_for_a_gap_or_a_group() {
        assertThat(Texts.in("en").say("cart.line", "{1}", "$2 \\ $1", "'")).isEqualTo("{1} × $2 \\ $1 = '");
    }

    @Test
    void a_cut_text_is_never_longer_and_never_broken_inside_a_character() {
        assertThat(Texts.cut("Сенча", 5)).isEqualTo("Сенча");
        assertThat(Texts.cut("Сенча люкс", 6)).isEqualTo("Сенча…");
        assertThat(Texts.cut("ab😀😀😀", 4)).isEqualTo("ab…");
    }
}
