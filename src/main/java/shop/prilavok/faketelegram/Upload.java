package shop.prilavok.faketelegram;

/** One file part of a multipart request. The bytes are not copied. */
final class Upload {
    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    Upload(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes;
    }
}
