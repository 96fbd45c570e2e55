package shop.prilavok.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

/** What is in the file with the service account's key. Of its content, nothing but its kind is ever repeated. */
public sealed interface CredentialsFile {
    /** A key, not yet shown to Google. */
    record Usable(ServiceAccount account) implements CredentialsFile {}

    /** Cannot be used. */
    record Broken(Problem why) implements CredentialsFile {}

    /** Reads the file; calls nobody. */
    static CredentialsFile read(Path file) {
        if (!Files.exists(file)) {
            return broken(Kind.KEY_FILE_MISSING, file);
        }
        JsonNode json;
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
            json = new ObjectMapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            return broken(Kind.KEY_FILE_NOT_JSON, file);
        } catch (IOException e) {
            return broken(Kind.KEY_FILE_UNREADABLE, file);
        }
        return flaw(json, file).orElseGet(() -> account(bytes, file));
    }

    private static CredentialsFile account(byte[] bytes, Path file) {
        try {
            return new Usable(
                    new ServiceAccount(ServiceAccountCredentials.fromStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException e) { // the message may quote the key
            return broken(Kind.KEY_FILE_BROKEN, file);
        }
    }

    private static Optional<CredentialsFile> flaw(JsonNode json, Path file) {
        String type = json.path("type").asText();
        if (!json.isObject() || type.isEmpty()) {
            return Optional.of(broken(Kind.KEY_FILE_NOT_A_KEY, file));
        }
        if (!type.equals("service_account")) {
            return Optional.of(broken(Kind.KEY_FILE_OF_ANOTHER_KIND, file, type));
        }
        return List.of("client_email", "private_key", "private_key_id", "client_id").stream()
                .filter(field -> json.path(field).asText().isEmpty())
                .findFirst()
                .map(field -> broken(Kind.KEY_FILE_FIELD_MISSING, file, field));
    }

    private static CredentialsFile broken(Kind kind, Path file) {
        return broken(kind, file, "");
    }

    private static CredentialsFile broken(Kind kind, Path file, String found) {
        return new Broken(new Problem(kind, file.toAbsolutePath().toString(), found));
    }
}
