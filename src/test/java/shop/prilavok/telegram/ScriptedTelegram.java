package shop.prilavok.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.MultipartReader;
import okio.Buffer;

/** A Bot API that says what a test tells it to, remembers what it was asked, and otherwise agrees to everything. */
final class ScriptedTelegram implements AutoCloseable {
    static final String TOKEN = "12345:AAFsecretOfTheBot";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART_NAME = Pattern.compile("name=\"([^\"]*)\"(; filename=\"([^\"]*)\")?");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Queue<MockResponse>> scripted = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final AtomicInteger messages = new AtomicInteger(100);

    /** A request: its method in lower case, its parameters, the names of the files in it. */
    record Call(String method, ObjectNode parameters, Set<String> files) {
        String text(String parameter) {
            return parameters.path(parameter).asText();
        }
    }

    ScriptedTelegram() {
        this(0);
    }

    ScriptedTelegram(int port) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(request);
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TelegramConnection connection() {
        return TelegramConnection.direct("http://127.0.0.1:" + server.getPort(), TOKEN);
    }

    int port() {
        return server.getPort();
    }

    /** The next answer to this method; several are given one after another. */
    ScriptedTelegram next(String method, MockResponse answer) {
        synchronized (scripted) {
            scripted.computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
                    .add(answer);
        }
        return this;
    }

    /** The next answer to a request for updates. */
    ScriptedTelegram updates(String... updates) {
        return next("getUpdates", ok("[" + String.join(",", updates) + "]"));
    }

    static MockResponse ok(String result) {
        return answer(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static MockResponse error(int code, String description) {
        return error(code, description, "{}");
    }

    static MockResponse error(int code, String description, String parameters) {
        return answer(
                code,
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\",\"parameters\":"
                        + parameters + "}");
    }

    static MockResponse answer(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    /** Takes the request and never answers. */
    static MockResponse silence() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    /** Takes the request and hangs up. */
    static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    List<Call> calls(String method) {
        return calls().stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** The methods in the order in which they were called. */
    List<String> methods() {
        return calls().stream().map(Call::method).toList();
    }

    private MockResponse respond(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        if (!path.get(0).equals("bot" + TOKEN)) {
            return error(404, "Not Found");
        }
        String method = path.get(path.size() - 1).toLowerCase(Locale.ROOT);
        Call call = read(method, request);
        synchronized (calls) {
            calls.add(call);
        }
        synchronized (scripted) {
            Queue<MockResponse> answers = scripted.get(method);
            if (answers != null && !answers.isEmpty()) {
                return answers.remove();
            }
        }
        return switch (method) {
            case "getupdates" -> ok("[]");
            case "sendmessage", "sendphoto" -> ok(message(method, messages.incrementAndGet()));
            case "editmessagemedia", "editmessagetext" ->
                ok(message(method, call.parameters().path("message_id").asInt()));
            case "getmyshortdescription" -> ok("{\"short_description\":\"\"}");
            default -> ok("true");
        };
    }

    private static String message(String method, int id) {
        String photo = method.equals("sendphoto") || method.equals("editmessagemedia")
                ? ",\"photo\":[{\"file_id\":\"small\",\"file_unique_id\":\"s\",\"width\":9,\"height\":9},"
                        + "{\"file_id\":\"large\",\"file_unique_id\":\"l\",\"width\":90,\"height\":90}]"
                : "";
        return "{\"message_id\":" + id + ",\"date\":1700000000,\"chat\":{\"id\":7,\"type\":\"private\"}" + photo + "}";
    }

    private static Call read(String method, RecordedRequest request) {
        ObjectNode parameters = JSON.createObjectNode();
        Set<String> files = new HashSet<>();
        String type = String.valueOf(request.getHeaders().get("Content-Type"));
        try {
            if (type.startsWith("multipart/")) {
                readParts(request, type, parameters, files);
            } else if (request.getBody() != null && request.getBody().size() > 0) {
                parameters = (ObjectNode) JSON.readTree(request.getBody().utf8());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Call(method, parameters, files);
    }

    private static void readParts(RecordedRequest request, String type, ObjectNode parameters, Set<String> files)
            throws IOException {
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        try (MultipartReader reader = new MultipartReader(new Buffer().write(request.getBody()), boundary)) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                Matcher name = PART_NAME.matcher(String.valueOf(part.headers().get("Content-Disposition")));
                if (name.find() && name.group(3) == null) {
                    parameters.put(name.group(1), part.body().readUtf8());
                } else {
                    files.add(name.group(3));
                }
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
