package shop.prilavok.http;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Who may call. What counts is the socket's other end, which nobody can forge; only when that is the named proxy, it is the
 * address that the proxy itself saw, the last one in {@code X-Forwarded-For}. All before it, and the whole header from
 * anybody else, is what the caller likes to say. Immutable.
 *
 * @param allowed networks that may call; none: anybody may
 * @param proxy whose word about the caller is believed
 */
public record Senders(List<Network> allowed, Optional<Network> proxy) {
    private static final String FORWARDED = "x-forwarded-for";

    public Senders {
        allowed = List.copyOf(allowed);
    }

    /** Everybody, and no proxy is believed. */
    public static Senders anybody() {
        return new Senders(List.of(), Optional.empty());
    }

    /** Where the request comes from; the proxy itself, when it does not say for whom it asks. */
    public InetAddress of(Request request) {
        InetAddress peer = request.peer();
        return proxy.filter(named -> named.contains(peer))
                .flatMap(named -> request.header(FORWARDED))
                .flatMap(Senders::lastHop)
                .orElse(peer);
    }

    public boolean mayCall(InetAddress sender) {
        return allowed.isEmpty() || allowed.stream().anyMatch(network -> network.contains(sender));
    }

    private static Optional<InetAddress> lastHop(String hops) {
        String last = hops.substring(hops.lastIndexOf(',') + 1).strip();
        return InetAddresses.isInetAddress(last) ? Optional.of(InetAddresses.forString(last)) : Optional.empty();
    }
}
