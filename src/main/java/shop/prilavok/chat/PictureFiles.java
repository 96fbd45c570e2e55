package shop.prilavok.chat;

import java.util.Optional;

/**
 * Remembers under which name the messenger keeps a picture that was uploaded once. Every method is a unit of work of its
 * own, unless one is open. Thread-safe.
 */
public interface PictureFiles {
    Optional<String> fileId(String url);

    void keep(String url, String fileId);

    /** The messenger does not know it any more. */
    void forget(String url);
}
