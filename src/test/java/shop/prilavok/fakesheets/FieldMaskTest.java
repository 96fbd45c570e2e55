package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMaskTest {
    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) Wire.MAPPER.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | {'a':{'x':1,'y':2}}",
                "a.x | {'a':{'x':1}}",
                "a/y | {'a':{'y':2}}",
                "a(x,y),c | {'a':{'x':1,'y':2},'c':5}",
                "b.n | {'b':[{'n':1},{'n':2}]}",
                "b(n,m.k),c | {'b':[{'n':1},{'n':2,'m':{'k':3}}],'c':5}",
                "* | {'a':{'x':1,'y':2},'b':[{'n':1},{'n':2,'m':{'k':3,'l':4}}],'c':5}",
                "z | {}",
            })
    void only_the_wanted_fields_stay(String mask, String expected) throws Exception {
        ObjectNode whole = json("{'a':{'x':1,'y':2},'b':[{'n':1},{'n':2,'m':{'k':3,'l':4}}],'c':5}");
        assertThat(FieldMask.parse(mask).of(whole)).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a(", "a)", "a,,b", "(a)", "a(b", "a.."})
    void a_broken_mask_is_refused(String mask) {
        assertThatThrownBy(() -> FieldMask.parse(mask)).isInstanceOf(ApiError.class);
    }

    @Test
    void a_masked_merge_changes_the_named_fields_and_drops_those_not_sent() throws Exception {
        ObjectNode before = json("{'numberFormat':{'type':'NUMBER'},'textFormat':{'bold':true,'italic':true}}");
        ObjectNode sent = json("{'textFormat':{'bold':false}}");
        assertThat(FieldMask.parse("numberFormat,textFormat.bold").merged(before, sent))
                .isEqualTo(json("{'textFormat':{'bold':false,'italic':true}}"));
    }
}
