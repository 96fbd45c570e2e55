package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A service account of the sandbox's Google: a fresh key, in the file that Google's console would give. */
public final class ServiceAccount {
    public static final String EMAIL = "prilavok@sandbox.iam.gserviceaccount.com";
    private static final int KEY_BITS = 2048;
    private static final int TOKEN_SECONDS = 600;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    public ServiceAccount() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicKey publicKey() {
        return keys.getPublic();
    }

    /** Writes {@code sandbox-credentials.json} into the folder. */
    public Path writeInto(Path folder, String tokenUri) {
        Path file = folder.resolve("sandbox-credentials.json");
        try {
            Files.writeString(file, PageJson.write(json(tokenUri)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return file;
    }

    /** What an OAuth client would post to get an access token. */
    public byte[] tokenRequest(String tokenUri, Instant now) {
        ObjectNode claims = PageJson.object()
                .put("iss", EMAIL)
                .put("scope", "https://www.googleapis.com/auth/spreadsheets")
                .put("aud", tokenUri)
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + TOKEN_SECONDS);
        String signed = part(PageJson.object().put("alg", "RS256").put("typ", "JWT")) + "." + part(claims);
        String assertion = signed + "." + BASE64.encodeToString(sign(signed));
        return ("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(ObjectNode json) {
        return BASE64.encodeToString(PageJson.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode json(String tokenUri) {
        byte[] publicKey = keys.getPublic().getEncoded();
        return PageJson.object()
                .put("type", "service_account")
                .put("project_id", "sandbox")
                .put("private_key_id", HexFormat.of().formatHex(publicKey, 40, 60))
                .put("private_key", pem(keys.getPrivate().getEncoded()))
                .put("client_email", EMAIL)
                .put("client_id", "100000000000000000001")
                .put("auth_uri", tokenUri.replaceAll("/token$", "/auth"))
                .put("token_uri", tokenUri)
                .put("universe_domain", "googleapis.com");
    }

    private static String pem(byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
