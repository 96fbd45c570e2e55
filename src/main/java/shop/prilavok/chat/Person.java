package shop.prilavok.chat;

/**
 * Who wrote or pressed. {@link #toString} shows the number only.
 *
 * @param name as the messenger shows it; anything a stranger may type
 * @param language IETF tag of his messenger, such as "ru", or empty
 */
public record Person(long id, String name, String language) {
    /** Somebody in a group who writes without his name, as an admin or as a channel may. */
    public static final Person ANONYMOUS = new Person(0, "", "");

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
