package shop.prilavok.telegram;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;

/** Tells a picture from a page. */
final class PictureKind {
    private static final ByteString JPEG = ByteString.decodeHex("ffd8ff");
    private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a");
    private static final ByteString GIF = ByteString.encodeUtf8("GIF8");
    private static final ByteString RIFF = ByteString.encodeUtf8("RIFF");
    private static final ByteString WEBP = ByteString.encodeUtf8("WEBP");

    private PictureKind() {}

    /** As the answer itself says; some stores of files say of every file only that it is one, then by how it begins. */
    static boolean isPicture(ResponseBody body) throws IOException {
        MediaType type = body.contentType();
        return type == null || type.subtype().equals("octet-stream")
                ? beginsAsPicture(body.source())
                : type.type().equals("image");
    }

    /** Takes nothing out of the source. */
    private static boolean beginsAsPicture(BufferedSource source) throws IOException {
        return source.rangeEquals(0, JPEG)
                || source.rangeEquals(0, PNG)
                || source.rangeEquals(0, GIF)
                || source.rangeEquals(0, RIFF) && source.rangeEquals(8, WEBP);
    }
}
