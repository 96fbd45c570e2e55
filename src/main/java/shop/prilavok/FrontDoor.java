package shop.prilavok;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.db.Database;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.Payments;
import shop.prilavok.telegram.TelegramPoller;
import shop.prilavok.yookassa.YooKassaWebhook;

/**
 * What can be asked of the running shop over HTTP: {@code /health}, and YooKassa's webhook at a secret path. A webhook's
 * body is only a hint which payment to look at; a payment that we do not know is answered 200 and forgotten.
 */
final class FrontDoor implements Route {
    private final Optional<String> webhookPath;
    private final Database database;
    private final UnitOfWork unit;
    private final Payments payments;
    private final TelegramPoller telegram;
    private final SheetSide sheet;
    private final Errands errands;
    private final YooKassaWebhook webhook = new YooKassaWebhook();

    FrontDoor(Optional<String> secret, Database database, TelegramPoller telegram, SheetSide sheet, Errands errands) {
        this.webhookPath = secret.map(word -> "/yookassa/" + word);
        this.database = database;
        this.unit = database.unitOfWork();
        this.payments = database.payments();
        this.telegram = telegram;
        this.sheet = sheet;
        this.errands = errands;
    }

    @Override
    public Response answer(Request request) {
        if (request.path().equals("/health")) {
            return health();
        }
        if (webhookPath.isPresent() && request.path().equals(webhookPath.get())) {
            // An exception, such as a database that cannot store the errand, becomes 500: YooKassa then repeats.
            webhook.payment(request).flatMap(payments::findByGatewayId).ifPresent(this::lookSoon);
            return Response.text(200, "ok");
        }
        return Response.text(404, "Not found");
    }

    private void lookSoon(Payment payment) {
        if (!payment.isTerminal()) {
            unit.perform(() -> errands.sync(payment.id()));
        }
    }

    /** 503 when nothing could be sold. A sheet that is away is told, but the shop goes on without it. */
    private Response health() {
        Optional<String> books = database.check();
        Optional<String> chats = telegram.check();
        Map<String, String> state = new LinkedHashMap<>();
        state.put("database", books.orElse("ok"));
        state.put("telegram", chats.orElse("ok"));
        state.put("sheet", sheet.trouble().map(ProblemTexts.LOG::sentence).orElse("ok"));
        StringBuilder text = new StringBuilder();
        state.forEach((what, how) -> text.append(what).append(": ").append(how).append('\n'));
        return Response.text(books.isPresent() || chats.isPresent() ? 503 : 200, text.toString());
    }
}
