package shop.prilavok.http;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that the server signs itself, for callers who accept such. It is kept in a file that only its owner may read,
 * lasts a year, and is made anew a month before it ends or when the host is another. One thread at a time.
 */
public final class OwnCertificate {
    private static final Duration LASTS = Duration.ofDays(365);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Path file;
    private final String host;
    private final InstantSource clock;

    /**
     * @param host name or address by which the server is called
     */
    public OwnCertificate(Path file, String host, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.host = host;
        this.clock = clock;
    }

    /**
     * The certificate that holds now.
     *
     * @throws IOException when it can be neither read nor written
     * @throws GeneralSecurityException when the file holds something else, which is then left alone
     */
    public ServerCertificate current() throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            ServerCertificate kept = ServerCertificate.read(file);
            if (isGood(kept.first())) {
                return kept;
            }
        }
        write(made());
        return ServerCertificate.read(file);
    }

    private boolean isGood(X509Certificate certificate) throws CertificateParsingException {
        Instant end = certificate.getNotAfter().toInstant();
        return clock.instant().isBefore(end.minus(RENEWED_BEFORE)) && isFor(certificate.getSubjectAlternativeNames());
    }

    /** Each name is a pair of its kind and the name itself. */
    private boolean isFor(@Nullable Collection<List<?>> names) {
        return names != null && names.stream().anyMatch(name -> isHost(String.valueOf(name.get(1))));
    }

    /** An IPv6 address can be written in many ways. */
    private boolean isHost(String name) {
        return InetAddresses.isInetAddress(host) && InetAddresses.isInetAddress(name)
                ? InetAddresses.forString(host).equals(InetAddresses.forString(name))
                : host.equalsIgnoreCase(name);
    }

    private HeldCertificate made() {
        Instant now = clock.instant();
        return new HeldCertificate.Builder()
                .commonName(host)
                .addSubjectAlternativeName(host)
                .validityInterval(
                        now.minus(CLOCKS_DIFFER).toEpochMilli(), now.plus(LASTS).toEpochMilli())
                .rsa2048()
                .build();
    }

    /** Temporary files are made for their owner's eyes only; a crash leaves the old certificate or the new one. */
    private void write(HeldCertificate made) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(folder, "certificate", ".new");
        try {
            Files.writeString(fresh, made.certificatePem() + made.privateKeyPkcs8Pem());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
