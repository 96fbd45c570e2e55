package shop.prilavok.chat;

/** Something that a person did in a chat. None of it is to be trusted, except where the messenger vouches for it. */
public sealed interface Incoming {
    ChatId chat();

    Person from();

    /**
     * A typed message; commands such as "/start" too.
     *
     * @param isPrivate true in a conversation with one person
     */
    record Text(ChatId chat, Person from, String text, boolean isPrivate) implements Incoming {
        @Override
        public String toString() {
            return "Text[chat=" + chat + ", from=" + from + "]";
        }
    }

    /**
     * The person changed a message that he had sent before.
     *
     * @param isText false when it is no text, such as a place on the map, which moves by itself
     */
    record Edited(ChatId chat, Person from, boolean isText) implements Incoming {}

    /**
     * A pressed button. Its data may be old, repeated or made up.
     *
     * @param pressId to answer it by
     * @param message the message that the button stands on
     */
    record Press(ChatId chat, Person from, String pressId, MessageRef message, String data) implements Incoming {}

    /** The person shared his own telephone number by the contact button; the messenger vouches that it is his. */
    record OwnContact(ChatId chat, Person from, String phone) implements Incoming {
        @Override
        public String toString() {
            return "OwnContact[chat=" + chat + ", from=" + from + "]";
        }
    }

    /** The person blocked the shop ({@code present} false) or came back. */
    record Presence(ChatId chat, Person from, boolean present) implements Incoming {}

    /** The chat got another number; the old one is dead. */
    record Moved(ChatId chat, Person from, ChatId to) implements Incoming {}

    /** A sticker, somebody else's contact, or anything else that the shop has no use for. */
    record Other(ChatId chat, Person from, boolean isPrivate) implements Incoming {}
}
