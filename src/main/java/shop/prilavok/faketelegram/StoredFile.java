package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file in Telegram's cloud: uploaded bytes, or a web address that the bot gave instead. Immutable. */
public final class StoredFile {
    private final String id;
    private final Upload upload;
    private final @Nullable String url;
    private final int width;
    private final int height;

    StoredFile(String id, Upload upload, @Nullable String url, int width, int height) {
        this.id = id;
        this.upload = upload;
        this.url = url;
        this.width = width;
        this.height = height;
    }

    /** The {@code file_id}; every upload gets a new one, also of the same bytes. */
    public String id() {
        return id;
    }

    public String name() {
        return upload.fileName();
    }

    public String contentType() {
        return upload.contentType();
    }

    /** The content, not copied: do not write into it. Empty for a file given by address. */
    public byte[] bytes() {
        return upload.bytes();
    }

    /** Where the picture can be loaded from when it was given by address. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Path below {@code /file/bot<token>/}. */
    public String path() {
        return (width > 0 ? "photos/" : "documents/") + id + "_" + name();
    }

    ObjectNode photoJson() {
        return described().put("width", width).put("height", height);
    }

    ObjectNode documentJson() {
        return described().put("file_name", name()).put("mime_type", contentType());
    }

    ObjectNode fileJson() {
        return described().put("file_path", path());
    }

    private ObjectNode described() {
        return Json.object().put("file_id", id).put("file_unique_id", "u" + id).put("file_size", bytes().length);
    }
}
