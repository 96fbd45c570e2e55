package shop.prilavok.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Makes credentials files of a service account. */
final class Keys {
    static final String EMAIL = "shop@prilavok.iam.gserviceaccount.com";

    private static final String PRIVATE = privateKey();

    private Keys() {}

    static String json(String tokenUri) {
        return """
                {"type": "service_account", "client_id": "1", "client_email": "%s", "private_key_id": "k",
                 "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n", "token_uri": "%s"}
                """.formatted(EMAIL, PRIVATE, tokenUri);
    }

    static ServiceAccount account(String tokenUri) {
        try {
            Path file = Files.createTempFile("credentials", ".json");
            Files.writeString(file, json(tokenUri));
            CredentialsFile read = CredentialsFile.read(file);
            Files.delete(file);
            return ((CredentialsFile.Usable) read).account();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String privateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
