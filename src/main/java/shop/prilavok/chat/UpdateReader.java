package shop.prilavok.chat;

/** Understands the messenger's updates. Thread-safe. */
@FunctionalInterface
public interface UpdateReader {
    /** @throws IllegalArgumentException when the text is not an update that anything can be made of */
    Incoming read(String json);
}
