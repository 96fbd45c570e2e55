package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shop.prilavok.faketelegram.StoredFile;
import shop.prilavok.faketelegram.Users;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/**
 * The page on which the shop is tried: a customer's phone, the admins' chat, the sheet, and switches that break things.
 * Also serves the pictures of the wares. Thread-safe; every open page keeps one thread waiting.
 *
 * <p>Elements carry {@code data-testid} for browser tests:
 *
 * <ul>
 *   <li>parts: {@code pane-customer}, {@code pane-admin}, {@code pane-sheet}; on narrow windows they are opened by {@code
 *       show-customer}, {@code show-admin}, {@code show-desk}; {@code language} switches the page to the other language
 *   <li>in both chats: {@code start}, {@code message} (with {@code data-message}), {@code words}, {@code message-button}
 *       (its callback data or address is {@code data-key}), {@code keyboard}, {@code keyboard-button}, {@code composer},
 *       {@code send}, {@code toast}, {@code alert}, {@code alert-ok}
 *   <li>people: {@code customer}, {@code new-customer}, {@code new-customer-name}, {@code new-customer-language}, {@code
 *       new-customer-add}, {@code admin}
 *   <li>sheet: {@code tab-<title>}, {@code cell-<A1>}, {@code cell-input}, {@code formula}, {@code note}, {@code addRow},
 *       {@code removeRow}, {@code sortUp}, {@code sortDown}
 *   <li>payment: {@code payment}, {@code payment-frame}, {@code payment-close}
 *   <li>around: {@code step-chat|buy|sale|price} (with {@code data-done}), {@code status-shop|telegram|sheets|yookassa}
 *       (with {@code data-state}: {@code ok}, {@code broken}, {@code down}), {@code break-<code>} with the codes of {@link
 *       Breakage}, {@code kill}, {@code revive}, {@code watch}, {@code log}, {@code failure}
 * </ul>
 */
public final class SandboxPage implements Route {
    private final Assets assets;
    private final Wares wares;
    private final Users users;
    private final News news;
    private final Actions actions;
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    SandboxPage(Assets assets, Wares wares, Users users, News news, Actions actions) {
        this.assets = assets;
        this.wares = wares;
        this.users = users;
        this.news = news;
        this.actions = actions;
    }

    @Override
    public Response answer(Request request) throws IOException {
        String path = request.path();
        if (request.method().equals("POST") && path.startsWith("/api/")) {
            return act(path.substring("/api/".length()), request);
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.text(405, "Only GET and POST");
        }
        if (path.equals("/api/news")) {
            return news(request);
        }
        if (path.equals("/api/log")) {
            return json(200, actions.log());
        }
        if (path.startsWith("/pictures/")) {
            return picture(path.substring("/pictures/".length()));
        }
        if (path.startsWith("/photos/")) {
            return photo(path.substring("/photos/".length()));
        }
        return assets.find(path).orElseGet(SandboxPage::notFound);
    }

    private Response news(Request request) {
        try {
            return json(200, news.await(request));
        } catch (NumberFormatException e) {
            return json(400, PageJson.object().put("error", "chat and tab are numbers"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HangUp("The sandbox closes");
        }
    }

    private Response act(String what, Request request) {
        // A form on a foreign page cannot send this type, so no other site can play with the sandbox.
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return json(415, PageJson.object().put("error", "Send application/json"));
        }
        try {
            return json(200, actions.perform(what, PageJson.read(request.body())));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return json(400, PageJson.object().put("error", String.valueOf(refused.getMessage())));
        }
    }

    private Response picture(String file) {
        String sku = file.endsWith(".jpg") ? file.substring(0, file.length() - 4) : "";
        return wares.bySku(sku)
                .map(ware -> pictures.computeIfAbsent(sku, drawn -> Picture.jpegOf(ware)))
                .map(jpeg -> Response.of(200, "image/jpeg", jpeg).with("Cache-Control", "max-age=3600"))
                .orElseGet(SandboxPage::notFound);
    }

    /** Shows an upload that is a picture by its own bytes: what its sender called it may be anything. */
    private Response photo(String id) throws IOException {
        byte[] bytes = users.file(id).map(StoredFile::bytes).orElse(new byte[0]);
        String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(bytes));
        if (type == null || !type.startsWith("image/")) {
            return notFound();
        }
        return Response.of(200, type, bytes)
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "max-age=3600");
    }

    private static Response json(int status, ObjectNode json) {
        return Response.json(status, PageJson.write(json)).with("Cache-Control", "no-store");
    }

    private static Response notFound() {
        return Response.text(404, "Not found");
    }
}
