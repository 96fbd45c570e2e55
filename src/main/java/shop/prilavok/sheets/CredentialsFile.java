package shop.prilavok.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is in the file with the service account's key. Nothing of its content is ever repeated in a sentence. */
public sealed interface CredentialsFile {
    /** A key, not yet shown to Google. */
    record Usable(ServiceAccount account) implements CredentialsFile {}

    /**
     * Cannot be used.
     *
     * @param why one sentence: which file, what is wrong with it, how to mend it
     */
    record Broken(String why) implements CredentialsFile {}

    /** Reads the file; calls nobody. */
    static CredentialsFile read(Path file) {
        String name = "The credentials file " + file.toAbsolutePath();
        if (!Files.exists(file)) {
            return new Broken(
                    name + " does not exist: make a JSON key of a service account in Google Cloud and put it there.");
        }
        JsonNode json;
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
            json = new ObjectMapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            return new Broken(name + " is not JSON: put the downloaded key there as it is, without editing it.");
        } catch (IOException e) {
            return new Broken(name + " cannot be read: allow the shop's user to read it.");
        }
        return flaw(json).<CredentialsFile>map(flaw -> new Broken(name + flaw)).orElseGet(() -> account(name, bytes));
    }

    private static CredentialsFile account(String name, byte[] bytes) {
        try {
            return new Usable(
                    new ServiceAccount(ServiceAccountCredentials.fromStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException e) { // the message may quote the key
            return new Broken(name + " has a private key that cannot be read (\"private_key\"): download a new key.");
        }
    }

    private static Optional<String> flaw(JsonNode json) {
        String type = json.path("type").asText();
        if (!json.isObject() || type.isEmpty()) {
            return Optional.of(
                    " is not a key of a service account (\"type\" is missing): download one of type JSON under"
                            + " IAM, Service accounts, Keys.");
        }
        if (!type.equals("service_account")) {
            return Optional.of(" is not a key of a service account (\"type\" is \"" + type + "\"): download one of type"
                    + " JSON under IAM, Service accounts, Keys.");
        }
        for (String field : new String[] {"client_email", "private_key", "private_key_id", "client_id"}) {
            if (json.path(field).asText().isEmpty()) {
                return Optional.of(
                        " lacks \"" + field + "\": put the downloaded key there as it is, without editing it.");
            }
        }
        return Optional.empty();
    }
}
