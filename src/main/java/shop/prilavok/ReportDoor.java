package shop.prilavok;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.db.Database;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.report.MoneyFile;
import shop.prilavok.report.MoneyReport;

/**
 * Where the running shop, which alone can read its file, gives its reports to {@link ReportCommand}: only to this machine,
 * and only to who knows the {@link ReportKey}. To everybody else there is no such door.
 */
final class ReportDoor implements Route {
    static final String MONEY = "/report/money";
    static final String KEY = "x-report-key";
    private static final Logger log = LoggerFactory.getLogger(ReportDoor.class);

    private final Optional<ReportKey> key;
    private final MoneyLedger ledger;
    private final ZoneId zone;
    private final Route others;

    /**
     * @param data the folder with the file that nobody else can read now
     * @param others answers whatever is not about reports
     */
    ReportDoor(Path data, MoneyLedger ledger, ZoneId zone, Route others) {
        this.key = key(data);
        this.ledger = ledger;
        this.zone = zone;
        this.others = others;
    }

    /** For a shop with a file of its own; a server's database can be read by others meanwhile. */
    static Route beside(Route others, Settings settings, Surroundings world, Database database) {
        boolean hasFile = world.books().isEmpty() && settings.databaseUrl().isEmpty();
        return hasFile
                ? new ReportDoor(
                        settings.data(),
                        database.moneyLedger(),
                        settings.front().zone(),
                        others)
                : others;
    }

    private static Optional<ReportKey> key(Path data) {
        try {
            return Optional.of(ReportKey.make(data));
        } catch (IOException e) {
            log.warn("While the shop runs it gives no reports away: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public Response answer(Request request) throws Exception {
        return request.path().equals(MONEY) && isOwner(request) ? money(request) : others.answer(request);
    }

    private boolean isOwner(Request request) {
        return key.isPresent() && request.header(KEY).filter(key.get()::matches).isPresent() && isHere(request.peer());
    }

    /** A shop that listens on one address of this machine is called from that one. */
    private static boolean isHere(InetAddress peer) {
        try {
            return peer.isLoopbackAddress() || NetworkInterface.getByInetAddress(peer) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private Response money(Request request) {
        try {
            LocalDate from = LocalDate.parse(request.parameter("from").orElse(""));
            LocalDate to = LocalDate.parse(request.parameter("to").orElse(""));
            MoneyFile file = MoneyFile.called(request.parameter("format").orElse(""))
                    .orElseThrow(() -> new IllegalArgumentException("There is no such format"));
            MoneyReport report = MoneyReport.of(ledger, from, to, zone);
            return Response.of(
                    200,
                    file.contentType(),
                    file.bytes(report, request.parameter("lang").orElse("ru")));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Response.text(400, String.valueOf(e.getMessage()));
        }
    }
}
