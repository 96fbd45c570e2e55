package shop.prilavok;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.http.Network;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;
import shop.prilavok.http.Senders;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.Payments;
import shop.prilavok.yookassa.YooKassaWebhook;

/**
 * YooKassa's webhook at a secret path. A body is only a hint which payment to look at, and is never believed: forged,
 * repeated and late ones can do no more than that, once a second for a payment that is open. Whatever cannot be understood
 * or is not known is answered 200 and forgotten; 500 says that the hint could not be stored, so that it is sent again.
 * Thread-safe.
 */
final class Webhook implements Route {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final int MOST_STRANGERS = 1_000;

    private final Optional<byte[]> path;
    private final Senders senders;
    private final UnitOfWork unit;
    private final Payments payments;
    private final Errands errands;
    private final YooKassaWebhook webhook = new YooKassaWebhook();
    private final Set<Network> strangers = Collections.synchronizedSet(new LinkedHashSet<>());

    Webhook(Settings.Webhook settings, UnitOfWork unit, Payments payments, Errands errands) {
        this.path = settings.path().map(word -> bytes("/yookassa/" + word));
        this.senders = settings.senders();
        this.unit = unit;
        this.payments = payments;
        this.errands = errands;
    }

    @Override
    public Response answer(Request request) {
        // Compared in constant time: how long it takes does not tell how much of the secret was right.
        if (path.isEmpty() || !MessageDigest.isEqual(path.get(), bytes(request.path()))) {
            return Response.text(404, "Not found");
        }
        InetAddress sender = senders.of(request);
        if (!senders.mayCall(sender)) {
            noteOnce(Network.around(sender));
            return Response.text(403, "Forbidden");
        }
        if (!request.method().equals("POST")) {
            return Response.text(405, "Method not allowed").with("Allow", "POST");
        }
        // An exception, such as a database that cannot store the errand, becomes 500: YooKassa then repeats.
        webhook.payment(request).flatMap(payments::findByGatewayId).ifPresent(this::lookSoon);
        return Response.text(200, "ok");
    }

    private void lookSoon(Payment payment) {
        if (!payment.isTerminal()) {
            unit.perform(() -> errands.sync(payment.id()));
        }
    }

    private void noteOnce(Network network) {
        if (strangers.size() < MOST_STRANGERS && strangers.add(network)) {
            log.warn(
                    "The webhook was called from {}, which {} does not name: refused, and so will be what else comes from"
                            + " there. If that is your own proxy, name it in {}",
                    network,
                    Setting.WEBHOOK_SENDERS.variable(),
                    Setting.WEBHOOK_PROXY.variable());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
