package shop.prilavok.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which the shop's file lies, with what its customers told it of themselves. */
final class DataFolder {
    private DataFolder() {}

    /**
     * Makes it, for its owner's eyes only, if it is not there; one that is there keeps the rights that it was given. Throws
     * {@link IllegalStateException} when it cannot be written: tried out, for H2 would answer with pages of its own trouble.
     */
    static void prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                make(folder.toAbsolutePath());
            }
            Files.delete(Files.createTempFile(folder, "may-i-write", ""));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The data folder " + folder + " cannot be written; it has to belong to the user that runs the shop",
                    e);
        }
    }

    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
