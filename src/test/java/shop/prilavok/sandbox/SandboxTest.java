package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.TabView;

class SandboxTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void sheet_is_seeded_with_every_ware_in_the_merchants_own_format() {
        TabView goods = sandbox.spreadsheet().merchant().tab("Товары");
        assertThat(goods.rows().get(0)).extracting("shown").containsExactlyElementsOf(SeedShop.GOODS_HEADERS);
        assertThat(written(goods)).hasSize(Wares.read().all().size() + 1);
        assertThat(goods.frozenRows()).isEqualTo(1);
        assertThat(goods.cell("F2").shown()).isEqualTo("289,90");
        assertThat(goods.cell("F4").shown()).matches("1\\p{Z}190,00");
        assertThat(goods.cell("G2").entered()).isEqualTo("40");
        assertThat(goods.cell("G1").note()).contains("Впишите новое число");
        assertThat(goods.rows()).noneMatch(row -> row.stream().anyMatch(cell -> cell.isError() || cell.isFormula()));
    }

    @Test
    void journal_has_only_headers_and_the_bots_tab_is_hidden() {
        TabView journal = sandbox.spreadsheet().merchant().tab("Журнал");
        assertThat(written(journal)).hasSize(1);
        assertThat(journal.rows().get(0)).extracting("shown").containsExactlyElementsOf(SeedShop.JOURNAL_HEADERS);
        assertThat(sandbox.spreadsheet().merchant().tab("_бот").hidden()).isTrue();
    }

    @Test
    void credentials_file_is_one_that_googles_library_reads_and_the_sheets_let_in() throws Exception {
        JsonNode file =
                new ObjectMapper().readTree(Files.readString(sandbox.addresses().credentialsFile()));
        assertThat(file.fieldNames())
                .toIterable()
                .contains("type", "project_id", "private_key_id", "private_key", "client_email", "token_uri");
        try (var stream = Files.newInputStream(sandbox.addresses().credentialsFile())) {
            var credentials = ServiceAccountCredentials.fromStream(stream)
                    .createScoped("https://www.googleapis.com/auth/spreadsheets");
            String token = credentials.refreshAccessToken().getTokenValue();
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(sandbox.addresses().sheetsUrl() + "/v4/spreadsheets/"
                                    + sandbox.addresses().spreadsheetId() + "/values/A1:A2"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Артикул");
        }
    }

    @Test
    void photo_of_every_row_is_a_picture_that_can_be_loaded() throws Exception {
        List<String> links = written(sandbox.spreadsheet().merchant().tab("Товары")).stream()
                .skip(1)
                .map(row -> row.get(8).shown())
                .toList();
        assertThat(links).doesNotHaveDuplicates();
        for (String link : List.of(links.get(0), links.get(links.size() - 1))) {
            HttpResponse<byte[]> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                    .isEqualTo(800);
        }
    }

    @Test
    void taken_port_is_told_and_leaves_no_other_port_open() {
        int taken = URI.create(sandbox.addresses().pageUrl()).getPort();
        assertThatThrownBy(() -> Sandbox.start(
                        SandboxOptions.in(folder).withPagePort(taken), InstantSource.system(), new Random()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(String.valueOf(taken));
    }

    @Test
    void one_service_starts_alone_and_says_how_to_reach_it() throws Exception {
        for (Service service : Service.values()) {
            try (LoneService alone =
                    LoneService.start(service, SandboxOptions.in(folder), InstantSource.system(), new Random())) {
                String url = alone.facts().values().iterator().next();
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(url + "/")).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(service.code()).isBetween(400, 499);
                assertThat(alone.facts()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    private static List<List<CellView>> written(TabView tab) {
        return tab.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.shown().isEmpty()))
                .toList();
    }
}
