package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a message, a press, and a block, of one person in private
            {"update_id":1,"message":{"from":{"id":7},"chat":{"id":7,"type":"private"}}}                         | 7
            {"update_id":1,"callback_query":{"from":{"id":7},"message":{"chat":{"id":7,"type":"private"}}}}      | 7
            {"update_id":1,"my_chat_member":{"from":{"id":7},"chat":{"id":7,"type":"private"}}}                  | 7
            # two admins do not wait for one another
            {"update_id":1,"message":{"from":{"id":7},"chat":{"id":-100,"type":"supergroup"}}}                   | -100:7
            {"update_id":1,"callback_query":{"from":{"id":8},"message":{"chat":{"id":-100,"type":"group"}}}}     | -100:8
            {"update_id":1,"message":{"sender_chat":{"id":-100},"chat":{"id":-100,"type":"supergroup"}}}         | -100:0
            # nobody's
            {"update_id":1}                                                                                     | update
            {"update_id":1,"callback_query":{"from":{"id":7},"inline_message_id":"x"}}                           | update
            {"update_id":1,"message":"text","poll":[1,2,null]}                                                   | update
            {"update_id":1,"message":{"chat":{"id":"7; drop table inbox"}}}                                      | update
            """)
    void every_update_has_a_lane(String json, String lane) throws JsonProcessingException {
        assertThat(Lanes.of(new ObjectMapper().readTree(json))).isEqualTo(lane);
    }
}
