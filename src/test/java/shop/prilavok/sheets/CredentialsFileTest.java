package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

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
        Path nothing = folder.resolve("nothing.json");
        assertThat(why(CredentialsFile.read(nothing)))
                .isEqualTo(new Problem(Kind.KEY_FILE_MISSING, nothing.toString(), ""));
    }

    @Test
    void a_folder_in_its_place_cannot_be_read() {
        assertThat(why(CredentialsFile.read(folder)))
                .isEqualTo(new Problem(Kind.KEY_FILE_UNREADABLE, folder.toString(), ""));
    }

    @Test
    void a_file_that_is_not_json_is_told_and_not_repeated() throws Exception {
        assertThat(why(read("-----BEGIN secret"))).isEqualTo(flawed(Kind.KEY_FILE_NOT_JSON, ""));
    }

    @Test
    void a_key_of_another_kind_is_told_with_its_kind() throws Exception {
        assertThat(why(read("{\"type\": \"authorized_user\", \"client_id\": \"1\"}")))
                .isEqualTo(flawed(Kind.KEY_FILE_OF_ANOTHER_KIND, "authorized_user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"installed\": {}}", "[]", ""})
    void a_file_that_is_no_key_at_all_is_told(String text) throws Exception {
        assertThat(why(read(text))).isEqualTo(flawed(Kind.KEY_FILE_NOT_A_KEY, ""));
    }

    @Test
    void a_missing_field_is_named() throws Exception {
        assertThat(why(read(Keys.json("x").replace("client_email", "mail"))))
                .isEqualTo(flawed(Kind.KEY_FILE_FIELD_MISSING, "client_email"));
    }

    @Test
    void a_private_key_that_was_edited_is_told_and_not_repeated() throws Exception {
        assertThat(why(read(Keys.json("https://a/")
                        .replace("BEGIN PRIVATE KEY-----\\nMII", "BEGIN PRIVATE KEY-----\\nXXX"))))
                .isEqualTo(flawed(Kind.KEY_FILE_BROKEN, ""));
    }

    private Path file() {
        return folder.resolve("credentials.json");
    }

    private CredentialsFile read(String text) throws IOException {
        return CredentialsFile.read(Files.writeString(file(), text));
    }

    private Problem flawed(Kind kind, String found) {
        return new Problem(kind, file().toString(), found);
    }

    private static Problem why(CredentialsFile read) {
        assertThat(read).isInstanceOf(CredentialsFile.Broken.class);
        return ((CredentialsFile.Broken) read).why();
    }
}
