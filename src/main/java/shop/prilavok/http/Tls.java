package shop.prilavok.http;

import java.security.KeyStore;
import java.util.UUID;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS 1.2 and 1.3 with one certificate, which may be changed while connections are open. */
final class Tls extends SslConnectionFactory {
    Tls(ServerCertificate certificate) {
        super(context(certificate), HttpVersion.HTTP_1_1.asString());
    }

    private static SslContextFactory.Server context(ServerCertificate certificate) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        context.setRenegotiationAllowed(false);
        keep(certificate, context);
        return context;
    }

    void show(ServerCertificate certificate) {
        try {
            getSslContextFactory().reload(context -> keep(certificate, context));
        } catch (Exception e) {
            throw new IllegalStateException("The server cannot show the new certificate", e);
        }
    }

    /** The password never leaves the memory: a key store must have one. */
    private static void keep(ServerCertificate certificate, SslContextFactory context) {
        String password = UUID.randomUUID().toString();
        KeyStore keys = certificate.keyStore(password.toCharArray());
        context.setKeyStore(keys);
        context.setKeyStorePassword(password);
    }
}
