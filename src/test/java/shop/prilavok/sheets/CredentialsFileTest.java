package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsFileTest {
    @TempDir
    Path folder;

    @Test
    void a_good_file_tells_whom_to_share_the_sheet_with() throws Exception {
        CredentialsFile read = read(Keys.json("https://oauth2.googleapis.com/token"));

        assertThat(read).isInstanceOfSatisfying(CredentialsFile.Usable.class, usable -> {
            assertThat(usable.account().email()).isEqualTo(Keys.EMAIL);
            assertThat(usable.toString()).doesNotContain("PRIVATE");
        });
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(why(CredentialsFile.read(folder.resolve("nothing.json"))))
                .contains("nothing.json", "does not exist", "make a JSON key");
    }

    @Test
    void a_folder_in_its_place_cannot_be_read() {
        assertThat(why(CredentialsFile.read(folder))).contains(folder.toString(), "cannot be read");
    }

    @Test
    void a_file_that_is_not_json_is_told_and_not_repeated() throws Exception {
        assertThat(why(read("-----BEGIN secret"))).contains("is not JSON").doesNotContain("secret");
    }

    @Test
    void a_key_of_another_kind_is_told_with_its_kind() throws Exception {
        assertThat(why(read("{\"type\": \"authorized_user\", \"client_id\": \"1\"}")))
                .contains("not a key of a service account", "\"authorized_user\"");
        assertThat(why(read("{\"installed\": {}}"))).contains("not a key of a service account", "is missing");
        assertThat(why(read("[]"))).contains("not a key of a service account");
        assertThat(why(read(""))).contains("not a key of a service account");
    }

    @Test
    void a_missing_field_is_named() throws Exception {
        assertThat(why(read(Keys.json("x").replace("client_email", "mail")))).contains("lacks \"client_email\"");
    }

    @Test
    void a_private_key_that_was_edited_is_told_and_not_repeated() throws Exception {
        assertThat(why(read(Keys.json("https://a/")
                        .replace("BEGIN PRIVATE KEY-----\\nMII", "BEGIN PRIVATE KEY-----\\nXXX"))))
                .contains("private key that cannot be read")
                .doesNotContain("XXX");
    }

    private CredentialsFile read(String text) throws IOException {
        return CredentialsFile.read(Files.writeString(folder.resolve("credentials.json"), text));
    }

    private static String why(CredentialsFile read) {
        assertThat(read).isInstanceOf(CredentialsFile.Broken.class);
        return ((CredentialsFile.Broken) read).why();
    }
}
