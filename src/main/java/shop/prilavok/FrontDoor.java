package shop.prilavok;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.db.Database;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;
import shop.prilavok.telegram.TelegramPoller;

/** What can be asked of the running shop over plain HTTP: {@code /health}, and YooKassa's webhook. */
final class FrontDoor implements Route {
    private final Database database;
    private final TelegramPoller telegram;
    private final SheetSide sheet;
    private final Webhook webhook;

    FrontDoor(Database database, TelegramPoller telegram, SheetSide sheet, Webhook webhook) {
        this.database = database;
        this.telegram = telegram;
        this.sheet = sheet;
        this.webhook = webhook;
    }

    @Override
    public Response answer(Request request) {
        return request.path().equals("/health") ? health() : webhook.answer(request);
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
