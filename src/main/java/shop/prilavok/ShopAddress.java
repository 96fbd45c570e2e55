package shop.prilavok;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.URI;

/**
 * Where the shop that runs on this machine is called.
 *
 * @param host on which it listens, as it is set
 */
record ShopAddress(String host, int port) {
    private static final String HERE = "127.0.0.1";

    URI at(String path) {
        return URI.create("http://" + reachable() + ":" + port + path);
    }

    /** A shop that listens on all addresses does so on this one. */
    private String reachable() {
        if (!InetAddresses.isInetAddress(host)) {
            return host;
        }
        InetAddress address = InetAddresses.forString(host);
        return address.isAnyLocalAddress() ? HERE : InetAddresses.toUriString(address);
    }
}
