package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyPairGenerator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTest extends SheetsTest {

    @Test
    void an_account_that_the_sheet_is_not_shared_with_is_told_so() throws Exception {
        shop.unshare(Wire.SHOP);
        Wire.Answer refused = wire.get("");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json())
                .isEqualTo(json("{'error':{'code':403,'message':'The caller does not have permission',"
                        + "'status':'PERMISSION_DENIED'}}"));
        shop.share(Wire.SHOP);
        wire.get("").ok();
    }

    @Test
    void an_unknown_spreadsheet_or_method_is_not_found() {
        assertThat(new Wire(server, "other").get("").message()).isEqualTo("Requested entity was not found.");
        assertThat(wire.post("/values/A1:sell", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_token_is_valid_for_an_hour_and_not_longer() {
        now = now.plus(Duration.ofMinutes(59));
        wire.get("").ok();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(wire.get("").status()).isEqualTo(401);
        wire.signIn(Wire.SHOP);
        wire.get("").ok();
        server.revokeTokens();
        assertThat(wire.get("").json().path("error").path("status").asText()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void an_assertion_with_a_wrong_signature_gets_no_token_once_a_key_is_known() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        server.trust(Wire.SHOP, keys.generateKeyPair().getPublic());
        Wire.Answer refused = wire.tokenAnswer(Wire.claims(Wire.SHOP));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error_description").asText()).isEqualTo("Invalid JWT Signature.");
        assertThat(wire.tokenAnswer(Wire.claims("stranger@example.org"))
                        .json()
                        .path("error_description")
                        .asText())
                .isEqualTo("Invalid grant: account not found");
        assertThat(wire.tokenAnswer("{\"iss\":\"x\",\"iat\":1,\"exp\":9999}").status())
                .isEqualTo(400);
    }

    @Test
    void sixty_reads_and_sixty_writes_a_minute_are_the_limit() {
        for (int i = 0; i < 60; i++) {
            wire.get("", "fields=spreadsheetId").ok();
        }
        JsonNode error = wire.get("").json().path("error");
        assertThat(error.path("code").asInt()).isEqualTo(429);
        assertThat(error.path("message").asText()).contains("'Read requests per minute per user'");
        assertThat(error.at("/details/0/metadata/quota_limit").asText()).isEqualTo("ReadRequestsPerMinutePerUser");
        wire.batch(sale("A-1", -1)).ok();
        assertThat(wire.post("/developerMetadata:search", "{}").status()).isEqualTo(429);
        now = now.plus(Duration.ofMinutes(1));
        wire.get("").ok();
        server.limitCalls(false);
        for (int i = 0; i < 61; i++) {
            wire.batch(sale("A-1", -1)).ok();
        }
    }

    @Test
    void an_answer_is_spread_over_lines_unless_the_caller_wants_it_short() {
        assertThat(wire.get("", "fields=spreadsheetId").text()).contains("\n");
        assertThat(wire.get("", "fields=spreadsheetId", "prettyPrint=false").text())
                .isEqualTo("{\"spreadsheetId\":\"one\"}");
    }

    @Test
    void the_calls_are_remembered_without_the_secret_ones_content() {
        wire.batch(sale("A-1", -1)).ok();
        assertThat(server.calls()).hasSize(2);
        assertThat(server.calls().get(0).path()).isEqualTo("/token");
        assertThat(server.calls().get(0).body()).isEmpty();
        assertThat(server.calls().get(1).body()).contains("appendCells");
        assertThat(server.calls().get(1).status()).isEqualTo(200);
    }
}
