package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.fakeyookassa.PayMethod;

class SandboxPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private DemoBot bot;
    private long anna;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
        bot = new DemoBot(sandbox.addresses());
        anna = news("").path("state").path("customers").path(0).path("id").asLong();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void page_and_its_files_are_served_with_a_strict_policy() throws Exception {
        for (String file : List.of("/", "/page.css", "/page.js", "/chat.js", "/sheet.js", "/words.js", "/icon.svg")) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
        assertThat(get("/../goods.tsv").statusCode()).isBetween(400, 404);
        assertThat(get("/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void customer_starts_the_chat_and_sees_the_bots_picture_and_buttons() throws Exception {
        post("chat", chat(anna, "text").put("text", "/start"));
        bot.step(5);
        JsonNode chat = news("chat=" + anna).path("customer");
        assertThat(chat.path("started").asBoolean()).isTrue();
        JsonNode menu = chat.path("messages").path(1);
        assertThat(menu.path("bot").asBoolean()).isTrue();
        assertThat(menu.path("photo").asText()).endsWith("/pictures/CER-01-B.jpg");
        assertThat(menu.path("html").asText()).contains("<b>Кружка «Тихое утро»</b>");
        assertThat(menu.path("buttons").path(0).path(0).path("data").asText()).isEqualTo("v:W");
        assertThat(steps()).containsExactly("chat");
    }

    @Test
    void picture_uploaded_as_plain_octets_is_shown() throws Exception {
        post("chat", chat(anna, "text").put("text", "/start"));
        bot.upload(anna, Picture.jpegOf(Wares.read().all().get(0)));
        JsonNode messages = news("chat=" + anna).path("customer").path("messages");
        HttpResponse<String> picture = get(messages.path(1).path("photo").asText());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(get("/photos/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void press_is_answered_by_a_notice_and_the_contact_brings_the_payment_link_and_the_admin_card() throws Exception {
        post("chat", chat(anna, "text").put("text", "/start"));
        bot.step(5);
        post("chat", chat(anna, "press").put("message", 2).put("data", "add"));
        bot.step(5);
        JsonNode chat = news("chat=" + anna).path("customer");
        assertThat(chat.path("answers").path(0).path("text").asText()).isEqualTo("Добавили в корзину");
        assertThat(chat.path("keyboard")
                        .path("rows")
                        .path(0)
                        .path(0)
                        .path("contact")
                        .asBoolean())
                .isTrue();

        post("chat", chat(anna, "contact"));
        bot.step(5);
        JsonNode after = news("chat=" + anna);
        JsonNode messages = after.path("customer").path("messages");
        String link = messages.path(messages.size() - 1)
                .path("buttons")
                .path(0)
                .path(0)
                .path("url")
                .asText();
        assertThat(link).startsWith(after.path("state").path("paymentPages").asText());
        assertThat(after.path("admin").path("messages").path(0).path("html").asText())
                .contains("Новый заказ");

        sandbox.yookassa().pay(sandbox.yookassa().payments().get(0).id(), PayMethod.CARD);
        assertThat(steps()).contains("buy");
    }

    @Test
    void merchant_types_a_price_and_the_page_shows_it_in_the_same_poll_that_waited_for_it() throws Exception {
        JsonNode before = news("");
        JsonNode versions = before.path("versions");
        post(
                "sheet",
                JSON.createObjectNode()
                        .put("tab", 0)
                        .put("row", 1)
                        .put("column", 5)
                        .put("kind", "type")
                        .put("text", "77,5"));
        JsonNode after = news("state=" + versions.path("state").asText() + "&admin="
                + versions.path("admin").asText() + "&sheet="
                + versions.path("sheet").asText());
        assertThat(after.path("sheet")
                        .path("tab")
                        .path("rows")
                        .path(1)
                        .path(5)
                        .path("s")
                        .asText())
                .isEqualTo("77,50");
        assertThat(after.has("admin")).isFalse();
        assertThat(steps()).containsExactly("price");
    }

    @Test
    void rows_are_inserted_deleted_and_sorted() throws Exception {
        ObjectNode first = JSON.createObjectNode().put("tab", 0).put("row", 1).put("column", 5);
        post("sheet", first.deepCopy().put("kind", "insert"));
        assertThat(sku(3)).isEmpty();
        post("sheet", first.deepCopy().put("row", 2).put("kind", "delete"));
        assertThat(sku(3)).isEqualTo("TEA-01-100");
        post("sheet", first.deepCopy().put("kind", "sort").put("ascending", false));
        assertThat(sku(2)).isEqualTo("TXT-02");
    }

    @Test
    void name_with_markup_stays_text() throws Exception {
        String name = "<script>alert(1)</script>";
        JsonNode added =
                post("customer", JSON.createObjectNode().put("name", name).put("language", "en"));
        long stranger = added.path("id").asLong();
        assertThat(added.path("state").path("customers"))
                .anyMatch(person -> person.path("name").asText().equals(name));
        post("chat", chat(stranger, "text").put("text", "<img src=x onerror=alert(1)>"));
        JsonNode message =
                news("chat=" + stranger).path("customer").path("messages").path(0);
        assertThat(message.path("html").asText()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void switches_break_the_services_and_heal_them() throws Exception {
        for (Breakage breakage : Breakage.values()) {
            post(
                    "breakage",
                    JSON.createObjectNode().put("name", breakage.code()).put("on", true));
            assertThat(health(breakage.service())).as(breakage.code()).isNotEqualTo("ok");
            post(
                    "breakage",
                    JSON.createObjectNode().put("name", breakage.code()).put("on", false));
            assertThat(health(breakage.service())).as(breakage.code()).isEqualTo("ok");
        }
        sandbox.set(Breakage.SHEETS_DOWN, true);
        sandbox.set(Breakage.SHEETS_SLOW, true);
        assertThat(news("").path("state").path("breakages"))
                .filteredOn(breakage -> breakage.path("on").asBoolean())
                .extracting(breakage -> breakage.path("name").asText())
                .containsExactly("sheets-slow");
    }

    @Test
    void shop_is_killed_and_started_from_the_page() throws Exception {
        assertThat(sendPost("shop", "{\"action\":\"kill\"}", "application/json").statusCode())
                .isEqualTo(400);
        RecordedShop shop = new RecordedShop();
        sandbox.controls(shop);
        post("shop", JSON.createObjectNode().put("action", "start"));
        assertThat(news("").path("state").path("health").path("shop").asText()).isEqualTo("ok");
        post("shop", JSON.createObjectNode().put("action", "kill"));
        assertThat(news("").path("state").path("health").path("shop").asText()).isEqualTo("down");
        assertThat(JSON.readTree(get("/api/log").body()).path("lines").toString())
                .isEqualTo("[\"started\",\"killed\"]");
    }

    @Test
    void foreign_page_cannot_post_and_nonsense_is_refused_in_words() throws Exception {
        assertThat(sendPost("shop", "{\"action\":\"kill\"}", "text/plain").statusCode())
                .isEqualTo(415);
        for (String body : List.of("{", "{}", "[]", "{\"kind\":\"fly\",\"chat\":1,\"who\":2}")) {
            HttpResponse<String> answer = sendPost("chat", body, "application/json");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).path("error").asText()).isNotBlank();
        }
    }

    private ObjectNode chat(long who, String kind) {
        return JSON.createObjectNode().put("chat", who).put("who", who).put("kind", kind);
    }

    private String sku(int row) {
        return sandbox.spreadsheet()
                .merchant()
                .tab(SeedShop.GOODS)
                .cell("A" + row)
                .shown();
    }

    private List<String> steps() throws Exception {
        List<String> names = new ArrayList<>();
        news("").path("state").path("steps").forEach(step -> names.add(step.asText()));
        return names;
    }

    private String health(Service service) throws Exception {
        return news("").path("state").path("health").path(service.code()).asText();
    }

    private JsonNode news(String query) throws Exception {
        return JSON.readTree(get("/api/news?" + query).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(sandbox.addresses().pageUrl() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode post(String what, ObjectNode body) throws Exception {
        HttpResponse<String> answer = sendPost(what, body.toString(), "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> sendPost(String what, String body, String type) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(sandbox.addresses().pageUrl() + "/api/" + what))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static final class RecordedShop implements ShopControl {
        private final List<String> log = new ArrayList<>();

        @Override
        public void start() {
            log.add("started");
        }

        @Override
        public void kill() {
            log.add("killed");
        }

        @Override
        public boolean running() {
            return !log.isEmpty() && log.get(log.size() - 1).equals("started");
        }

        @Override
        public List<String> recentLog() {
            return log;
        }
    }
}
