package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWordsTest {
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern ABOUT_A_SETTING = Pattern.compile("(missing|wrong)\\.[A-Z_]+");

    @Test
    void both_languages_say_the_same_things_with_the_same_gaps() throws IOException {
        Properties russian = bundle("ru");
        Properties english = bundle("en");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(russian.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(russian.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(gaps(english.getProperty(key))).as(key).allMatch(gap -> gap.matches("\\{[0-3]}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_sentence_about_a_setting_is_about_one_that_exists_and_names_it_first(String language)
            throws IOException {
        Set<String> settings =
                Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());
        Properties sentences = bundle(language);
        List<String> keys = sentences.stringPropertyNames().stream()
                .filter(key -> ABOUT_A_SETTING.matcher(key).matches())
                .toList();

        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            assertThat(settings).contains(key.substring(key.indexOf('.') + 1));
            assertThat(sentences.getProperty(key)).as(key).startsWith("{0}");
        }
    }

    @Test
    void an_owner_of_a_language_that_the_shop_does_not_speak_reads_russian() {
        assertThat(SettingsWords.in("de").say("unknown", "PRILAVOK_X")).startsWith("PRILAVOK_X: такой настройки");
        assertThat(SettingsWords.in("EN").say("unknown", "PRILAVOK_X")).startsWith("PRILAVOK_X is not a setting");
    }

    @Test
    void what_is_put_into_a_sentence_is_never_taken_for_a_gap_or_a_group() {
        assertThat(SettingsWords.in("en").say("wrong.path", "{1}", "C:\\$1")).isEqualTo("{1} 'C:\\$1' is not a path");
    }

    private static Properties bundle(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(SettingsWords.class.getResourceAsStream("settings_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences;
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
