package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of request and answer, each file a conversation with a new spreadsheet, sent over a socket and compared field by
 * field. Written by hand after Google's discovery document and what is known of its answers. A text in angle brackets
 * stands for what the server chooses.
 */
class PairsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "pairs-spreadsheet";

    private final FakeSheets server = new FakeSheets(InstantSource.system(), new Random(1));
    private final Answers answers =
            new Answers((path, wanted) -> wanted.isTextual() && wanted.asText().startsWith("<"));
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        server.limitCalls(false);
        add(ID, List.of(Wire.SHOP));
        add("private", List.of());
        caller = new Caller(server, Wire.SHOP);
    }

    private void add(String id, List<String> editors) {
        server.add(Spreadsheet.builder(id, "Pairs")
                .locale("en_US")
                .timeZone("Etc/GMT")
                .sharedWith(editors)
                .build(InstantSource.system(), new Random(1)));
    }

    @AfterEach
    void close() {
        caller.close();
    }

    static Stream<Path> conversations() throws IOException, URISyntaxException {
        Path folder = Path.of(PairsTest.class.getResource("/sheets-pairs").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void answers_are_those_that_google_gives(Path conversation) throws Exception {
        for (JsonNode pair : JSON.readTree(conversation.toFile())) {
            String ask = pair.path("ask").asText();
            String method = ask.substring(0, ask.indexOf(' '));
            String body = pair.has("body") ? answers.inItsWords(pair.get("body").toString()) : "";
            String path = "/v4/spreadsheets/" + rest(ask.substring(method.length() + 1));
            Caller.Answer given = pair.path("anonymous").asBoolean()
                    ? caller.callWithoutToken(method, path, body)
                    : caller.call(method, path, body);
            assertThat(given.status())
                    .as("%s: %s", ask, given.json())
                    .isEqualTo(pair.path("status").asInt());
            assertThat(answers.differences(wanted(pair), given.json())).as(ask).isEmpty();
        }
    }

    private static String rest(String asked) {
        return switch (asked) {
            case "of another spreadsheet" -> "nowhere";
            case "of a private spreadsheet" -> "private";
            default -> ID + asked;
        };
    }

    private static JsonNode wanted(JsonNode pair) {
        try {
            return JSON.readTree(
                    pair.path("answer").toString().replace("{spreadsheet}", ID).replace("{account}", Wire.SHOP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
