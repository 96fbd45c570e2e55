package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** How the bot gets its updates. A webhook is remembered and switches polling off, but nothing is delivered to it. */
final class Polling {
    private static final long LONGEST_SECONDS = 50;
    private static final long BATCH = 100;

    private final Cloud cloud;
    private String webhook = "";
    /** Number of the newest poll; an older one that still waits has lost. */
    private long newest;

    Polling(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Called without the lock, unlike all others: it waits. */
    JsonNode getUpdates(Parameters parameters) throws InterruptedException {
        long asked = parameters.number("limit").orElse(BATCH);
        long limit = asked < 1 ? BATCH : Math.min(asked, BATCH);
        long seconds = Math.min(parameters.number("timeout").orElse(0), LONGEST_SECONDS);
        long mine = cloud.changing(() -> begin(parameters));
        cloud.await(Duration.ofSeconds(seconds), () -> mine != newest || cloud.updates.pending(cloud.now()) > 0);
        return cloud.changing(() -> {
            if (mine != newest) {
                throw webhook.isEmpty() ? terminated() : Refusal.conflict("terminated by setWebhook request");
            }
            return cloud.updates.peek(limit, cloud.now());
        });
    }

    static Refusal terminated() {
        return Refusal.conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private long begin(Parameters parameters) {
        if (!webhook.isEmpty()) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                    + " the webhook first");
        }
        rememberAllowed(parameters);
        cloud.updates.confirm(parameters.number("offset").orElse(0));
        return ++newest;
    }

    JsonNode setWebhook(Parameters parameters) {
        String url = parameters.text("url").orElse("");
        if (!url.isEmpty() && !url.startsWith("https://")) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        rememberAllowed(parameters);
        return webhook(url, parameters);
    }

    JsonNode deleteWebhook(Parameters parameters) {
        return webhook("", parameters);
    }

    private JsonNode webhook(String url, Parameters parameters) {
        if (!url.isEmpty()) {
            newest++;
        }
        webhook = url;
        if (parameters.flag("drop_pending_updates")) {
            cloud.updates.drop();
        }
        return Json.TRUE;
    }

    private void rememberAllowed(Parameters parameters) {
        JsonNode kinds = parameters.structure("allowed_updates");
        if (kinds.isArray()) {
            cloud.updates.allow(kinds);
        }
    }

    JsonNode webhookInfo(Parameters parameters) {
        ObjectNode info = Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", cloud.updates.pending(cloud.now()));
        if (!cloud.updates.allowed().isEmpty()) {
            cloud.updates.allowed().forEach(info.withArray("/allowed_updates")::add);
        }
        return info;
    }
}
