package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Conversations that others once recorded with the real Google, in the format of Ruby's and Python's VCR, from the folder
 * that the system property {@code prilavok.recordings} names: every call of the Sheets API is made again and its answer
 * compared field by field. A spreadsheet is there once the recording has created it.
 */
class RecordingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "recorder@project.iam.gserviceaccount.com";
    /** What the server chooses, and an e-mail address that is the recorder's own. */
    private static final Pattern CHOSEN =
            Pattern.compile(".*/(sheetId|protectedRangeId|namedRangeId|spreadsheetUrl|editors/users/\\d+)");
    /** Widths that fit a text: nobody measures one here. */
    private static final Pattern MEASURED = Pattern.compile(".*/columnMetadata/\\d+/pixelSize");

    private static final int USUAL_WIDTH = 100;

    @Test
    void answers_are_those_that_google_once_gave() throws Exception {
        String folder = System.getProperty("prilavok.recordings", "");
        if (folder.isEmpty()) {
            System.out.println("NOT COMPARED with recordings: set -Dprilavok.recordings to a folder of them");
        }
        assumeTrue(!folder.isEmpty(), "no recordings");
        List<String> differences = new ArrayList<>();
        int pairs = 0;
        for (Path file : files(folder)) {
            pairs += replay(file, differences);
        }
        System.out.println("Compared with " + pairs + " recorded answers");
        assertThat(differences).isEmpty();
        assertThat(pairs).isPositive();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static int replay(Path file, List<String> differences) throws Exception {
        FakeSheets server = new FakeSheets(InstantSource.system(), new Random(1));
        server.limitCalls(false);
        try (Caller caller = new Caller(server, ACCOUNT)) {
            Replay replay = new Replay(server, caller);
            for (JsonNode pair : JSON.readTree(file.toFile()).path("interactions")) {
                replay.step(pair).forEach(difference -> differences.add(file.getFileName() + " " + difference));
            }
            return replay.pairs;
        }
    }

    private static final class Replay {
        private final FakeSheets server;
        private final Caller caller;
        private final Answers answers = new Answers(Replay::isChosen);
        private final Set<String> there = new HashSet<>();
        private int pairs;

        Replay(FakeSheets server, Caller caller) {
            this.server = server;
            this.caller = caller;
        }

        private static boolean isChosen(String path, JsonNode wanted) {
            if (MEASURED.matcher(path).matches()) {
                return wanted.asInt() != USUAL_WIDTH;
            }
            return CHOSEN.matcher(path).matches()
                    && wanted.isValueNode()
                    && !wanted.isNull()
                    && !wanted.asText().equals("0"); // the first tab's id
        }

        List<String> step(JsonNode pair) throws Exception {
            String method = pair.at("/request/method").asText();
            URI uri = URI.create(pair.at("/request/uri").asText());
            int status = pair.at("/response/status/code").asInt();
            String answer = pair.at("/response/body/string").asText();
            if (uri.getPath().equals("/drive/v3/files") && method.equals("POST") && status == 200) {
                create(JSON.readTree(answer));
            } else if (uri.getPath().startsWith("/upload/")) {
                there.clear(); // a whole file has replaced what the calls had made
            } else if (isKnown(uri.getPath(), status)) {
                return compare(method, uri, pair.at("/request/body"), status, answer);
            }
            return List.of();
        }

        private void create(JsonNode file) {
            String id = file.path("id").asText();
            if (there.add(id)) {
                server.add(Spreadsheet.builder(id, file.path("name").asText())
                        .locale("en_US")
                        .timeZone("Etc/GMT")
                        .sharedWith(List.of(ACCOUNT))
                        .build(InstantSource.system(), new Random(1)));
            }
        }

        /** Calls to a spreadsheet that the recording did not create tell nothing, but that it is not found. */
        private boolean isKnown(String path, int status) {
            return path.startsWith("/v4/spreadsheets/")
                    && (status == 404 || there.stream().anyMatch(path::contains));
        }

        private List<String> compare(String method, URI uri, JsonNode body, int status, String answer)
                throws Exception {
            pairs++;
            String sent = body.isTextual() ? answers.inItsWords(body.asText()) : "";
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            Caller.Answer given = caller.call(method, uri.getRawPath() + query, sent);
            String where = method + " " + uri.getPath() + " ";
            if (given.status() != status) {
                return List.of(where + status + " wanted, " + given.status() + " " + given.json());
            }
            return answers.differences(JSON.readTree(answer), given.json()).stream()
                    .map(difference -> where + difference)
                    .toList();
        }
    }
}
