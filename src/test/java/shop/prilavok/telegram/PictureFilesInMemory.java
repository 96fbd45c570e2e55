package shop.prilavok.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shop.prilavok.chat.PictureFiles;

/** Remembers uploaded pictures for the time of a test. */
final class PictureFilesInMemory implements PictureFiles {
    private final Map<String, String> files = new ConcurrentHashMap<>();

    @Override
    public Optional<String> fileId(String url) {
        return Optional.ofNullable(files.get(url));
    }

    @Override
    public void keep(String url, String fileId) {
        files.put(url, fileId);
    }

    @Override
    public void forget(String url) {
        files.remove(url);
    }
}
