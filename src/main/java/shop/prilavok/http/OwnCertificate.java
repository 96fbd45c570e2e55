package shop.prilavok.http;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate that the server signs itself, for callers who accept such. It is kept in a file that only its owner may read,
 * lasts a year, and is made anew a month before it ends or when the host is another. One thread at a time.
 */
public final class OwnCertificate {
    private static final Logger log = LoggerFactory.getLogger(OwnCertificate.class);
    private static final String BROKEN = ".broken";
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
     */
    public ServerCertificate current() throws IOException, GeneralSecurityException {
        Optional<ServerCertificate> kept = Files.exists(file) ? kept() : Optional.empty();
        if (kept.isPresent()) {
            return kept.get();
        }
        write(made());
        return ServerCertificate.read(file);
    }

    /** Empty when it is time for another. What is no certificate at all may be somebody's, and is set aside. */
    private Optional<ServerCertificate> kept() throws IOException {
        try {
            return Optional.of(ServerCertificate.read(file)).filter(this::isGood);
        } catch (GeneralSecurityException e) {
            Path aside = file.resolveSibling(file.getFileName() + BROKEN);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            log.warn("{} held no certificate ({}): it is now called {}, and made anew", file, e.getMessage(), aside);
            return Optional.empty();
        }
    }

    private boolean isGood(ServerCertificate kept) {
        Instant end = kept.first().getNotAfter().toInstant();
        return clock.instant().isBefore(end.minus(RENEWED_BEFORE)) && isForHost(kept.first());
    }

    /** Each name is a pair of its kind and the name itself. */
    private boolean isForHost(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> isHost(String.valueOf(name.get(1))));
        } catch (CertificateParsingException e) {
            return false;
        }
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

    /** Temporary files are made for their owner's eyes only; a crash or a power cut leaves the old certificate or the new. */
    private void write(HeldCertificate made) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(folder, "certificate", ".new");
        try {
            Files.writeString(fresh, made.certificatePem() + made.privateKeyPkcs8Pem());
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true); // else the name may be on the disk before what it names
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
