package shop.prilavok.chat;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the admins sit. A group that becomes a big one gets another number; what is noted then in its old conversation
 * leads on from the number in the settings.
 */
final class AdminChat {
    private static final Logger log = LoggerFactory.getLogger(AdminChat.class);

    private final ShopFront front;
    private final Sessions sessions;

    AdminChat(ShopFront front, Sessions sessions) {
        this.front = front;
        this.sessions = sessions;
    }

    /** Empty when the merchant has not made one. */
    Optional<ChatId> current() {
        return front.adminChat()
                .map(chat -> sessions.find(chat)
                        .flatMap(session -> Route.parse(session.route()))
                        .filter(Place.MovedTo.class::isInstance)
                        .map(place -> ((Place.MovedTo) place).chat())
                        .orElse(chat));
    }

    boolean is(ChatId chat) {
        return current().filter(chat::equals).isPresent();
    }

    /**
     * Notes that a chat got another number, if it is this one: told by a message of the service in the chat, or else by the
     * answer to a message for it. Inside a unit of work.
     */
    void moved(ChatId chat, ChatId to) {
        if (!is(chat)) {
            return;
        }
        ChatId first = front.adminChat().orElseThrow();
        sessions.save(new Session(
                first,
                new Person(first.value(), "", ""),
                front.defaultLanguage(),
                new Place.MovedTo(to).data(),
                1,
                Optional.empty(),
                ""));
        log.warn("The admin chat {} is now {}: put that into the settings", chat, to);
    }

    Texts texts() {
        return Texts.in(front.defaultLanguage());
    }
}
