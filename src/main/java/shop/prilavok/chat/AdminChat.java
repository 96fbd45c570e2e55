package shop.prilavok.chat;

import java.util.Optional;

/**
 * Where the admins sit. A group that becomes a big one gets another number; what is noted then in its old conversation
 * leads on from the number in the settings.
 */
final class AdminChat {
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
     * Notes that a chat got another number, if it is this one. Inside a unit of work.
     *
     * @return whether it was this one
     */
    boolean moved(Incoming.Moved moved) {
        if (!is(moved.chat())) {
            return false;
        }
        ChatId first = front.adminChat().orElseThrow();
        sessions.save(new Session(
                first,
                moved.from(),
                front.defaultLanguage(),
                new Place.MovedTo(moved.to()).data(),
                1,
                Optional.empty(),
                ""));
        return true;
    }

    Texts texts() {
        return Texts.in(front.defaultLanguage());
    }
}
