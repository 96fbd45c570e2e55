package shop.prilavok.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetsSpecTest {
    private static final String BATCH = "/v4/spreadsheets/one:batchUpdate";

    @SuppressWarnings("NullAway.Init")
    private SheetsSpec spec;

    @BeforeEach
    void find() {
        assumeTrue(SheetsSpec.find().map(found -> spec = found).isPresent(), "Google's document is not at hand");
    }

    @Test
    void a_batch_as_google_wants_it_has_no_problems() throws Exception {
        assertThat(batch("{\"requests\":[{\"appendCells\":{\"sheetId\":0,\"fields\":\"userEnteredValue\",\"rows\":"
                        + "[{\"values\":[{\"userEnteredValue\":{\"numberValue\":1.5}}]}]}}]}"))
                .isEmpty();
    }

    @Test
    void an_unknown_request_is_found() throws Exception {
        assertThat(batch("{\"requests\":[{\"appendCell\":{}}]}"))
                .containsExactly("body.requests[0] has the unknown field appendCell");
    }

    @Test
    void a_wrong_type_and_a_wrong_enum_value_are_found() throws Exception {
        assertThat(batch("{\"requests\":[{\"appendDimension\":{\"sheetId\":\"x\",\"dimension\":\"ROW\"}}]}"))
                .hasSize(2);
    }

    @Test
    void an_unknown_parameter_and_an_unknown_method_are_found() {
        String values = "/v4/spreadsheets/one/values/Лист1!A1:B2";
        assertThat(spec.checkRequest("GET", values, List.of("majorDimension", "fields"), null))
                .isEmpty();
        assertThat(spec.checkRequest("GET", values, List.of("major"), null)).containsExactly("unknown parameter major");
        assertThat(spec.checkRequest("DELETE", values, List.of(), null)).hasSize(1);
    }

    private List<String> batch(String body) throws Exception {
        JsonNode json = new ObjectMapper().readTree(body);
        return spec.checkRequest("POST", BATCH, List.of(), json);
    }
}
