package shop.prilavok.chat;

/**
 * Who wrote or pressed. {@link #toString} shows the number only.
 *
 * @param name as the messenger shows it; anything a stranger may type
 * @param language IETF tag of his messenger, such as "ru", or empty
 */
public record Person(long id, String name, String language) {
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
