package shop.prilavok;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A word that only those know who may read the data folder: with it the running shop gives its reports away. Made anew
 * whenever the shop opens.
 */
record ReportKey(String word) {
    private static final String FILE = "report.key";
    private static final int BYTES = 32;

    /** Makes one, in a file that only its owner reads. */
    static ReportKey make(Path folder) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        ReportKey key = new ReportKey(HexFormat.of().formatHex(random));
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] forOwner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, forOwner);
        Files.writeString(file, key.word());
        return key;
    }

    /** That of the shop that runs on this folder; empty when none ever did. */
    static Optional<ReportKey> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isReadable(file) ? Optional.of(new ReportKey(Files.readString(file))) : Optional.empty();
    }

    /** Takes the same time whatever was guessed right. */
    boolean matches(String guess) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ReportKey";
    }
}
