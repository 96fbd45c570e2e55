package shop.prilavok;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.prilavok.bench.Program;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.sandbox.ShopControl;
import shop.prilavok.sheets.BuildingSheet;
import shop.prilavok.sheets.CredentialsFile;

/** The product beside the sandbox: a process of its own, that can be killed and started again. Thread-safe. */
final class SandboxShop implements ShopControl, AutoCloseable {
    private static final String WEBHOOK_WORD = "sandbox-notifications";
    private static final int LINES = 200;

    private final Map<String, String> environment;
    private final Deque<String> log = new ArrayDeque<>();
    private @Nullable ChildProcess process;

    SandboxShop(Sandbox sandbox, Path data) throws IOException {
        int port = freePort();
        environment = environment(sandbox.addresses(), data, port);
        sandbox.notifyShopAt(URI.create("http://127.0.0.1:" + port + "/yookassa/" + WEBHOOK_WORD));
    }

    /** Adds to the merchant's sheet all tabs that he has not made himself, as the owner does by {@code setup-sheet}. */
    void layOutSheet() throws InterruptedException {
        CredentialsFile key =
                CredentialsFile.read(Path.of(Objects.requireNonNull(environment.get("PRILAVOK_GOOGLE_CREDENTIALS"))));
        BuildingSheet.Progress end = SetupSheetCommand.build(
                SheetSettings.read(environment, Map.of()),
                ((CredentialsFile.Usable) key).account(),
                false,
                new ProblemTexts("ru"));
        if (!(end instanceof BuildingSheet.Built)) {
            throw new IllegalStateException("The sandbox's sheet could not be laid out: " + end);
        }
    }

    /** What a shop needs to know to run on these servers. */
    static Map<String, String> environment(SandboxAddresses at, Path data, int httpPort) {
        return Map.ofEntries(
                Map.entry("PRILAVOK_TELEGRAM_URL", at.telegramUrl()),
                Map.entry("PRILAVOK_TELEGRAM_TOKEN", at.botToken()),
                Map.entry("PRILAVOK_ADMIN_CHAT", Long.toString(at.adminChatId())),
                Map.entry(
                        "PRILAVOK_ADMINS",
                        at.adminIds().stream().map(String::valueOf).collect(Collectors.joining(","))),
                Map.entry("PRILAVOK_GOOGLE_URL", at.sheetsUrl()),
                Map.entry("PRILAVOK_SHEET_ID", at.spreadsheetId()),
                Map.entry("PRILAVOK_GOOGLE_CREDENTIALS", at.credentialsFile().toString()),
                Map.entry("PRILAVOK_SHEET_POLL_SECONDS", "4"),
                Map.entry("PRILAVOK_YOOKASSA_URL", at.yookassaUrl() + "/v3"),
                Map.entry("PRILAVOK_YOOKASSA_SHOP_ID", at.shopId()),
                Map.entry("PRILAVOK_YOOKASSA_SECRET_KEY", at.secretKey()),
                Map.entry("PRILAVOK_PAYMENT_POLL_SECONDS", "2"),
                Map.entry("PRILAVOK_WEBHOOK_PATH", WEBHOOK_WORD),
                Map.entry("PRILAVOK_SHOP_NAME", "Тёплый дом"),
                Map.entry("PRILAVOK_DELIVERY_PRICE", "300"),
                Map.entry("PRILAVOK_PICKUP_ADDRESS", "Светлогорск, улица Ленина, 12"),
                Map.entry("PRILAVOK_DATA", data.toString()),
                Map.entry("PRILAVOK_HTTP_PORT", Integer.toString(httpPort)));
    }

    @Override
    public synchronized void start() {
        if (!running()) {
            process = ChildProcess.start(Program.DEPLOYED, environment, this::note, "run");
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    @Override
    public List<String> recentLog() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
        }
    }

    private void note(String line) {
        System.out.println(line);
        synchronized (log) {
            log.addLast(line);
            if (log.size() > LINES) {
                log.removeFirst();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
