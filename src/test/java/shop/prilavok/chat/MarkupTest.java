package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void a_name_can_never_become_markup() {
        String html = new Markup()
                .bold("<b>&")
                .text("</b>")
                .italic("<")
                .strike(">")
                .code("&amp;")
                .html();
        assertThat(html).isEqualTo("<b>&lt;b&gt;&amp;</b>&lt;/b&gt;<i>&lt;</i><s>&gt;</s><code>&amp;amp;</code>");
    }
}
