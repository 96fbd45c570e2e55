package shop.prilavok.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server shows for itself over TLS, and the key that proves it. Immutable; {@link #toString} does not show the key.
 */
public final class ServerCertificate {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Reads a PEM file with one private key (PKCS#8: RSA or EC, no password) and the certificate, then those that vouch for
     * it, each for the one before. The key may stand before or after them.
     *
     * @throws IOException when the file cannot be read
     * @throws GeneralSecurityException when it is not such a file, or the key belongs to another certificate
     */
    public static ServerCertificate read(Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            byte[] content = decoded(block.group(2));
            switch (block.group(1)) {
                case "CERTIFICATE" -> chain.add(certificate(content));
                case "PRIVATE KEY" -> keys.add(content);
                default -> throw new CertificateException("there is a block \"" + block.group(1) + "\" in it");
            }
        }
        if (chain.isEmpty() || keys.size() != 1) {
            throw new CertificateException(
                    "it has " + chain.size() + " certificates and " + keys.size() + " private keys");
        }
        PrivateKey key = KeyFactory.getInstance(chain.get(0).getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
        if (!isPair(key, chain.get(0))) {
            throw new CertificateException("the private key belongs to another certificate");
        }
        requireOrder(chain);
        return new ServerCertificate(key, chain);
    }

    /** As every client wants to be shown them, and as Java keeps no others. */
    private static void requireOrder(List<X509Certificate> chain) throws CertificateException {
        for (int i = 1; i < chain.size(); i++) {
            X509Certificate before = chain.get(i - 1);
            boolean vouches =
                    before.getIssuerX500Principal().equals(chain.get(i).getSubjectX500Principal());
            if (!vouches || chain.subList(0, i).contains(chain.get(i))) {
                throw new CertificateException("its certificates stand in the wrong order: number " + (i + 1)
                        + " is not the one that vouches for number " + i);
            }
        }
    }

    private static byte[] decoded(String base64) throws CertificateException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new CertificateException("it is damaged", e);
        }
    }

    private static X509Certificate certificate(byte[] content) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
    }

    private static boolean isPair(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        byte[] anything = {1, 2, 3};
        Signature signature =
                Signature.getInstance("SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
        signature.initSign(key);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(anything);
        return signature.verify(signed);
    }

    /** The server's own certificate. */
    public X509Certificate first() {
        return chain.get(0);
    }

    KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, password, chain.toArray(new Certificate[0]));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read cannot be kept in memory", e);
        }
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + first().getSubjectX500Principal() + " until "
                + first().getNotAfter().toInstant() + "]";
    }
}
