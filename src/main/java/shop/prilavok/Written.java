package shop.prilavok;

import java.math.BigDecimal;
import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import shop.prilavok.catalog.Money;
import shop.prilavok.http.Network;

/** What a merchant wrote, understood. Each throws when it cannot be. */
final class Written {
    static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}|[0-9A-Fa-f:]{2,39}");

    private Written() {}

    static Money money(String roubles) {
        Money money = Money.of(new BigDecimal(roubles.replace(',', '.').replaceAll("[\\s\u00a0]", "")));
        if (money.kopecks() < 0) {
            throw new IllegalArgumentException("negative");
        }
        return money;
    }

    static URI proxy(String address) {
        URI proxy = URI.create(address);
        String kind = String.valueOf(proxy.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "socks", "socks5").contains(kind) || proxy.getHost() == null || proxy.getPort() <= 0) {
            throw new IllegalArgumentException("incomplete");
        }
        return proxy;
    }

    /** At least one: an empty list would let anybody in. */
    static List<Network> networks(String list) {
        List<Network> networks =
                SEPARATORS.splitAsStream(list).map(Network::parse).toList();
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("no network");
        }
        return networks;
    }

    /** A name in Russian letters has another spelling in certificates. */
    static String host(String name) {
        String ascii = IDN.toASCII(name);
        if (!HOST.matcher(ascii).matches()) {
            throw new IllegalArgumentException("no host");
        }
        return ascii;
    }
}
