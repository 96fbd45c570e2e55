package shop.prilavok.telegram;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A way around, where Telegram cannot be reached directly. {@link #toString} does not show the login. Immutable. */
public record TelegramProxy(Kind kind, String host, int port, Optional<Login> login) {
    /** What the proxy speaks. */
    public enum Kind {
        HTTP,
        SOCKS5
    }

    /** Name and password, where the proxy asks for them. */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /**
     * Reads {@code http://host:port} or {@code socks5://name:password@host:port}.
     *
     * @throws IllegalArgumentException when it is neither, with a sentence that does not repeat the password
     */
    public static TelegramProxy parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean socks = scheme.equals("socks5") || scheme.equals("socks");
        if (uri.getHost() == null || uri.getPort() < 1 || !(socks || scheme.equals("http"))) {
            throw malformed();
        }
        return new TelegramProxy(socks ? Kind.SOCKS5 : Kind.HTTP, uri.getHost(), uri.getPort(), login(uri));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "A proxy is written http://host:port or socks5://host:port, with name:password@ before the host if needed");
    }

    private static Optional<Login> login(URI uri) {
        String info = uri.getUserInfo();
        if (info == null || info.isEmpty()) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        return Optional.of(
                colon < 0 ? new Login(info, "") : new Login(info.substring(0, colon), info.substring(colon + 1)));
    }

    void applyTo(OkHttpClient.Builder http) {
        // Unresolved: the name is for the proxy's network, but the proxy itself is looked up by the connection.
        InetSocketAddress address = InetSocketAddress.createUnresolved(host, port);
        http.proxy(new Proxy(kind == Kind.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS, address));
        login.ifPresent(given -> {
            if (kind == Kind.HTTP) {
                http.proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                        ? null
                        : response.request()
                                .newBuilder()
                                .header("Proxy-Authorization", Credentials.basic(given.name(), given.password()))
                                .build());
            } else {
                Authenticator.setDefault(new SocksLogin(this, given, Authenticator.getDefault()));
            }
        });
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "://" + host + ":" + port;
    }

    /** Java asks only its one global authenticator for a SOCKS login; this one answers for our proxy alone. */
    private static final class SocksLogin extends Authenticator {
        private final TelegramProxy proxy;
        private final Login login;
        private final @Nullable Authenticator others;

        SocksLogin(TelegramProxy proxy, Login login, @Nullable Authenticator others) {
            this.proxy = proxy;
            this.login = login;
            this.others = others;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if ("SOCKS5".equals(getRequestingProtocol())
                    && proxy.host().equals(getRequestingHost())
                    && proxy.port() == getRequestingPort()) {
                return new PasswordAuthentication(login.name(), login.password().toCharArray());
            }
            return others == null
                    ? null
                    : others.requestPasswordAuthenticationInstance(
                            getRequestingHost(),
                            getRequestingSite(),
                            getRequestingPort(),
                            getRequestingProtocol(),
                            getRequestingPrompt(),
                            getRequestingScheme(),
                            getRequestingURL(),
                            getRequestorType());
        }
    }
}
