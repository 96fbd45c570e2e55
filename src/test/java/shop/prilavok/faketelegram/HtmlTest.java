package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<div>x</div>|Unsupported start tag \"div\" at byte offset 0",
                "Чай <br>|Unsupported start tag \"br\" at byte offset 7",
                "<b>x|Can't find end tag corresponding to start tag \"b\"",
                "<b>x</i>|Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "<b><i>x</b></i>|Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "x</b>|Unexpected end tag at byte offset 1",
                "1 < 2|Unsupported start tag \"\" at byte offset 2",
                "x <b|Unclosed start tag at byte offset 2",
                "<b>x</b|Unclosed end tag at byte offset 4",
                "<a href=\"x>y</a>|Unclosed start tag at byte offset 0",
                "<a =x>y</a>|Empty attribute name in the tag \"a\" at byte offset 0",
                "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"
            })
    void broken_html_is_refused_as_telegram_does(String html, String complaint) {
        assertThatThrownBy(() -> Html.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: can't parse entities: " + complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "<b>x</b>, bold",
        "<strong>x</strong>, bold",
        "<em>x</em>, italic",
        "<ins>x</ins>, underline",
        "<del>x</del>, strikethrough",
        "<tg-spoiler>x</tg-spoiler>, spoiler",
        "<code>x</code>, code",
        "<span class='tg-spoiler'>x</span>, spoiler",
        "<blockquote>x</blockquote>, blockquote",
        "<blockquote expandable>x</blockquote>, expandable_blockquote",
        "<B>x</B>, bold",
        "<i>x</>, italic"
    })
    void tags_become_entities(String html, String type) {
        assertThat(Html.parse(html)).isEqualTo(new FormattedText("x", List.of(new Entity(type, 0, 1, ""))));
    }

    @Test
    void offsets_count_utf16_units() {
        assertThat(Html.parse("🍵 <b>чай</b>").entities()).containsExactly(new Entity("bold", 3, 3, ""));
    }

    @Test
    void references_that_telegram_does_not_know_stay_as_they_are() {
        assertThat(Html.parse("&lt;&#39;&#x41;&nbsp;& &quot;").text()).isEqualTo("<'A&nbsp;& \"");
    }

    @Test
    void language_of_code_belongs_to_the_block() {
        assertThat(Html.parse("<pre><code class=\"language-java\">x</code></pre>")
                        .entities())
                .containsExactly(new Entity("pre", 0, 1, "java"));
    }

    @Test
    void white_space_around_a_text_is_cut_with_its_formatting() {
        assertThat(Html.parse(" <b> x </b> ").stripped())
                .isEqualTo(new FormattedText("x", List.of(new Entity("bold", 0, 1, ""))));
    }

    @Test
    void nested_formatting_is_rendered_nested() {
        assertThat(Html.parse("<b>a<i>b</i></b><tg-spoiler>c</tg-spoiler>").html())
                .isEqualTo("<b>a<i>b</i></b><span class=\"spoiler\">c</span>");
    }

    @Test
    void hostile_text_is_harmless_on_the_page() {
        FormattedText hostile =
                new FormattedText("<img src=x>", List.of(new Entity("text_link", 0, 4, "javascript:alert(\"1\")")));
        assertThat(hostile.html()).doesNotContain("<img", "javascript:").contains("&lt;img");
    }
}
