package shop.prilavok.faketelegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** All files that the bot ever sent. Guarded by the cloud's lock. */
final class FileStore {
    private static final int PHOTO_BYTES = 10 * 1024 * 1024;
    private static final int PHOTO_SIDES = 10_000;
    private static final int PHOTO_RATIO = 20;
    private static final int DOCUMENT_BYTES = 50 * 1024 * 1024;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    private record Size(int width, int height) {}

    Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    Optional<StoredFile> atPath(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * Takes a file from a parameter: an upload under the parameter's own name, {@code attach://name} of an upload, a
     * file_id or a web address. Addresses are not fetched.
     */
    StoredFile take(Parameters parameters, String name, String given, boolean photo) {
        Upload upload = parameters.uploads().get(given.startsWith("attach://") ? given.substring(9) : name);
        if (upload != null) {
            return photo ? photo(upload) : document(upload);
        }
        if (given.matches("https?://.+")) {
            String file = given.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
            Upload nothing = new Upload(file, "application/octet-stream", new byte[0]);
            return store(nothing, given, photo ? new Size(800, 600) : new Size(0, 0));
        }
        return find(given)
                .orElseThrow(() -> Refusal.badRequest(
                        given.isEmpty()
                                ? "there is no " + (photo ? "photo" : "document") + " in the request"
                                : "wrong file identifier/HTTP URL specified"));
    }

    private StoredFile photo(Upload upload) {
        checkSize(upload, PHOTO_BYTES, "photo");
        Size size = size(upload.bytes());
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.min(size.width(), size.height());
        if (longer + shorter > PHOTO_SIDES || longer > shorter * PHOTO_RATIO) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return store(upload, null, size);
    }

    private StoredFile document(Upload upload) {
        checkSize(upload, DOCUMENT_BYTES, "document");
        return store(upload, null, new Size(0, 0));
    }

    private static void checkSize(Upload upload, int most, String kind) {
        if (upload.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (upload.bytes().length > most) {
            throw Refusal.badRequest("file of size " + upload.bytes().length + " bytes is too big for a " + kind
                    + "; the maximum size is " + most + " bytes");
        }
    }

    private StoredFile store(Upload upload, @Nullable String url, Size size) {
        String id = "AgACAgIAAxkDAAI" + Integer.toString(files.size() + 1_000_000, 36);
        StoredFile file = new StoredFile(id, upload, url, size.width(), size.height());
        files.put(id, file);
        return file;
    }

    private static Size size(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                Size size = new Size(reader.getWidth(0), reader.getHeight(0));
                reader.dispose();
                return size;
            }
        } catch (IOException e) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
    }
}
