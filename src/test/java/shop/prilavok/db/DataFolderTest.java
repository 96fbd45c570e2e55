package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_folder_that_the_shop_makes_is_its_owners_alone() throws IOException {
        Path data = folder.resolve("shops").resolve("outbox");

        open(data);

        assertThat(rights(data)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_is_there_keeps_its_rights() throws IOException {
        Path data = Files.createDirectory(folder.resolve("outbox"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwx---"));

        open(data);

        assertThat(rights(data)).isEqualTo("rwxrwx---");
    }

    private static void open(Path data) {
        Database.inFolder(data, Clock.systemUTC(), news -> {}).close();
    }

    private static String rights(Path data) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data));
    }
}
